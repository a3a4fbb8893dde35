package com.asrops.operations;

import com.asrops.kernel.write.UserErrors;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A timecard as it would be written.
 *
 * @param before the timecard as it is, or null when it is new
 * @param entriesBefore its entries as they are, in their order
 * @param timecard the timecard as it would be
 * @param reversing entries that take back what the timecard corrects, if it does
 * @param entries its other entries as they would be
 * @param errors told what is wrong with it, and only with it when it is written among others
 */
public record TimecardDraft(
        @Nullable Timecard before,
        List<TimecardEntry> entriesBefore,
        Timecard timecard,
        List<TimecardEntry> reversing,
        List<TimecardEntry> entries,
        UserErrors errors) {

    /** All its entries; each takes the place of the one that stands there now. */
    List<TimecardEntry> lines() {
        return reversing.isEmpty()
                ? entries
                : Stream.concat(reversing.stream(), entries.stream()).toList();
    }

    /** Whether it is of another project, worker, day or shift than before. */
    boolean isMoved() {
        return before != null && (isOfAnotherDay() || !Objects.equals(before.shiftId(), timecard.shiftId()));
    }

    /** Whether columns are written that indexes hold: of what it is about, or of how far it is. */
    boolean isIndexedAnew() {
        return before != null
                && (isMoved()
                        || before.status() != timecard.status()
                        || !Objects.equals(before.rejectedAt(), timecard.rejectedAt()));
    }

    /** Whether it is of another project, worker or day than before. */
    boolean isOfAnotherDay() {
        return before != null
                && (before.projectId() != timecard.projectId()
                        || before.workerId() != timecard.workerId()
                        || !before.workDate().equals(timecard.workDate()));
    }

    /** Whether its worker's day may have less room for others than before, so that the others must be looked at. */
    boolean takesMoreOfItsDay() {
        return before == null
                || isOfAnotherDay()
                || entries.stream().anyMatch(entry -> entry.startTime() != null)
                || WorkLedger.sum(lines()).compareTo(WorkLedger.sum(entriesBefore)) > 0;
    }

    boolean isValid() {
        return errors.isEmpty();
    }
}
