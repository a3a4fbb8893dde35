package com.asrops.operations;

import com.asrops.kernel.write.UserErrors;
import java.time.LocalDate;
import java.util.List;

/** What a later domain demands of timecards before their hours are written, approved or taken back. */
public interface TimecardCheck {

    /** Tells each change's errors what is wrong with it, in as many statements for many as for one. */
    void check(List<Change> changes);

    /**
     * Hours of a day that shall be other ones, or shall count otherwise.
     *
     * @param workDate the day of work, or of what is paid later, the day on which it is
     * @param field of the input, which an error is told at
     * @param errors told what is wrong with this change alone
     */
    record Change(LocalDate workDate, String field, UserErrors errors) {}
}
