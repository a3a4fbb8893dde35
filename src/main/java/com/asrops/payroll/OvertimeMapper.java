package com.asrops.payroll;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The hours that overtime follows from. */
@Mapper
interface OvertimeMapper {

    /** By worker, in the order in which they were worked. What a correction takes back is left out. */
    List<WorkedEntry> worked(@Param("scope") Scope scope);

    /**
     * Which hours.
     *
     * @param from the first day
     * @param to the last day
     * @param workerIds whose; null for all
     * @param projectId only of those who worked there in that time; null for all
     * @param statuses which timecards count
     */
    record Scope(
            LocalDate from,
            LocalDate to,
            @Nullable List<Long> workerIds,
            @Nullable Long projectId,
            List<String> statuses) {}
}
