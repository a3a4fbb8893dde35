package com.asrops.fielddata;

import com.asrops.kernel.Caller;
import com.asrops.kernel.calendar.CompanyCalendar;
import com.asrops.kernel.write.UserErrors;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On which days things can have happened on site. */
@Component
class FieldDays {

    private final DailyReportMapper reports;
    private final ReportParts parts;
    private final CompanyCalendar calendar;

    FieldDays(DailyReportMapper reports, ReportParts parts, CompanyCalendar calendar) {
        this.reports = reports;
        this.parts = parts;
        this.calendar = calendar;
    }

    /** Nothing is told of a day that has not begun. */
    void check(LocalDate day, String field, UserErrors errors) {
        LocalDate today = calendar.today().date();
        if (day.isAfter(today)) {
            errors.add("IN_FUTURE", field, "This day has not come yet: today is " + today + ".");
        }
    }

    /** The same for a log, whose daily report must be that of its project and day, and not be approved. */
    void check(FieldLog log, @Nullable FieldLog before, Caller caller, UserErrors errors) {
        check(log.workDate(), "workDate", errors);
        parts.check(log.dailyReportId(), before == null ? null : before.dailyReportId(), "dailyReportId", errors);
        if (log.dailyReportId() != null
                && reports.byIds(List.of(log.dailyReportId()), caller).stream()
                        .noneMatch(report -> report.projectId() == log.projectId()
                                && report.reportDate().equals(log.workDate()))) {
            errors.add("OTHER_DAY", "dailyReportId", "This daily report is one of another project or day.");
        }
    }

    /** Nor is a log taken out of a report that is approved. */
    void checkArchive(FieldLog log, UserErrors errors) {
        parts.check(log.dailyReportId(), null, "id", errors);
    }
}
