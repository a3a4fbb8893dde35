package com.asrops.operations;

import com.asrops.kernel.entity.Scale;
import com.asrops.kernel.entity.WritableMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface TimecardMapper extends WritableMapper<Timecard> {

    /** Makes other writers of this worker's timecards wait until this one has ended, and returns the worker's id. */
    long lockWorker(@Param("workerId") long workerId);

    /** Hours that a worker has on a day, over all projects and timecards but one. */
    DayHours hoursOf(
            @Param("workerId") long workerId, @Param("workDate") LocalDate workDate, @Param("exceptId") long exceptId);

    /** When a worker worked on some days, over all projects and timecards but one, as far as it was noted. */
    List<WorkTime> timesOf(
            @Param("workerId") long workerId,
            @Param("fromDate") LocalDate fromDate,
            @Param("toDate") LocalDate toDate,
            @Param("exceptId") long exceptId);

    /** Whether a worker is assigned to a project on a day: how many assignments say so. */
    long assignmentsOn(
            @Param("projectId") long projectId,
            @Param("workerId") long workerId,
            @Param("workDate") LocalDate workDate);

    /** Hours of a day, two decimals. */
    record DayHours(@Scale(2) BigDecimal hours) {}
}
