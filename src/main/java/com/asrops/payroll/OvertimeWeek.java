package com.asrops.payroll;

import com.asrops.operations.PayTypeHours;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A worker's week: what was recorded, and what the policies make of it. */
record OvertimeWeek(
        LocalDate weekStart,
        BigDecimal hours,
        boolean differs,
        List<PayTypeHours> recorded,
        List<PayTypeHours> computed,
        List<OvertimeLine> lines) {}
