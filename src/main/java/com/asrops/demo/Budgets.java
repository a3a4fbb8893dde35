package com.asrops.demo;

import java.util.List;
import java.util.function.Consumer;

/** What each project may cost on each of the cost codes that it uses. */
final class Budgets {

    private static final List<String> UNITS = List.of("FT", "EA", "LB", "SF");
    private static final int LINES_PER_ARCHIVED_ONE = 96;

    private final Recipe recipe;
    private final CostCodes costCodes;
    private int lastId;

    Budgets(Recipe recipe, References references) {
        this.recipe = recipe;
        costCodes = new CostCodes(references.bookableCostCodes());
    }

    /** The lines of one project. */
    void forProject(ProjectRow project, Consumer<BudgetLineRow> sink) {
        for (int costCode : costCodes.ofProject(project.id())) {
            sink.accept(line(project, costCode, recipe.dice("budget", project.id(), costCode)));
        }
    }

    private BudgetLineRow line(ProjectRow project, int costCode, Dice dice) {
        int hours = dice.between(40, 900);
        // A crew hour costs 78 to 131 dollars, to the ten-thousandth.
        long amount = hours * (long) dice.between(780_000, 1_310_000);
        long changes = dice.chance(25) ? amount * dice.between(-8, 15) / 100 : 0;
        boolean lumpSum = dice.chance(10);
        boolean measured = dice.chance(70);
        Stamp created = Stamp.created(project.stamp().createdAt());
        return new BudgetLineRow(
                ++lastId,
                project.id(),
                costCode,
                amount,
                changes,
                lumpSum ? null : hours * 100,
                measured ? dice.between(10, 20_000) * 10_000L : null,
                measured ? dice.pick(UNITS) : null,
                dice.below(LINES_PER_ARCHIVED_ONE) == 0 ? created.archived(created.createdAt()) : created);
    }
}
