package com.asrops.integration;

import static java.util.stream.Collectors.toMap;

import com.asrops.integration.RowShape.Field;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.write.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a call that may refer to each other.
 *
 * @param references the fields in which they may
 * @param rows what the other system says
 * @param drafts what each would become, null of one that is wrong
 */
record RowsOfCall<T extends Record>(
        Entity<T> entity, List<Field> references, List<UpsertRow> rows, List<@Nullable Draft<T>> drafts) {

    /** Those that are right so far. */
    List<Draft<T>> right() {
        List<Draft<T>> right = new ArrayList<>();
        for (Draft<T> draft : drafts) {
            if (draft != null && draft.errors().isEmpty()) {
                right.add(draft);
            }
        }
        return right;
    }

    /** Fails those that refer to new rows that have failed, and returns whether one of them is here already. */
    boolean failWithTheirTargets() {
        if (references.isEmpty()) {
            return false;
        }
        Map<Long, UpsertRow> byNewId = rows.stream().collect(toMap(UpsertRow::newId, row -> row));
        boolean there = false;
        List<Draft<T>> failing;
        do {
            failing = right().stream().filter(draft -> failed(draft, byNewId)).toList();
            there |= failing.stream().anyMatch(draft -> draft.before() != null);
        } while (!failing.isEmpty());
        return there;
    }

    private boolean failed(Draft<T> draft, Map<Long, UpsertRow> byNewId) {
        for (Field field : references) {
            Object id = entity.column(field.component()).of(draft.row());
            UpsertRow target = id instanceof Long newId ? byNewId.get(newId) : null;
            if (target != null && !target.isValid()) {
                draft.errors()
                        .add(
                                "REFERENCE_FAILED",
                                field.component(),
                                "The row of this call that this refers to has failed: mend that first.");
                return true;
            }
        }
        return false;
    }
}
