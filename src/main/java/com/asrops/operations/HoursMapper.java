package com.asrops.operations;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Scale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Sums of the hours on timecards, each for many rows at once. What has no hours is left out. */
@Mapper
interface HoursMapper {

    /** By timecard. */
    List<Hours> ofTimecards(@Param("ids") List<Long> ids, @Param("caller") Caller caller);

    /** By timecard and pay type, in the order of the pay types. */
    List<PayTypeSum> ofTimecardsByPayType(@Param("ids") List<Long> ids, @Param("caller") Caller caller);

    /** By project, of the timecards up to a day that are in one of these states. */
    List<Hours> ofProjects(
            @Param("ids") List<Long> ids,
            @Param("asOf") LocalDate asOf,
            @Param("statuses") List<String> statuses,
            @Param("caller") Caller caller);

    /** By budget line, likewise: the hours of its project on its cost code. */
    List<Hours> ofBudgetLines(
            @Param("ids") List<Long> ids,
            @Param("asOf") LocalDate asOf,
            @Param("statuses") List<String> statuses,
            @Param("caller") Caller caller);

    /** By project, of all timecards of some days: those with most hours first. */
    List<ProjectSum> byProject(
            @Param("fromDate") LocalDate fromDate,
            @Param("toDate") LocalDate toDate,
            @Param("limit") int limit,
            @Param("caller") Caller caller);

    /**
     * A sum and what it is of.
     *
     * @param id the project
     * @param hours two decimals
     * @param entries how many entries it sums
     */
    record ProjectSum(long id, @Scale(2) BigDecimal hours, long entries) {}

    /**
     * A sum.
     *
     * @param id the row that it belongs to
     * @param hours two decimals
     */
    record Hours(long id, @Scale(2) BigDecimal hours) {}

    /**
     * A sum of one pay type.
     *
     * @param id the timecard
     * @param payTypeId the pay type
     * @param hours two decimals
     */
    record PayTypeSum(long id, long payTypeId, @Scale(2) BigDecimal hours) {}
}
