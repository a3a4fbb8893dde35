package com.asrops.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who works, day by day: the same people through a week, some nearly every week, others now and then. */
final class Roster {

    private static final int[] REGULARITIES = {1, 2, 6, 20};
    private static final int INDEX_BITS = 24;

    private final Recipe recipe;
    private final List<Member> workers;
    private final List<List<Stint>> stints = new ArrayList<>();
    private final int[] current;
    private long week = Long.MIN_VALUE;
    private final long[] order;

    Roster(Recipe recipe, Team team, Jobs jobs) {
        this.recipe = recipe;
        Itineraries itineraries = new Itineraries(recipe, jobs);
        workers = team.members().stream().filter(Member::keepsTimecards).toList();
        workers.forEach(worker -> stints.add(itineraries.of(worker)));
        current = new int[workers.size()];
        order = new long[workers.size()];
    }

    int size() {
        return workers.size();
    }

    /** The worker at this place in the order of those who are called up in the week of this day. */
    Place place(int index, int day) {
        callUp(Math.floorDiv(day + 4, 7));
        int worker = (int) (order[index] & ((1 << INDEX_BITS) - 1));
        return new Place(workers.get(worker), stintOn(worker, day));
    }

    private void callUp(int newWeek) {
        if (newWeek == week) {
            return;
        }
        week = newWeek;
        for (int i = 0; i < order.length; i++) {
            int id = workers.get(i).id();
            int regularity = REGULARITIES[recipe.dice("regularity", id).below(REGULARITIES.length)];
            long lot = recipe.dice("week", id, week).below(1 << 30) / regularity;
            order[i] = lot << INDEX_BITS | i;
        }
        Arrays.sort(order);
    }

    /** Days only go forward. */
    private @Nullable Stint stintOn(int worker, int day) {
        List<Stint> all = stints.get(worker);
        while (current[worker] < all.size() && all.get(current[worker]).to() < day) {
            current[worker]++;
        }
        if (current[worker] == all.size() || all.get(current[worker]).from() > day) {
            return null;
        }
        return all.get(current[worker]);
    }

    /** @param stint where the worker is on that day, if anywhere */
    record Place(Member worker, @Nullable Stint stint) {}
}
