package com.asrops.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What people write in daily reports, by kind. */
final class Phrases {

    private final Map<String, List<String>> byKind = new TreeMap<>();

    Phrases() {
        for (List<String> line : WordList.rows("daily_reports.tsv")) {
            byKind.computeIfAbsent(line.get(0), kind -> new ArrayList<>()).add(line.get(1));
        }
    }

    String pick(String kind, Dice dice) {
        return dice.pick(Objects.requireNonNull(byKind.get(kind), kind));
    }
}
