package com.asrops.kernel.change;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.NodeId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows that events are about, as they are now and as far as somebody may see them: those of a type in one statement. */
final class ChangedRows {

    private final Map<String, Record> byId = new HashMap<>();

    private ChangedRows() {}

    static ChangedRows none() {
        return new ChangedRows();
    }

    /** @param properties what is read of the rows of a type; null for anything */
    static ChangedRows read(
            Collection<ChangeRow> events,
            Entities entities,
            Function<String, @Nullable Set<String>> properties,
            Caller caller) {
        Map<String, Set<Long>> keys = new TreeMap<>();
        events.forEach(event ->
                keys.computeIfAbsent(event.entity(), absent -> new TreeSet<>()).add(event.key()));
        ChangedRows rows = new ChangedRows();
        keys.forEach((type, ids) -> rows.read(entities.get(type), ids, properties.apply(type), caller));
        return rows;
    }

    private <T extends Record> void read(
            Entity<T> entity, Set<Long> ids, @Nullable Set<String> properties, Caller caller) {
        entity.mapper()
                .byIds(List.copyOf(ids), entity.columns(properties, List.of()), caller)
                .forEach(row -> byId.put(NodeId.encode(entity.name(), entity.idOf(row)), row));
    }

    @Nullable
    Record of(ChangeRow event) {
        return byId.get(event.rowId());
    }
}
