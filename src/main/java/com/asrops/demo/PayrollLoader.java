package com.asrops.demo;

import java.util.List;
import java.util.function.Consumer;

/** Writes payroll's rows beside the timecards that they are made of, and at the end the rest. */
final class PayrollLoader implements Timecards.Sink {

    private final Chunks<WageReportRow> reportRows;
    private final Chunks<WageReportLineRow> reportLines;
    private final Chunks<WcJobRow> jobRows;
    private final Chunks<WcJobLineRow> jobLines;
    private final WageReports reports;
    private final WcJobs jobs;

    PayrollLoader(Payroll payroll, PayrollDemoMapper mapper) {
        insert(payroll.weeks().rows(), mapper::insertPayPeriods);
        insert(payroll.rates().rows(), mapper::insertPayRates);
        insert(payroll.overtime().policies(), mapper::insertOvertimePolicies);
        insert(payroll.overtime().coverages(), mapper::insertOvertimeCoverages);
        insert(payroll.classes().codes(), mapper::insertWcClassCodes);
        insert(payroll.classes().rates(), mapper::insertWcRates);
        reportRows = new Chunks<>(mapper::insertWageReports);
        jobRows = new Chunks<>(mapper::insertWcJobs);
        // Lines point to rows that may still wait for their chunk to fill.
        reportLines = new Chunks<>(rows -> {
            reportRows.flush();
            mapper.insertWageReportLines(rows);
        });
        jobLines = new Chunks<>(rows -> {
            jobRows.flush();
            mapper.insertWcJobLines(rows);
        });
        reports = new WageReports(payroll, (report, lines) -> {
            reportRows.accept(report);
            lines.forEach(reportLines);
        });
        jobs = new WcJobs(payroll, (job, lines) -> {
            jobRows.accept(job);
            lines.forEach(jobLines);
        });
    }

    private static <T> void insert(List<T> rows, Consumer<String> statement) {
        try (Chunks<T> chunks = new Chunks<>(statement)) {
            rows.forEach(chunks);
        }
    }

    @Override
    public void accept(TimecardRow timecard, List<EntryRow> entries) {
        reports.accept(timecard, entries);
        jobs.accept(timecard, entries);
    }

    /** When all timecards were there. */
    void finish() {
        reports.finish();
        jobs.finish();
        reportLines.close();
        reportRows.close();
        jobLines.close();
        jobRows.close();
    }
}
