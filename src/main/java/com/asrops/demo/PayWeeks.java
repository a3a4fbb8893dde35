package com.asrops.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * Pay periods of a week, from that of the first day of the history to one that lies ahead. What is at most two weeks old is
 * open, so that no card in an open one is exported; what is older than all cards that still wait for it, exported.
 */
final class PayWeeks {

    static final int OPEN_DAYS = 14;
    private static final int EXPORTED_AFTER = 46;
    private static final String BY = "payroll";

    private final Recipe recipe;
    private final LocalDate first;

    /** @param weekStart the first day of our company's week */
    PayWeeks(Recipe recipe, DayOfWeek weekStart) {
        this.recipe = recipe;
        first = recipe.history().from().with(TemporalAdjusters.previousOrSame(weekStart));
    }

    List<PayPeriodRow> rows() {
        List<PayPeriodRow> rows = new ArrayList<>();
        LocalDate from = first;
        while (!from.isAfter(recipe.asOf().plusDays(7))) {
            rows.add(row(rows.size() + 1, from));
            from = from.plusDays(7);
        }
        // Somebody began one a day late.
        PayPeriodRow mistake = row(rows.size() + 1, from.plusDays(1));
        Stamp stamp = mistake.stamp();
        rows.add(new PayPeriodRow(
                mistake.id(),
                mistake.fromDate(),
                mistake.toDate(),
                mistake.payDate(),
                mistake.status(),
                null,
                null,
                stamp.archived(stamp.createdAt())));
        return rows;
    }

    /** The number of the period that a day is in; as a row's id. */
    int idOf(LocalDate day) {
        return Math.toIntExact((day.toEpochDay() - first.toEpochDay()) / 7) + 1;
    }

    boolean isOpen(int id) {
        return recipe.asOf().toEpochDay() - from(id).toEpochDay() < OPEN_DAYS;
    }

    boolean isExported(int id) {
        return recipe.asOf().toEpochDay() - from(id).plusDays(6).toEpochDay() >= EXPORTED_AFTER;
    }

    /** When the period was closed. */
    Stamp closing(int id) {
        LocalDate day = from(id).plusDays(9);
        return Stamp.created(Instants.text(recipe.instants().at(day, 15 * 60, recipe.dice("closing", id))));
    }

    private LocalDate from(int id) {
        return first.plusDays(7L * (id - 1));
    }

    private PayPeriodRow row(int id, LocalDate from) {
        String made = Instants.text(recipe.instants().at(from.minusDays(30), 9 * 60, recipe.dice("pay period", id)));
        boolean open = isOpen(id);
        Stamp closing = closing(id);
        return new PayPeriodRow(
                id,
                from.toString(),
                from.plusDays(6).toString(),
                from.plusDays(11).toString(),
                open ? "OPEN" : isExported(id) ? "EXPORTED" : "LOCKED",
                open ? null : BY,
                open ? null : closing.createdAt(),
                open ? Stamp.created(made) : new Stamp(null, made, closing.createdAt(), isExported(id) ? 3 : 2));
    }
}
