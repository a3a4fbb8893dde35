package com.asrops.operations;

import com.asrops.kernel.write.UserErrors;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A timecard as it would be written.
 *
 * @param before the timecard as it is, or null when it is new
 * @param entriesBefore its entries as they are, in their order
 * @param timecard the timecard as it would be
 * @param entries its entries as they would be; each takes the place of the one that stands there now
 * @param errors told what is wrong with it, and only with it when it is written among others
 */
public record TimecardDraft(
        @Nullable Timecard before,
        List<TimecardEntry> entriesBefore,
        Timecard timecard,
        List<TimecardEntry> entries,
        UserErrors errors) {

    /** Whether it is of another project, worker, day or shift than before. */
    boolean isMoved() {
        return before != null
                && (before.projectId() != timecard.projectId()
                        || before.workerId() != timecard.workerId()
                        || !before.workDate().equals(timecard.workDate())
                        || !Objects.equals(before.shiftId(), timecard.shiftId()));
    }

    boolean isValid() {
        return errors.isEmpty();
    }
}
