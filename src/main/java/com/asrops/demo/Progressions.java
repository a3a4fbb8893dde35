package com.asrops.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a card has come: what is old is nearly always approved or exported, the last days are still open, and some
 * old ones were forgotten or opened again. Nobody approves or rejects their own, nor what they have submitted for another.
 */
final class Progressions {

    private static final List<String> STATUSES = List.of("DRAFT", "SUBMITTED", "APPROVED", "REJECTED", "EXPORTED");
    /** One more with each step. */
    private static final int[] VERSIONS = {1, 2, 3, 3, 4};

    private static final int DAY = 24 * 60;
    private static final int REOPENED_VERSION = 4;
    private static final List<String> REOPENINGS =
            List.of("Hours were on the wrong cost code", "Overtime was missing", "Booked on the wrong project");

    private final LocalDate asOf;
    private final Instants instants;
    private final List<String> reasons = WordList.lines("reasons.txt");

    Progressions(Recipe recipe) {
        asOf = recipe.asOf();
        instants = recipe.instants();
    }

    /** @param end when the work was over, in minutes since the midnight before the day */
    Step step(Workday workday, int managerId, int end, Dice dice) {
        int step = step(workday, dice);
        boolean reopened = step == 0 && asOf.toEpochDay() - workday.epochDay() >= 7;
        Hands hands = hands(workday.worker(), managerId, dice);
        long created = instants.at(workday.day(), end, dice);
        long submitted = instants.later(created, dice.chance(85) ? dice.between(1, 90) : DAY, dice);
        long decided = instants.later(submitted, dice.between(6 * 60, 5 * DAY), dice);
        long exported = instants.later(decided, dice.between(DAY, 6 * DAY), dice);
        long updated = new long[] {created, submitted, decided, decided, exported}[step];
        Stamp stamp = reopened
                ? new Stamp(null, Instants.text(created), Instants.text(decided), REOPENED_VERSION)
                : new Stamp(null, Instants.text(created), Instants.text(updated), VERSIONS[step]);
        return new Step(
                progression(step, reopened, hands, Instants.text(submitted), Instants.text(decided), dice), stamp);
    }

    private static Hands hands(Member worker, int managerId, Dice dice) {
        Integer supervisor = worker.supervisorId();
        if (supervisor == null) {
            return new Hands(worker.id(), managerId);
        }
        return dice.chance(60) ? new Hands(worker.id(), supervisor) : new Hands(supervisor, managerId);
    }

    private int step(Workday workday, Dice dice) {
        long age = asOf.toEpochDay() - workday.epochDay();
        if (age == 0 || (age == 1 && workday.isNight())) {
            return 0;
        }
        if (age == 1) {
            return dice.weighted(55, 45);
        }
        if (age < 7) {
            return dice.weighted(80, 510, 370, 40, 0);
        }
        if (age < 14) {
            return dice.weighted(20, 130, 810, 40); // its pay period is open still
        }
        return age < 46 ? dice.weighted(8, 28, 700, 14, 250) : dice.weighted(5, 15, 110, 8, 862);
    }

    private TimecardRow.Progression progression(
            int step, boolean reopened, Hands hands, String submitted, String decided, Dice dice) {
        boolean approved = step == 2 || step == 4;
        boolean rejected = step == 3;
        return new TimecardRow.Progression(
                STATUSES.get(step),
                orNull(step > 0, hands.submitter()),
                orNull(step > 0, submitted),
                orNull(approved, hands.decider()),
                orNull(approved, decided),
                orNull(rejected, hands.decider()),
                orNull(rejected, decided),
                orNull(rejected, dice.pick(reasons)),
                orNull(reopened, hands.decider()),
                orNull(reopened, decided),
                orNull(reopened, dice.pick(REOPENINGS)));
    }

    private static <T> @Nullable T orNull(boolean wanted, T value) {
        return wanted ? value : null;
    }

    record Step(TimecardRow.Progression progression, Stamp stamp) {}

    /** Who submits a card and who then decides about it. */
    private record Hands(int submitter, int decider) {}
}
