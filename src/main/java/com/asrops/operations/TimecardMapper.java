package com.asrops.operations;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Scale;
import com.asrops.kernel.entity.WritableMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface TimecardMapper extends WritableMapper<Timecard> {

    /** Makes other writers of these workers' timecards wait until this one has ended, and returns the workers' ids. */
    List<Long> lockWorkers(@Param("workerIds") Collection<Long> workerIds);

    /** The hours of each timecard that a worker has on one of these days, but for the one that the day excepts. */
    List<CardHours> hoursOn(@Param("days") Map<String, List<@Nullable Object>> days);

    /** When each entry of a timecard that a worker has on one of these days was worked, as far as it was noted. */
    List<WorkTime> timesOn(@Param("days") Map<String, List<@Nullable Object>> days);

    /** Those of these jobs that the worker is assigned to on the day. */
    List<Job> assigned(@Param("jobs") Map<String, List<@Nullable Object>> jobs);

    /** Ids for new rows, each given out once. */
    List<Long> nextIds(@Param("count") int count);

    /** Writes new drafts with the ids that their rows have. */
    int insertMany(
            @Param("rows") Map<String, List<@Nullable Object>> rows,
            @Param("source") TimecardSource source,
            @Param("now") Instant now);

    /**
     * Writes what no index knows of changed timecards over those that they were made of.
     *
     * @return how many are still as they were then
     */
    int updateMany(@Param("rows") Map<String, List<@Nullable Object>> rows, @Param("now") Instant now);

    /** The same, also with another project, worker, day or shift, or with another status and what led to it. */
    int moveMany(@Param("rows") Map<String, List<@Nullable Object>> rows, @Param("now") Instant now);

    /**
     * Deletes timecards, whose entries are gone.
     *
     * @return how many were still as these rows are
     */
    int deleteMany(@Param("rows") Map<String, List<@Nullable Object>> rows);

    /** Those that correct these, each of them at most one. */
    List<Timecard> correctionsOf(@Param("ids") Collection<Long> ids, @Param("caller") Caller caller);

    /** The approved ones that are paid with these days, which stay so until the transaction ends. */
    List<Timecard> approvedWithin(@Param("fromDate") LocalDate fromDate, @Param("toDate") LocalDate toDate);

    /** Makes timecards exported ones. */
    int exportMany(@Param("ids") Collection<Long> ids, @Param("now") Instant now);

    /** A worker's day. */
    record Day(long workerId, LocalDate workDate) {}

    /** A worker's day without one of the timecards, 0 for none. */
    record DayWithout(long workerId, LocalDate workDate, long timecardId) {}

    /** A worker's day on a project. */
    record Job(long projectId, long workerId, LocalDate workDate) {}

    /** Hours of a timecard, two decimals. */
    record CardHours(
            long timecardId,
            long workerId,
            LocalDate workDate,
            @Scale(2) BigDecimal hours) {}
}
