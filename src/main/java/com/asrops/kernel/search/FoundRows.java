package com.asrops.kernel.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.search.SearchedField.Through;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows that a page shows, and those that their texts are in: one statement for each type, however many rows. */
final class FoundRows {

    private record Key(String type, long id) {}

    private final Map<String, SearchedType> types = new HashMap<>();
    private final Map<Key, Record> rows = new HashMap<>();

    private FoundRows() {}

    static FoundRows read(
            List<SearchHit> hits,
            List<SearchedType> types,
            Function<String, @Nullable Set<String>> properties,
            Caller caller) {
        FoundRows found = new FoundRows();
        types.forEach(type -> found.types.put(type.name(), type));
        hits.stream()
                .collect(groupingBy(SearchHit::type, mapping(SearchHit::rowId, toList())))
                .forEach((name, ids) -> {
                    SearchedType type = Objects.requireNonNull(found.types.get(name));
                    found.read(type.entity(), ids, properties.apply(name), columns(type), caller);
                    found.readThrough(type, ids, caller);
                });
        return found;
    }

    private static List<Column> columns(SearchedType type) {
        List<Column> columns = new ArrayList<>();
        for (SearchedField field : type.fields()) {
            Through through = field.through();
            columns.add(through == null ? field.column() : through.key());
        }
        return columns;
    }

    private <T extends Record> void read(
            Entity<T> entity,
            Collection<Long> ids,
            @Nullable Set<String> properties,
            List<Column> more,
            Caller caller) {
        entity.mapper()
                .byIds(List.copyOf(ids), entity.columns(properties, more), caller)
                .forEach(row -> rows.put(new Key(entity.name(), entity.idOf(row)), row));
    }

    private void readThrough(SearchedType type, List<Long> ids, Caller caller) {
        for (SearchedField field : type.fields()) {
            Through through = field.through();
            if (through != null) {
                Set<Long> keys = new java.util.HashSet<>();
                ids.forEach(id -> {
                    Record row = rows.get(new Key(type.name(), id));
                    if (row != null && through.key().of(row) instanceof Long key) {
                        keys.add(key);
                    }
                });
                read(through.target(), keys, Set.of(), List.of(field.column()), caller);
            }
        }
    }

    /** What is shown of a hit; empty when its row has gone meanwhile. */
    Optional<SearchResult> result(SearchHit hit, SearchText text) {
        SearchedType type = Objects.requireNonNull(types.get(hit.type()));
        return Optional.ofNullable(rows.get(new Key(hit.type(), hit.rowId()))).map(row -> {
            Map<SearchedField, String> texts = new java.util.LinkedHashMap<>();
            type.fields().forEach(field -> texts.put(field, textOf(field, row)));
            return Snippet.of(texts, hit.match(), text).result(row, hit);
        });
    }

    private String textOf(SearchedField field, Record row) {
        Through through = field.through();
        Record holder = through == null
                ? row
                : rows.get(new Key(
                        through.target().name(),
                        Objects.requireNonNullElse((Long) through.key().of(row), 0L)));
        return holder == null
                ? ""
                : Objects.requireNonNullElse((String) field.column().of(holder), "");
    }
}
