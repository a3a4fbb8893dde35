package com.asrops.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rates of all classifications, raised each July, and of some people who earn more than their classification. */
final class PayRates {

    private static final Map<String, Integer> LEVEL_PERCENT =
            Map.of("APPRENTICE", 52, "JOURNEYWORKER", 100, "FOREMAN", 115, "SUPERINTENDENT", 130);
    private static final int RAISE_PERCENT = 4;

    /** Whose, of what work, for which hours: what is not there is 0. */
    private record Subject(int teamMember, int classification, int payType) {}

    /** @param rate in ten-thousandths, as is the fringe; days are epoch days */
    record Rate(long rate, long fringe, int from, int to) {}

    private final Recipe recipe;
    private final Map<String, List<String>> wages = new HashMap<>();
    private final Map<Subject, List<Rate>> bySubject = new HashMap<>();
    private final List<PayRateRow> rows = new ArrayList<>();

    PayRates(Recipe recipe, References references, Team team) {
        this.recipe = recipe;
        WordList.rows("wages.tsv").forEach(line -> wages.put(line.getFirst(), line));
        Map<Integer, ClassificationRow> classifications = new HashMap<>();
        for (ClassificationRow row : references.classifications()) {
            classifications.put(row.id(), row);
            agreement(row);
        }
        team.members().stream()
                .filter(member -> member.keepsTimecards() && member.id() % 9 == 5)
                .forEach(member ->
                        personal(member, Objects.requireNonNull(classifications.get(member.classificationId()))));
        archiveFirst();
    }

    List<PayRateRow> rows() {
        return rows;
    }

    /** The rate of the first of these that has one on the day. */
    Rate of(int worker, int classification, int payType, int epochDay) {
        for (Subject subject : List.of(
                new Subject(worker, 0, payType),
                new Subject(worker, 0, 0),
                new Subject(0, classification, payType),
                new Subject(0, classification, 0))) {
            for (Rate rate : bySubject.getOrDefault(subject, List.of())) {
                if (rate.from() <= epochDay && epochDay <= rate.to()) {
                    return rate;
                }
            }
        }
        throw new IllegalStateException("No rate for classification " + classification + " on day " + epochDay);
    }

    /** From the July before the history on. A foreman's holidays are paid like a journeyworker's. */
    private void agreement(ClassificationRow row) {
        LocalDate newest = julyBefore(recipe.asOf());
        LocalDate from = julyBefore(recipe.history().from());
        while (!from.isAfter(newest)) {
            LocalDate to = from.equals(newest) ? null : from.plusYears(1).minusDays(1);
            int years = newest.getYear() - from.getYear();
            long fringe = aged(dollars(row.trade(), 2), years);
            long whole = aged(dollars(row.trade(), 1), years);
            long own = Exact.cents(whole * percent(row.level()), 100 * 100);
            add(new Subject(0, row.id(), 0), own, fringe, from, to);
            if (row.level().equals("FOREMAN")) {
                add(new Subject(0, row.id(), References.HOLIDAY), whole, fringe, from, to);
            }
            from = from.plusYears(1);
        }
    }

    private void personal(Member member, ClassificationRow row) {
        LocalDate from = recipe.history().from().plusDays(20 + member.id() % 40);
        Rate now = of(member.id(), row.id(), 0, recipe.history().lastDay());
        long more = 100L * recipe.dice("personal rate", member.id()).between(150, 600);
        add(new Subject(member.id(), 0, 0), now.rate() + more, now.fringe(), from, null);
    }

    /** One that was written twice, and for too long ago. */
    private void archiveFirst() {
        PayRateRow first = rows.getFirst();
        Stamp stamp = first.stamp().archived(first.stamp().createdAt());
        rows.add(new PayRateRow(
                rows.size() + 1,
                null,
                first.classificationId(),
                null,
                first.rate(),
                first.fringe(),
                LocalDate.parse(first.fromDate()).minusYears(10).toString(),
                first.toDate(),
                stamp));
    }

    private void add(Subject subject, long rate, long fringe, LocalDate from, @Nullable LocalDate to) {
        int id = rows.size() + 1;
        String written = Instants.text(recipe.instants().at(from.minusDays(12), 10 * 60, recipe.dice("pay rate", id)));
        rows.add(new PayRateRow(
                id,
                orNull(subject.teamMember()),
                orNull(subject.classification()),
                orNull(subject.payType()),
                rate,
                fringe,
                from.toString(),
                to == null ? null : to.toString(),
                Stamp.created(written)));
        int last = to == null ? Integer.MAX_VALUE : Math.toIntExact(to.toEpochDay());
        bySubject
                .computeIfAbsent(subject, absent -> new ArrayList<>())
                .add(new Rate(rate, fringe, Math.toIntExact(from.toEpochDay()), last));
    }

    private long dollars(String trade, int field) {
        return Exact.tenThousandths(
                Objects.requireNonNull(wages.get(trade), trade).get(field));
    }

    private static int percent(String level) {
        return Objects.requireNonNull(LEVEL_PERCENT.get(level), level);
    }

    /** What it was some years ago, in whole cents. */
    private static long aged(long amount, int years) {
        return Exact.cents(amount * (100 - (long) RAISE_PERCENT * years), 100 * 100);
    }

    private static LocalDate julyBefore(LocalDate day) {
        LocalDate july = LocalDate.of(day.getYear(), Month.JULY, 1);
        return july.isAfter(day) ? july.minusYears(1) : july;
    }

    private static @Nullable Integer orNull(int id) {
        return id == 0 ? null : id;
    }
}
