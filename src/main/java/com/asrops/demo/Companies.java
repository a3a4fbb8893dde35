package com.asrops.demo;

import java.util.ArrayList;
import java.util.List;

/** Our own company first, then those it works with: the written list, then made-up names for larger sizes. */
final class Companies {

    static final int OWN = 1;

    private static final List<String> ZONES = List.of(
            "America/Los_Angeles", "America/Los_Angeles", "America/Los_Angeles", "America/Denver", "America/Phoenix");

    private final List<CompanyRow> rows = new ArrayList<>();
    private final List<List<String>> words = WordList.rows("organizations.tsv").getFirst().stream()
            .map(WordList::words)
            .toList();

    Companies(Recipe recipe) {
        Stamp stamp = recipe.founding();
        for (List<String> line : WordList.rows("companies.tsv")) {
            rows.add(CompanyRow.of(rows.size() + 1, line.get(1), line.get(0), line.get(2), line.get(3), stamp));
        }
        int count = rows.size() + recipe.size().projects() / 10;
        while (rows.size() < count) {
            int id = rows.size() + 1;
            rows.add(invented(id, recipe.dice("company", id), stamp));
        }
        archiveLastSupplier();
    }

    List<CompanyRow> rows() {
        return rows;
    }

    List<Integer> ids(String kind) {
        return rows.stream()
                .filter(row -> row.kind().equals(kind) && row.stamp().archivedAt() == null)
                .map(CompanyRow::id)
                .toList();
    }

    private CompanyRow invented(int id, Dice dice, Stamp stamp) {
        int kind = dice.weighted(70, 18, 12);
        String name = dice.pick(words.get(0)) + " " + dice.pick(words.get(kind + 1));
        String weekStart = dice.chance(75) ? "MONDAY" : "SUNDAY";
        return CompanyRow.of(
                id, name, List.of("CLIENT", "SUBCONTRACTOR", "SUPPLIER").get(kind), dice.pick(ZONES), weekStart, stamp);
    }

    private void archiveLastSupplier() {
        int last = ids("SUPPLIER").getLast();
        rows.set(last - 1, rows.get(last - 1).archived());
    }
}
