package com.asrops.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is on which project when: from one to the next, with some days between so that no shift runs into another. */
final class Itineraries {

    private static final int DAY = 1;

    private final Recipe recipe;
    private final History history;
    private final Jobs jobs;

    Itineraries(Recipe recipe, Jobs jobs) {
        this.recipe = recipe;
        this.history = recipe.history();
        this.jobs = jobs;
    }

    /** All stints of one person, oldest first; the last one may go beyond the history. */
    List<Stint> of(Member member) {
        List<Stint> stints = new ArrayList<>();
        if (!member.keepsTimecards()) {
            return stints;
        }
        Dice dice = recipe.dice("itinerary", member.id());
        int day = Math.max(member.hired(), history.firstDay());
        while (day <= Math.min(member.left(), history.lastDay())) {
            Stint stint = stint(member, day, dice);
            stints.add(stint);
            day = stint.to() + dice.between(3, 6);
        }
        return stints;
    }

    private Stint stint(Member member, int from, Dice dice) {
        Job job = jobs.pickOpen(from, dice);
        int to = Math.min(from + dice.between(12, 90), Math.min(job.lastWorkDay(), member.left()));
        // Shifts by their id: day, swing, night, or none.
        int shift = (dice.weighted(80, 8, 6, 6) + 1) % 4;
        return new Stint(member.id(), job.id(), from, to, shift, shift == DAY ? second(job, from, to, dice) : null);
    }

    private Stint.@Nullable Second second(Job first, int from, int to, Dice dice) {
        if (!dice.chance(14)) {
            return null;
        }
        Job job = jobs.pickOpen(from, dice);
        return job.id() == first.id() ? null : new Stint.Second(job.id(), Math.min(to, job.lastWorkDay()));
    }
}
