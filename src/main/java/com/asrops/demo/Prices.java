package com.asrops.demo;

import com.asrops.demo.FielddataRows.Material;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What two or three suppliers ask for each material: every few months something else, a little more as a rule. */
final class Prices {

    private static final int PER_ARCHIVED_ONE = 59;
    private static final List<String> SOURCES = List.of("QUOTE", "PRICE_LIST", "INVOICE", "PHONE");

    private final Recipe recipe;
    private final List<Integer> suppliers;
    private final Map<String, Long> atFirst = WordList.rows("supplier_prices.tsv").stream()
            .collect(Collectors.toMap(List::getFirst, line -> Long.valueOf(line.get(1))));
    private int lastId;

    Prices(Recipe recipe, Companies companies) {
        this.recipe = recipe;
        suppliers = companies.ids("SUPPLIER");
    }

    /** Those of one material. */
    void of(Material material, Consumer<PriceRow> sink) {
        Dice dice = recipe.dice("suppliers", material.id());
        int count = Math.min(dice.between(2, 3), suppliers.size());
        int first = dice.below(suppliers.size());
        for (int i = 0; i < count; i++) {
            history(material, suppliers.get((first + i) % suppliers.size()), sink);
        }
    }

    private void history(Material material, int supplier, Consumer<PriceRow> sink) {
        Dice dice = recipe.dice("prices", material.id(), supplier);
        long base = Objects.requireNonNull(atFirst.get(material.name()), material.name());
        long price = base * dice.between(940, 1_090) / 1_000;
        LocalDate day = recipe.history().from().plusDays(dice.below(60));
        while (day.isBefore(recipe.asOf())) {
            sink.accept(row(material, supplier, price, day, dice));
            price = Math.max(1, price * dice.between(985, 1_035) / 1_000);
            day = day.plusDays(dice.between(55, 120));
        }
    }

    private PriceRow row(Material material, int supplier, long price, LocalDate day, Dice dice) {
        int id = ++lastId;
        Stamp created = Stamp.created(Instants.text(recipe.instants().at(day, 10 * 60, dice)));
        return new PriceRow(
                id,
                supplier,
                material.id(),
                price,
                day.toString(),
                dice.chance(75) ? day.plusDays(30L * dice.between(1, 3)).toString() : null,
                SOURCES.get(dice.weighted(50, 20, 20, 10)),
                id % PER_ARCHIVED_ONE == 7 ? created.archived(created.createdAt()) : created);
    }
}
