package com.asrops.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The small tables that others point to, from the word lists; ids are line numbers. Archived rows are never used. */
final class References {

    static final int REGULAR = 1;
    static final int OVERTIME = 2;
    static final int DOUBLE_TIME = 3;
    static final int PAID_TIME_OFF = 4;
    static final int HOLIDAY = 5;

    private final Stamp stamp;

    References(Recipe recipe) {
        stamp = recipe.founding();
    }

    List<ClassificationRow> classifications() {
        List<ClassificationRow> rows = new ArrayList<>();
        for (List<String> line : WordList.rows("classifications.tsv")) {
            rows.add(ClassificationRow.of(
                    rows.size() + 1, line.get(0), line.get(1), line.get(2), orNull(line.get(3)), stamp(line.get(4))));
        }
        return rows;
    }

    List<PayTypeRow> payTypes() {
        List<PayTypeRow> rows = new ArrayList<>();
        for (List<String> line : WordList.rows("pay_types.tsv")) {
            int multiplier = Integer.parseInt(line.get(2));
            rows.add(PayTypeRow.of(rows.size() + 1, line.get(0), line.get(1), multiplier, stamp(line.get(3))));
        }
        return rows;
    }

    List<ShiftRow> shifts() {
        List<ShiftRow> rows = new ArrayList<>();
        for (List<String> line : WordList.rows("shifts.tsv")) {
            rows.add(ShiftRow.of(rows.size() + 1, line.get(0), line.get(1), line.get(2), stamp(line.get(3))));
        }
        return rows;
    }

    List<CostCodeRow> costCodes() {
        Map<String, Integer> ids = new HashMap<>();
        List<CostCodeRow> rows = new ArrayList<>();
        for (List<String> line : WordList.rows("cost_codes.tsv")) {
            String code = line.get(0);
            CostCodeRow.Texts texts = new CostCodeRow.Texts(code, line.get(1), line.get(2));
            ids.put(code, rows.size() + 1);
            rows.add(CostCodeRow.of(rows.size() + 1, texts, line.get(3), parent(code, ids), stamp(line.get(4))));
        }
        return rows;
    }

    /** The codes that hours are booked on: labor, in use, and not a whole division. */
    List<Integer> bookableCostCodes() {
        return costCodes().stream()
                .filter(row -> row.costType().equals("LABOR") && row.parentId() != null)
                .filter(row -> row.stamp().archivedAt() == null)
                .map(CostCodeRow::id)
                .toList();
    }

    /** 26 05 19 belongs to 26 05 00 where there is one, else to 26 00 00. */
    private static @Nullable Integer parent(String code, Map<String, Integer> ids) {
        String section = code.substring(0, 5) + " 00";
        String division = code.substring(0, 2) + " 00 00";
        if (!section.equals(code) && ids.containsKey(section)) {
            return ids.get(section);
        }
        return division.equals(code) ? null : ids.get(division);
    }

    private Stamp stamp(String archived) {
        return orNull(archived) == null ? stamp : stamp.archived(stamp.createdAt());
    }

    private static @Nullable String orNull(String field) {
        return field.equals("-") ? null : field;
    }
}
