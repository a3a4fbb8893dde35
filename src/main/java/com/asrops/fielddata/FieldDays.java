package com.asrops.fielddata;

import static java.util.stream.Collectors.toMap;

import com.asrops.kernel.Caller;
import com.asrops.kernel.calendar.CompanyCalendar;
import com.asrops.kernel.write.Draft;
import com.asrops.kernel.write.UserErrors;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    LocalDate today() {
        return calendar.today().date();
    }

    /** Nothing is told of a day that has not begun. */
    static void check(LocalDate day, LocalDate today, String field, UserErrors errors) {
        if (day.isAfter(today)) {
            errors.add("IN_FUTURE", field, "This day has not come yet: today is " + today + ".");
        }
    }

    /** The same for logs, each of whose daily report must be that of its project and day, and not be approved. */
    <L extends Record & FieldLog> void check(List<Draft<L>> logs, Caller caller) {
        LocalDate today = today();
        logs.forEach(draft -> check(draft.row().workDate(), today, "workDate", draft.errors()));
        parts.check(logs, FieldLog::dailyReportId);
        Map<Long, DailyReport> found = reportsOf(logs, caller);
        for (Draft<L> draft : logs) {
            Long reportId = draft.row().dailyReportId();
            if (reportId != null && !isOf(found.get(reportId), draft.row())) {
                draft.errors().add("OTHER_DAY", "dailyReportId", "This daily report is one of another project or day.");
            }
        }
    }

    private <L extends Record & FieldLog> Map<Long, DailyReport> reportsOf(List<Draft<L>> logs, Caller caller) {
        List<Long> ids = logs.stream()
                .map(draft -> draft.row().dailyReportId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : reports.byIds(ids, caller).stream().collect(toMap(DailyReport::id, report -> report));
    }

    private static boolean isOf(@Nullable DailyReport report, FieldLog log) {
        return report != null
                && report.projectId() == log.projectId()
                && report.reportDate().equals(log.workDate());
    }

    /** Nor is a log taken out of a report that is approved. */
    <L extends Record & FieldLog> void checkArchive(List<Draft<L>> logs) {
        parts.checkArchive(logs, FieldLog::dailyReportId);
    }
}
