package com.asrops.fielddata;

import com.asrops.kernel.write.UserErrors;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What belongs to a daily report that is approved stays as it is, like the report itself: nothing comes to it, and nothing leaves. */
@Component
class ReportParts {

    private final DailyReportMapper reports;

    ReportParts(DailyReportMapper reports) {
        this.reports = reports;
    }

    /**
     * Refuses to write a part of a report that is approved.
     *
     * @param reportId the report that it shall belong to, if any
     * @param before the one that it belongs to now, if any
     */
    void check(@Nullable Long reportId, @Nullable Long before, String field, UserErrors errors) {
        Set<Long> ids = Stream.of(reportId, before).flatMap(Stream::ofNullable).collect(Collectors.toSet());
        if (!ids.isEmpty() && reports.lockStatuses(ids).contains(DailyReportStatus.APPROVED)) {
            errors.add(
                    "REPORT_APPROVED",
                    field,
                    "The daily report is approved, and what belongs to it is read only: make it a draft first.");
        }
    }
}
