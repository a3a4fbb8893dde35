package com.asrops.fielddata;

import static com.asrops.fielddata.DailyReportStatus.APPROVED;
import static com.asrops.fielddata.DailyReportStatus.DRAFT;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Draft;
import com.asrops.kernel.write.ListRules;
import com.asrops.kernel.write.UserErrors;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class DailyReportRules implements ListRules<DailyReport> {

    private final FieldDays days;

    DailyReportRules(FieldDays days) {
        this.days = days;
    }

    @Override
    public void checkAll(List<Draft<DailyReport>> drafts, Caller caller) {
        LocalDate today = days.today();
        drafts.forEach(draft -> check(draft.row(), draft.before(), today, caller, draft.errors()));
    }

    @Override
    public void checkTakenOver(List<Draft<DailyReport>> drafts, Caller caller) {
        checkAll(drafts.stream().map(DailyReportRules::lastStep).toList(), caller);
    }

    /** What was a draft when the other system told of it last, and is approved now, was submitted in between. */
    private static Draft<DailyReport> lastStep(Draft<DailyReport> draft) {
        DailyReport before = draft.before();
        return before != null && before.status() == DRAFT && draft.row().status() == APPROVED
                ? new Draft<>(draft.row(), before.submitted(), draft.errors())
                : draft;
    }

    private static void check(
            DailyReport report, @Nullable DailyReport before, LocalDate today, Caller caller, UserErrors errors) {
        FieldDays.check(report.reportDate(), today, "reportDate", errors);
        boolean approves = report.status() == APPROVED && (before == null || before.status() != APPROVED);
        if (approves && (isBy(caller, report) || isBy(caller, before))) {
            errors.add("OWN_REPORT", "status", "Nobody approves their own daily report.");
        }
        if (before != null) {
            checkChange(report, before, errors);
        }
    }

    @Override
    public void checkArchiveAll(List<Draft<DailyReport>> drafts, Caller caller) {
        for (Draft<DailyReport> draft : drafts) {
            if (draft.row().status() == APPROVED) {
                draft.errors()
                        .add("WRONG_STATUS", "id", "A daily report that is approved stays: make it a draft first.");
            }
        }
    }

    private static boolean isBy(Caller caller, @Nullable DailyReport report) {
        return report != null && report.authorId() != null && report.authorId().equals(caller.teamMemberId());
    }

    private static void checkChange(DailyReport report, DailyReport before, UserErrors errors) {
        // Logs of the day point to the report.
        if (report.projectId() != before.projectId()) {
            errors.add("FIXED", "projectId", "A daily report stays with its project: write another.");
        }
        if (!report.reportDate().equals(before.reportDate())) {
            errors.add("FIXED", "reportDate", "A daily report stays with its day: write another.");
        }
        if (before.status() == DRAFT && report.status() == APPROVED) {
            errors.add("WRONG_STATUS", "status", "A draft is submitted before it is approved.");
        }
        if (before.status() == APPROVED && report.status() != DRAFT && saysAnother(report, before)) {
            errors.add(
                    "WRONG_STATUS", "status", "A daily report that is approved is read only: make it a draft first.");
        }
    }

    private static boolean saysAnother(DailyReport report, DailyReport before) {
        return report.status() != before.status()
                || !Objects.equals(report.authorId(), before.authorId())
                || !Objects.equals(report.summary(), before.summary())
                || !Objects.equals(report.delays(), before.delays());
    }
}
