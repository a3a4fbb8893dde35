package com.asrops.kernel.page;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.Relation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of other tables that an order looks at, for the cursors: read when the first cursor is asked for, in one
 * statement per relation for all pages that were read together.
 */
final class RelatedRows {

    private final List<? extends Record> rows;
    private final Caller caller;
    private final Map<Relation, Map<Long, Record>> read = new HashMap<>();

    RelatedRows(List<? extends Record> rows, Caller caller) {
        this.rows = rows;
        this.caller = caller;
    }

    /** The row that a relation leads to, null when there is none that the caller may see. */
    @Nullable
    Record of(Relation relation, Record row) {
        return read.computeIfAbsent(relation, this::read).get(relation.key().of(row));
    }

    private Map<Long, Record> read(Relation relation) {
        List<Long> ids = rows.stream()
                .map(row -> (Long) relation.key().of(row))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return byId(relation.target(), ids);
    }

    private <T extends Record> Map<Long, Record> byId(Entity<T> entity, List<Long> ids) {
        return entity.mapper().byIds(ids, caller).stream().collect(Collectors.toMap(entity::idOf, row -> row));
    }
}
