package com.asrops.operations;

import com.asrops.kernel.Caller;
import com.asrops.kernel.Caller.Role;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/** What must hold for timecards that are paid later than others of their day: those that are late, and corrections. */
final class TimecardPosting {

    private static final Set<Role> MAY_POST = Set.of(Role.ADMIN, Role.PAYROLL);

    private TimecardPosting() {}

    /** Tells a draft's errors what is wrong with it. */
    static void check(TimecardDraft draft, Caller caller) {
        Timecard before = draft.before();
        Timecard timecard = draft.timecard();
        LocalDate date = timecard.postingDate();
        LocalDate dateBefore = before == null ? null : before.postingDate();
        if (!Objects.equals(date, dateBefore) && !MAY_POST.contains(caller.role())) {
            draft.errors().add("NOT_ALLOWED", "postingDate", "Only payroll decides when a timecard is paid.");
        }
        if (date != null && date.isBefore(timecard.workDate())) {
            draft.errors()
                    .add("BEFORE_WORK", "postingDate", "Work of " + timecard.workDate() + " is not paid before it.");
        }
        if (timecard.isCorrection() && draft.isOfAnotherDay()) {
            draft.errors()
                    .add(
                            "CORRECTION",
                            "id",
                            "A correction is of the project, worker and day that it corrects: leave it no entries, and"
                                    + " write a new timecard.");
        }
    }

    /** What a draft is for those who look after days that are paid. */
    static TimecardCheck.Change change(TimecardDraft draft) {
        Timecard timecard = draft.timecard();
        return new TimecardCheck.Change(
                timecard.paidOn(), timecard.postingDate() == null ? "workDate" : "postingDate", draft.errors());
    }
}
