package com.asrops.fielddata;

import com.asrops.kernel.write.Draft;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
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
     * Refuses to write parts of reports that are approved.
     *
     * @param reportOf the report that a part belongs to, if any
     */
    <T extends Record> void check(List<Draft<T>> parts, Function<T, @Nullable Long> reportOf) {
        refuse(parts, reportOf, "dailyReportId");
    }

    private <T extends Record> void refuse(List<Draft<T>> parts, Function<T, @Nullable Long> reportOf, String field) {
        Set<Long> ids = new TreeSet<>();
        parts.forEach(part -> ids.addAll(reportsOf(part, reportOf)));
        Set<Long> approved = approved(ids);
        for (Draft<T> part : parts) {
            if (reportsOf(part, reportOf).stream().anyMatch(approved::contains)) {
                part.errors()
                        .add(
                                "REPORT_APPROVED",
                                field,
                                "The daily report is approved, and what belongs to it is read only: make it a draft first.");
            }
        }
    }

    /** The report that a part shall belong to, and the one that it belongs to now. */
    private static <T extends Record> Set<Long> reportsOf(Draft<T> part, Function<T, @Nullable Long> reportOf) {
        Set<Long> ids = new TreeSet<>();
        for (T row : Arrays.asList(part.row(), part.before())) {
            if (row != null && reportOf.apply(row) instanceof Long id) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** Refuses to take parts of approved reports out of use. */
    <T extends Record> void checkArchive(List<Draft<T>> parts, Function<T, @Nullable Long> reportOf) {
        refuse(parts, reportOf, "id");
    }

    /** Those that are approved; until the transaction ends no other becomes so. */
    private Set<Long> approved(Set<Long> ids) {
        return ids.isEmpty()
                ? Set.of()
                : reports.lockStatuses(ids).stream()
                        .filter(report -> report.status() == DailyReportStatus.APPROVED)
                        .map(DailyReportMapper.Locked::id)
                        .collect(Collectors.toSet());
    }
}
