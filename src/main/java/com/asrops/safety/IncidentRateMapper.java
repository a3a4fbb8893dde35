package com.asrops.safety;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Scale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Incidents that OSHA wants recorded, beside the hours that were worked. */
@Mapper
interface IncidentRateMapper {

    /** Some days of some projects, or of all that have any when no ids are given; each at most once. */
    List<Sum> ofProjects(
            @Param("ids") @Nullable List<Long> ids,
            @Param("days") Days days,
            @Param("payTypes") @Nullable List<String> payTypes,
            @Param("caller") Caller caller);

    /**
     * Some days where our company is.
     *
     * @param from the first day
     * @param to the last day
     * @param start when the first day begins
     * @param end when the last day is over
     */
    record Days(LocalDate from, LocalDate to, Instant start, Instant end) {}

    /**
     * What came together on a project.
     *
     * @param id the project
     * @param recordables incidents that OSHA wants recorded
     * @param dartCases those with days away, restricted or in other work
     * @param hours worked, two decimals
     */
    record Sum(
            long id,
            int recordables,
            int dartCases,
            @Scale(2) BigDecimal hours) {}
}
