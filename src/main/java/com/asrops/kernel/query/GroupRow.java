package com.asrops.kernel.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One group as a statement reads it.
 *
 * @param values its keys, then its aggregates
 */
public record GroupRow(List<@Nullable Object> values) {}
