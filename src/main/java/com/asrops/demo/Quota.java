package com.asrops.demo;

/** How many timecard entries there have to be by the end of each day, so that the last day ends on the exact number. */
final class Quota {

    private final double[] weightsUpTo;
    private final int entries;

    Quota(Recipe recipe) {
        History history = recipe.history();
        entries = recipe.size().entries();
        weightsUpTo = new double[history.days()];
        double sum = 0;
        for (int day = 0; day < weightsUpTo.length; day++) {
            sum += history.weight(history.from().plusDays(day));
            weightsUpTo[day] = sum;
        }
    }

    /** @param day counted from the first day of the history */
    int dueBy(int day) {
        int last = weightsUpTo.length - 1;
        return day == last ? entries : (int) (entries * (weightsUpTo[day] / weightsUpTo[last]));
    }
}
