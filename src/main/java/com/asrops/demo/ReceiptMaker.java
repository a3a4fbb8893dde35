package com.asrops.demo;

import static com.asrops.kernel.text.Folding.fold;

import com.asrops.demo.FilesRows.Receipt;
import java.util.List;
import java.util.function.Consumer;

/** What somebody on site buys with their own money, mostly at a supplier whom we know. */
final class ReceiptMaker {

    private static final int EVENING = 17 * 60;
    private static final int PER_ARCHIVED_ONE = 43;

    private final Recipe recipe;
    private final Instants instants;
    private final List<Integer> suppliers;
    private final List<Integer> costCodes;
    private final FileMaker files;
    private final List<List<String>> bought = WordList.rows("receipts.tsv");
    private int lastId;

    ReceiptMaker(Recipe recipe, Companies companies, References references, FileMaker files) {
        this.recipe = recipe;
        instants = recipe.instants();
        suppliers = companies.ids("SUPPLIER");
        costCodes = references.costCodes().stream()
                .filter(row -> row.costType().equals("MATERIAL") && row.parentId() != null)
                .filter(row -> row.stamp().archivedAt() == null)
                .map(CostCodeRow::id)
                .toList();
        this.files = files;
    }

    void make(SiteWeek week, Consumer<Receipt> sink) {
        Dice dice = recipe.dice("receipt", week.job().id(), week.epochDay());
        if (dice.chance(25)) {
            sink.accept(receipt(week, dice));
        }
    }

    private Receipt receipt(SiteWeek week, Dice dice) {
        int id = ++lastId;
        int buyer = dice.chance(70) ? week.leader() : dice.pick(week.crew()).id();
        List<String> what = dice.pick(bought);
        boolean known = dice.chance(55);
        String vendor = known ? null : what.get(0);
        String notes = what.get(1).equals("-") ? null : what.get(1);
        Stamp created = Stamp.created(Instants.text(instants.at(week.day(), EVENING, dice)));
        return new Receipt(
                id,
                week.job().id(),
                buyer,
                dice.chance(85) ? Integer.valueOf(files.picture(buyer, created.createdAt())) : null,
                known ? dice.pick(suppliers) : null,
                vendor,
                vendor == null ? null : fold(vendor),
                week.day().toString(),
                dice.between(Integer.parseInt(what.get(2)), Integer.parseInt(what.get(3))) * 100L,
                dice.chance(88) ? dice.pick(costCodes) : null,
                status(recipe.asOf().toEpochDay() - week.epochDay(), dice),
                known ? null : notes,
                id % PER_ARCHIVED_ONE == 9 ? created.archived(created.createdAt()) : created);
    }

    private static String status(long age, Dice dice) {
        if (age > 21) {
            return List.of("PAID", "APPROVED", "REJECTED").get(dice.weighted(84, 9, 7));
        }
        return age > 7 && dice.chance(60) ? "APPROVED" : "SUBMITTED";
    }
}
