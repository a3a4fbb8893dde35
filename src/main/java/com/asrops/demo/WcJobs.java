package com.asrops.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** A premium job for each quarter, and one that waits for its turn. Holds what belongs to one quarter at a time. */
final class WcJobs {

    private static final int STEPS = 3;
    private static final String BY = "payroll";

    /** Hours that are insured alike. */
    private record Key(int worker, int project, int classification, long wageRate, WcRateRow rate) {}

    /** @param hours in hundredths */
    private record Sum(String from, String to, int entries, long hours) {

        Sum plus(Sum later) {
            return new Sum(from, later.to, entries + later.entries, hours + later.hours);
        }
    }

    private final Payroll payroll;
    private final BiConsumer<WcJobRow, List<WcJobLineRow>> sink;
    private final Map<Key, Sum> sums = new LinkedHashMap<>();
    private LocalDate quarter = LocalDate.MIN;
    private int jobs;
    private int lines;

    WcJobs(Payroll payroll, BiConsumer<WcJobRow, List<WcJobLineRow>> sink) {
        this.payroll = payroll;
        this.sink = sink;
    }

    /** Takes a card that is not of an earlier day than the one before. */
    void accept(TimecardRow card, List<EntryRow> entries) {
        LocalDate day = LocalDate.parse(card.workDate());
        LocalDate of = day.withDayOfMonth(1)
                .withMonth(day.getMonth().firstMonthOfQuarter().getValue());
        if (!of.equals(quarter)) {
            finishQuarter();
            quarter = of;
        }
        if (Payroll.isApproved(card)) {
            entries.forEach(entry -> sums.merge(
                    key(card, entry, day), new Sum(card.workDate(), card.workDate(), 1, entry.hours()), Sum::plus));
        }
    }

    private Key key(TimecardRow card, EntryRow entry, LocalDate day) {
        int classification = payroll.classification(entry, card.workerId());
        long wageRate = payroll.rates()
                .of(card.workerId(), classification, entry.payTypeId(), Math.toIntExact(day.toEpochDay()))
                .rate();
        WcRateRow rate = payroll.classes()
                .of(payroll.site(card.projectId()).state(), payroll.trade(classification), wageRate, card.workDate());
        return new Key(card.workerId(), card.projectId(), classification, wageRate, rate);
    }

    /** Hands on the job of the last quarter, and the one that waits. */
    void finish() {
        finishQuarter();
        int id = ++jobs;
        LocalDate last = quarter.plusMonths(3).minusDays(1);
        Stamp stamp = made(id, payroll.recipe().asOf());
        sink.accept(
                new WcJobRow(
                        id,
                        quarter.toString(),
                        last.toString(),
                        "QUEUED",
                        0,
                        STEPS,
                        0,
                        null,
                        BY,
                        stamp.createdAt(),
                        null,
                        0,
                        0,
                        0,
                        stamp),
                List.of());
    }

    private void finishQuarter() {
        if (sums.isEmpty()) {
            return;
        }
        int id = ++jobs;
        LocalDate end = quarter.plusMonths(3).minusDays(1);
        LocalDate asOf = payroll.recipe().asOf();
        LocalDate last = end.isAfter(asOf) ? asOf : end;
        Stamp stamp = made(id, last.plusDays(16));
        List<WcJobLineRow> rows = new ArrayList<>();
        sums.forEach((key, sum) -> rows.add(line(id, key, sum, stamp)));
        sums.clear();
        sink.accept(
                new WcJobRow(
                        id,
                        quarter.toString(),
                        last.toString(),
                        "DONE",
                        STEPS,
                        STEPS,
                        100,
                        rows.size() + " lines",
                        BY,
                        stamp.createdAt(),
                        stamp.createdAt(),
                        rows.stream().mapToLong(WcJobLineRow::hours).sum(),
                        rows.stream().mapToLong(WcJobLineRow::wages).sum(),
                        rows.stream().mapToLong(WcJobLineRow::premium).sum(),
                        stamp),
                rows);
    }

    private WcJobLineRow line(int job, Key key, Sum sum, Stamp stamp) {
        WcRateRow rate = key.rate();
        long wages = Exact.divide(sum.hours() * key.wageRate(), 100);
        long product = Math.multiplyExact(Math.multiplyExact(wages, rate.rate()), (long) rate.modifier());
        return new WcJobLineRow(
                ++lines,
                job,
                key.worker(),
                key.project(),
                key.classification(),
                rate.classCodeId(),
                sum.from(),
                sum.to(),
                sum.entries(),
                sum.hours(),
                key.wageRate(),
                wages,
                rate.rate(),
                rate.modifier(),
                Exact.cents(product, 1_000_000_000_000L),
                stamp);
    }

    private Stamp made(int id, LocalDate day) {
        return Stamp.created(Instants.text(
                payroll.recipe().instants().at(day, 10 * 60, payroll.recipe().dice("wc job", id))));
    }
}
