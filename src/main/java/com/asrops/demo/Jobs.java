package com.asrops.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All projects: many small ones, a few large ones, and a large one that is always open. */
final class Jobs {

    private static final int FLAGSHIP = 7;
    private static final double FLAGSHIP_WEIGHT = 8;

    private final List<Job> jobs = new ArrayList<>();
    private final double[] weightsUpTo;
    private final History history;
    private final Team team;
    private final Job flagship;

    Jobs(Recipe recipe, Team team) {
        history = recipe.history();
        this.team = team;
        int count = recipe.size().projects();
        int flagshipId = Math.min(FLAGSHIP, count);
        weightsUpTo = new double[count];
        double sum = 0;
        for (int id = 1; id <= count; id++) {
            Dice dice = recipe.dice("project", id);
            Job job = id == flagshipId ? flagship(id, dice) : job(id, dice);
            jobs.add(job);
            sum += job.weight();
            weightsUpTo[id - 1] = sum;
        }
        flagship = jobs.get(flagshipId - 1);
    }

    List<Job> all() {
        return jobs;
    }

    Job get(int id) {
        return jobs.get(id - 1);
    }

    /** One that is open on this day and for a week more, the more often the heavier it is. */
    Job pickOpen(int day, Dice dice) {
        for (int i = 0; i < 60; i++) {
            Job job = pick(dice);
            if (job.isOpen(day) && job.isOpen(day + 7)) {
                return job;
            }
        }
        return flagship;
    }

    private Job pick(Dice dice) {
        double wanted = dice.fraction() * weightsUpTo[weightsUpTo.length - 1];
        int from = 0;
        int to = weightsUpTo.length - 1;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (weightsUpTo[middle] > wanted) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return jobs.get(from);
    }

    private Job flagship(int id, Dice dice) {
        int start = history.firstDay() - 40;
        int finish = history.lastDay() + 150;
        return job(id, FLAGSHIP_WEIGHT, "ACTIVE", start, finish, finish, null, dice);
    }

    /** Some statuses go by the id, so that even a small set has each. */
    private Job job(int id, Dice dice) {
        // StrictMath, because Math may differ in the last bit between machines.
        double weight = Math.min(60, StrictMath.pow(1 - dice.fraction(), -0.8));
        int days = (int) (45 + 75 * StrictMath.sqrt(weight)) + dice.below(30);
        int today = history.lastDay();
        return switch (id % 16) {
            case 5 -> planned(id, weight, today + dice.between(10, 150), days, dice);
            case 11 -> {
                int stopped = today - dice.between(5, 60);
                int start = stopped - dice.between(40, 200);
                yield job(id, weight, "ON_HOLD", start, today + dice.between(30, 200), stopped, null, dice);
            }
            default -> begun(id, weight, history.firstDay() - 100 + dice.below(history.days() + 90), days, dice);
        };
    }

    private Job planned(int id, double weight, int start, int days, Dice dice) {
        Job job = job(id, weight, "PLANNED", start, start + days, start + days, null, dice);
        Integer manager = id % 32 == 5 ? null : job.managerId();
        return new Job(
                id, weight, job.status(), start, start + days, start + days, null, manager, job.superintendentId());
    }

    private Job begun(int id, double weight, int start, int days, Dice dice) {
        int planned = start + days;
        int finished = planned + dice.between(-10, 35);
        if (finished > history.lastDay() - 3) {
            int lastWorkDay = Math.max(planned, history.lastDay() + 30);
            return job(id, weight, "ACTIVE", start, planned, lastWorkDay, null, dice);
        }
        boolean longAgo = finished < history.lastDay() - 90;
        String status = longAgo && dice.chance(75) ? "CLOSED" : "COMPLETE";
        return job(id, weight, status, start, planned, finished, finished, dice);
    }

    private Job job(
            int id,
            double weight,
            String status,
            int start,
            int plannedFinish,
            int lastWorkDay,
            @Nullable Integer finished,
            Dice dice) {
        int manager = dice.pick(team.managers());
        int superintendent = dice.pick(team.superintendents());
        return new Job(id, weight, status, start, plannedFinish, lastWorkDay, finished, manager, superintendent);
    }
}
