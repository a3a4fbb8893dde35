package com.asrops.payroll;

import com.asrops.kernel.entity.Scale;
import com.asrops.operations.TimecardSource;
import com.asrops.operations.TimecardStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** What looks wrong in timecards, as far as a statement can tell. */
@Mapper
interface FindingMapper {

    /** Entries that say the same in timecards of two sources. */
    List<Duplicate> duplicates(@Param("scope") Scope scope);

    /** Timecards that are not approved although their period is closed. */
    List<Unpaid> unpaid(@Param("scope") Scope scope);

    /** Timecards with hours that the system has deleted which brought them. */
    List<Deleted> deletedUpstream(@Param("scope") Scope scope);

    /**
     * Where to look.
     *
     * @param from the first day of work
     * @param to the last
     * @param workerId whose; null for all
     * @param projectId where; null for all
     */
    record Scope(
            LocalDate from,
            LocalDate to,
            @Nullable Long workerId,
            @Nullable Long projectId) {}

    /** Two entries, the earlier timecard's first. */
    record Duplicate(
            long workerId,
            long projectId,
            LocalDate workDate,
            long timecardId,
            long otherTimecardId,
            long entryId,
            long otherEntryId,
            TimecardSource source,
            TimecardSource otherSource,
            @Scale(2) BigDecimal hours,
            @Scale(2) BigDecimal otherHours) {}

    /** A timecard and the period that it came too late for. */
    record Unpaid(
            long timecardId,
            long workerId,
            long projectId,
            LocalDate workDate,
            TimecardStatus status,
            LocalDate fromDate,
            LocalDate toDate) {}

    /** A timecard and the system that has deleted it. */
    record Deleted(
            long timecardId, long workerId, long projectId, LocalDate workDate, TimecardStatus status, String system) {}
}
