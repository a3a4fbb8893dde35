package com.asrops.demo;

import java.time.LocalDate;
import java.util.List;

/** All timecards, day after day, made one at a time: there may be any number of them. */
final class Timecards {

    /** In hundredths of an hour. */
    private static final int HALF_DAY = 400;

    private static final int TRAVEL_MINUTES = 30;

    private final Recipe recipe;
    private final Roster roster;
    private final Quota quota;
    private final CardMaker maker;
    private int entries;

    Timecards(Recipe recipe, Team team, Jobs jobs, References references) {
        this.recipe = recipe;
        roster = new Roster(recipe, team, jobs);
        quota = new Quota(recipe);
        maker = new CardMaker(recipe, jobs, references);
    }

    void forEach(Sink sink) {
        History history = recipe.history();
        entries = 0;
        for (int day = 0; day < history.days(); day++) {
            day(history.from().plusDays(day), quota.dueBy(day), sink);
        }
        if (entries < recipe.size().entries()) {
            throw new IllegalStateException("There are too few team members for so many timecards.");
        }
    }

    private void day(LocalDate day, int due, Sink sink) {
        int epochDay = Math.toIntExact(day.toEpochDay());
        for (int i = 0; i < roster.size() && entries < due; i++) {
            Roster.Place place = roster.place(i, epochDay);
            Dice dice = recipe.dice("workday", place.worker().id(), epochDay);
            if (place.stint() != null && dice.chance(96)) {
                work(new Workday(place.worker(), place.stint(), day), dice, sink);
            }
        }
    }

    /** Usually one card; where somebody changes the site at noon, two. */
    private void work(Workday workday, Dice dice, Sink sink) {
        Stint.Second second = workday.stint().second();
        int start = workday.start(dice);
        if (second == null || workday.isOff() || workday.epochDay() > second.to() || !dice.chance(30)) {
            add(maker.card(workday, workday.stint().projectId(), start, workday.hours(dice), left(), dice), sink);
            return;
        }
        add(maker.card(workday, workday.stint().projectId(), start, HALF_DAY, left(), dice), sink);
        if (left() > 0) {
            int noon = start + 4 * 60 + TRAVEL_MINUTES;
            add(maker.card(workday, second.projectId(), noon, HALF_DAY, left(), dice), sink);
        }
    }

    private int left() {
        return recipe.size().entries() - entries;
    }

    private void add(Card card, Sink sink) {
        entries += card.entries().size();
        sink.accept(card.timecard(), card.entries());
    }

    /** Takes a timecard and the entries on it. */
    @FunctionalInterface
    interface Sink {
        void accept(TimecardRow timecard, List<EntryRow> entries);
    }

    /** A timecard with its entries. */
    record Card(TimecardRow timecard, List<EntryRow> entries) {}
}
