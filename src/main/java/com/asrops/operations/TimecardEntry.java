package com.asrops.operations;

import com.asrops.kernel.entity.Scale;
import com.asrops.kernel.entity.SeenWith;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line of a timecard: hours on a cost code. */
@SeenWith("timecardId")
public record TimecardEntry(
        long id,
        long timecardId,
        long costCodeId,
        @Nullable Long classificationId,
        long payTypeId,
        @Scale(2) BigDecimal hours,
        @Nullable LocalTime startTime,
        @Nullable LocalTime endTime,
        @Nullable Integer breakMinutes,
        boolean billable,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** A new one, with the id that it is given, of a timecard. */
    TimecardEntry withIds(long given, long timecard) {
        return copy(given, timecard, hours, breakMinutes, createdAt, updatedAt, version);
    }

    /** Whether it takes hours back. */
    boolean isReversing() {
        return hours.signum() < 0;
    }

    /** A new one that takes this one's hours back. */
    TimecardEntry reversed(Instant now) {
        return copy(0, 0, hours.negate(), breakMinutes == null ? null : -breakMinutes, now, now, 1);
    }

    private TimecardEntry copy(
            long newId,
            long timecard,
            BigDecimal newHours,
            @Nullable Integer newBreakMinutes,
            Instant newCreatedAt,
            Instant newUpdatedAt,
            long newVersion) {
        return new TimecardEntry(
                newId,
                timecard,
                costCodeId,
                classificationId,
                payTypeId,
                newHours,
                startTime,
                endTime,
                newBreakMinutes,
                billable,
                newCreatedAt,
                newUpdatedAt,
                newVersion);
    }

    /** Whether it is booked on the same. */
    boolean isBookedAs(TimecardEntry other) {
        return costCodeId == other.costCodeId
                && Objects.equals(classificationId, other.classificationId)
                && payTypeId == other.payTypeId;
    }

    /** Whether nothing would change but when it was written. */
    boolean saysTheSameAs(TimecardEntry other) {
        return isBookedAs(other)
                && hours.compareTo(other.hours) == 0
                && Objects.equals(startTime, other.startTime)
                && Objects.equals(endTime, other.endTime)
                && Objects.equals(breakMinutes, other.breakMinutes)
                && billable == other.billable;
    }
}
