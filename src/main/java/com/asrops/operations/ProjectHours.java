package com.asrops.operations;

import java.math.BigDecimal;

/**
 * Hours of one project.
 *
 * @param project the project
 * @param hours two decimals
 * @param entries how many timecard entries they are the sum of
 */
record ProjectHours(Project project, BigDecimal hours, int entries) {}
