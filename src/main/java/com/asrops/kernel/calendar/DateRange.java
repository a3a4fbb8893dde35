package com.asrops.kernel.calendar;

import java.time.LocalDate;

/**
 * Days in a row.
 *
 * @param first the first day
 * @param last the last day, which belongs to it
 */
public record DateRange(LocalDate first, LocalDate last) {}
