package com.asrops.demo;

import com.asrops.demo.SafetyRows.Observation;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is seen on site: nearly all that is old is closed, and some is waited for too long. */
final class ObservationMaker {

    private static final int DAY = 24 * 60;
    private static final int PER_ARCHIVED_ONE = 53;
    private static final List<String> OPEN = List.of("INITIATED", "READY_FOR_REVIEW", "NOT_ACCEPTED");

    private final Recipe recipe;
    private final Instants instants;
    private final List<List<String>> seen = WordList.rows("observations.tsv");
    private int lastId;

    ObservationMaker(Recipe recipe) {
        this.recipe = recipe;
        instants = recipe.instants();
    }

    void make(SiteWeek week, Consumer<Observation> sink) {
        Dice dice = recipe.dice("observation", week.job().id(), week.epochDay());
        if (dice.chance(22)) {
            sink.accept(observation(week, dice));
        }
    }

    private Observation observation(SiteWeek week, Dice dice) {
        int id = ++lastId;
        List<String> what = dice.pick(seen);
        String severity = what.get(2).equals("-") ? null : what.get(2);
        long observed = instants.at(week.day(), dice.between(7 * 60, 15 * 60), dice);
        Integer reporter = dice.chance(93) ? dice.pick(week.crew()).id() : null;
        boolean assigned = severity != null && dice.chance(95);
        int days = dice.between(0, 10);
        boolean closed = recipe.asOf().toEpochDay() - week.epochDay() > days + 1 && dice.chance(94);
        String closedAt =
                closed ? Instants.text(instants.later(observed, days * DAY + dice.between(20, 600), dice)) : null;
        return new Observation(
                id,
                week.job().id(),
                what.get(0),
                what.get(1),
                severity,
                closed ? "CLOSED" : OPEN.get(dice.weighted(40, 35, 25)),
                what.get(3),
                Instants.text(observed),
                reporter,
                assigned ? Integer.valueOf(dice.chance(70) ? week.job().superintendentId() : week.leader()) : null,
                assigned ? week.day().plusDays(patience(severity, dice)).toString() : null,
                closedAt,
                stamp(id, Instants.text(observed), closedAt));
    }

    private static int patience(@Nullable String severity, Dice dice) {
        return switch (severity) {
            case "CRITICAL" -> 0;
            case "HIGH" -> dice.between(1, 2);
            case "MEDIUM" -> dice.between(3, 7);
            case null, default -> dice.between(7, 14);
        };
    }

    private static Stamp stamp(int id, String observed, @Nullable String closedAt) {
        Stamp stamp = closedAt == null ? Stamp.created(observed) : new Stamp(null, observed, closedAt, 2);
        return id % PER_ARCHIVED_ONE == 11 ? stamp.archived(stamp.updatedAt()) : stamp;
    }
}
