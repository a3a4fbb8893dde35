package com.asrops.fielddata;

import com.asrops.kernel.Caller;
import com.asrops.kernel.calendar.CompanyCalendar;
import com.asrops.kernel.write.UserErrors;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** On which days things can have happened on site. */
@Component
class FieldDays {

    private final DailyReportMapper reports;
    private final CompanyCalendar calendar;

    FieldDays(DailyReportMapper reports, CompanyCalendar calendar) {
        this.reports = reports;
        this.calendar = calendar;
    }

    /** Nothing is told of a day that has not begun. */
    void check(LocalDate day, String field, UserErrors errors) {
        LocalDate today = calendar.today().date();
        if (day.isAfter(today)) {
            errors.add("IN_FUTURE", field, "This day has not come yet: today is " + today + ".");
        }
    }

    /** The same for a log, whose daily report must be that of its project and day. */
    void check(FieldLog log, Caller caller, UserErrors errors) {
        check(log.workDate(), "workDate", errors);
        if (log.dailyReportId() != null
                && reports.byIds(List.of(log.dailyReportId()), caller).stream()
                        .noneMatch(report -> report.projectId() == log.projectId()
                                && report.reportDate().equals(log.workDate()))) {
            errors.add("OTHER_DAY", "dailyReportId", "This daily report is one of another project or day.");
        }
    }
}
