package com.asrops.payroll;

import com.asrops.operations.PayType;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Hours of an entry that are paid alike, and why. */
record OvertimeLine(
        long entryId,
        LocalDate workDate,
        BigDecimal hours,
        OvertimeRule rule,
        @Nullable PayType payType,
        @Nullable OvertimePolicy policy) {}
