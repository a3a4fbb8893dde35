package com.asrops.demo;

import static com.asrops.kernel.text.Folding.fold;

import com.asrops.demo.FielddataRows.Material;
import com.asrops.demo.FielddataRows.MaterialLog;
import com.asrops.demo.FielddataRows.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Materials, and what was brought to the projects. */
final class Deliveries {

    private static final int DAYS_WITH_A_DELIVERY = 22;
    private static final int LOGS_PER_ARCHIVED_ONE = 90;

    private final Recipe recipe;
    private final List<Integer> suppliers;
    private final List<Material> materials = new ArrayList<>();
    private int lastLogId;

    Deliveries(Recipe recipe, Companies companies) {
        this.recipe = recipe;
        suppliers = companies.ids("SUPPLIER");
        Stamp stamp = recipe.founding();
        for (List<String> line : WordList.rows("materials.tsv")) {
            String category = line.get(2).equals("-") ? null : line.get(2);
            materials.add(new Material(
                    materials.size() + 1,
                    line.get(0),
                    fold(line.get(0)),
                    line.get(1),
                    category,
                    category == null ? null : fold(category),
                    line.get(3).equals("-") ? stamp : stamp.archived(stamp.createdAt())));
        }
    }

    List<Material> materials() {
        return materials;
    }

    void logs(SiteDay site, Report report, Consumer<MaterialLog> sink) {
        Dice dice = recipe.dice("deliveries", report.id());
        if (dice.chance(DAYS_WITH_A_DELIVERY)) {
            for (int left = dice.between(1, 3); left > 0; left--) {
                Material material = dice.pick(materials);
                if (material.stamp().archivedAt() == null) {
                    sink.accept(log(material, site, report, dice));
                }
            }
        }
    }

    private MaterialLog log(Material material, SiteDay site, Report report, Dice dice) {
        Stamp stamp = Stamp.created(report.stamp().createdAt());
        // What is weighed or measured comes in fractions.
        long quantity = material.unit().equals("EA") ? 10_000L * dice.between(1, 40) : 2_500L * dice.between(40, 4000);
        return new MaterialLog(
                ++lastLogId,
                material.id(),
                site.projectId(),
                report.reportDate(),
                dice.chance(90) ? dice.pick(suppliers) : null,
                dice.chance(95) ? report.id() : null,
                quantity,
                dice.chance(80) ? "T-" + dice.between(100_000, 999_999) : null,
                dice.below(LOGS_PER_ARCHIVED_ONE) == 0 ? stamp.archived(stamp.createdAt()) : stamp);
    }
}
