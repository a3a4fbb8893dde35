package com.asrops.operations;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Hours of one pay type.
 *
 * @param payType null when the caller may not see it
 * @param hours two decimals
 */
public record PayTypeHours(@Nullable PayType payType, BigDecimal hours) {}
