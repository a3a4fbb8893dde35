package com.asrops.integration;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.NodeId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the rows that global ids lead to, whatever their types: each type in one statement. */
@Component
class NodeRows {

    private final Entities entities;

    NodeRows(Entities entities) {
        this.entities = entities;
    }

    /** The row of each source that has one which the caller sees. */
    <S> Map<S, Record> of(Collection<S> sources, Function<S, @Nullable String> rowId, Caller caller) {
        Map<String, List<Long>> ids = sources.stream()
                .map(rowId)
                .filter(Objects::nonNull)
                .distinct()
                .map(id -> Objects.requireNonNull(NodeId.decode(id)))
                .collect(Collectors.groupingBy(
                        NodeId::type, TreeMap::new, Collectors.mapping(NodeId::id, Collectors.toList())));
        Map<String, Record> rows = new HashMap<>();
        ids.forEach((type, ofType) -> read(entities.get(type), ofType, caller, rows));
        Map<S, Record> found = new HashMap<>();
        for (S source : sources) {
            if (rows.get(rowId.apply(source)) instanceof Record row) {
                found.put(source, row);
            }
        }
        return found;
    }

    private static <T extends Record> void read(
            Entity<T> entity, List<Long> ids, Caller caller, Map<String, Record> rows) {
        entity.mapper()
                .byIds(ids, caller)
                .forEach(row -> rows.put(NodeId.encode(entity.name(), entity.idOf(row)), row));
    }
}
