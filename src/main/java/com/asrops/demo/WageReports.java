package com.asrops.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The wage reports of the periods that are locked: one of all, and one of each project whose payroll is certified. Holds what
 * belongs to one period at a time.
 */
final class WageReports {

    /** The report of the whole company among those of projects. */
    private static final int COMPANY = 0;

    /** Hours that are paid alike. */
    private record Key(int worker, String day, int payType, int classification) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparingInt(Key::worker)
                .thenComparing(Key::day)
                .thenComparingInt(Key::payType)
                .thenComparingInt(Key::classification);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private final Payroll payroll;
    private final BiConsumer<WageReportRow, List<WageReportLineRow>> sink;
    private final Map<Integer, Map<Key, Integer>> hours = new TreeMap<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private int period;
    private int reports;
    private int lines;

    WageReports(Payroll payroll, BiConsumer<WageReportRow, List<WageReportLineRow>> sink) {
        this.payroll = payroll;
        this.sink = sink;
    }

    /** Takes a card that is not of an earlier day than the one before. */
    void accept(TimecardRow card, List<EntryRow> entries) {
        int of = payroll.weeks().idOf(LocalDate.parse(card.workDate()));
        if (of != period) {
            finish();
            period = of;
        }
        if (!Payroll.isApproved(card) || payroll.weeks().isOpen(period)) {
            return;
        }
        for (EntryRow entry : entries) {
            Key key = new Key(
                    card.workerId(),
                    card.workDate(),
                    entry.payTypeId(),
                    payroll.classification(entry, card.workerId()));
            add(COMPANY, key, entry.hours());
            if (payroll.site(card.projectId()).certified()) {
                add(card.projectId(), key, entry.hours());
            }
        }
    }

    private void add(int project, Key key, int more) {
        hours.computeIfAbsent(project, absent -> new TreeMap<>()).merge(key, more, Integer::sum);
    }

    /** Hands on the reports of the period. */
    void finish() {
        hours.forEach((project, sums) -> report(project == COMPANY ? null : project, sums));
        hours.clear();
    }

    private void report(@Nullable Integer project, Map<Key, Integer> sums) {
        int id = ++reports;
        Stamp stamp = payroll.weeks().closing(period);
        List<WageReportLineRow> rows = new ArrayList<>();
        sums.forEach((key, sum) -> rows.add(line(id, key, sum, stamp)));
        boolean exported = payroll.weeks().isExported(period);
        sink.accept(
                new WageReportRow(
                        id,
                        period,
                        project,
                        numbers.merge(project == null ? COMPANY : project, 1, Integer::sum),
                        exported ? project == null ? "FINAL" : "FILED" : "DRAFT",
                        rows.stream().mapToLong(WageReportLineRow::hours).sum(),
                        rows.stream().mapToLong(WageReportLineRow::gross).sum(),
                        rows.stream().mapToLong(WageReportLineRow::fringe).sum(),
                        stamp),
                rows);
    }

    private WageReportLineRow line(int report, Key key, int sum, Stamp stamp) {
        int day = Math.toIntExact(LocalDate.parse(key.day()).toEpochDay());
        PayRates.Rate rate = payroll.rates().of(key.worker(), key.classification(), key.payType(), day);
        int multiplier = payroll.multiplier(key.payType());
        return new WageReportLineRow(
                ++lines,
                report,
                key.worker(),
                key.classification(),
                key.payType(),
                key.day(),
                sum,
                rate.rate(),
                multiplier,
                rate.fringe(),
                Exact.cents(sum * rate.rate() * multiplier, 100_000_000),
                Exact.cents(sum * rate.fringe(), 10_000),
                stamp);
    }
}
