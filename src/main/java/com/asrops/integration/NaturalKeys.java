package com.asrops.integration;

import static java.util.stream.Collectors.toMap;

import com.asrops.fielddata.ExternalRefMapper;
import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.text.Folding;
import com.asrops.kernel.write.KeyLookup;
import com.asrops.kernel.write.References;
import com.asrops.kernel.write.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the rows that are here already: those that the other system has told of before, and of those that it tells of for the
 * first time the ones that have the same job number, code or whatever tells them from each other.
 */
@Component
class NaturalKeys {

    private final Rows rows;
    private final KeyLookup lookup;
    private final ExternalRefMapper refs;

    NaturalKeys(Rows rows, KeyLookup lookup, ExternalRefMapper refs) {
        this.rows = rows;
        this.lookup = lookup;
        this.refs = refs;
    }

    /**
     * The rows that are here, by their ids. Says to each row of the call which one it matches, and tells its errors when that
     * cannot be.
     *
     * @param records what the rows of the call say, named like the record
     */
    <T extends Record> Map<Long, T> match(
            Entity<T> entity,
            UpsertCall call,
            Map<UpsertRow, Map<String, Object>> records,
            References references,
            Caller caller) {
        Map<UpsertRow, List<Object>> keys = new HashMap<>();
        if (!call.shape().key().isEmpty()) {
            records.forEach((row, record) -> {
                List<Object> key = key(entity, call.shape(), record, references, caller);
                if (key != null) {
                    keys.put(row, key);
                }
            });
        }
        Map<List<Object>, List<Long>> owners = keys.isEmpty()
                ? Map.of()
                : lookup.idsByKey(entity, call.shape().key(), List.copyOf(new LinkedHashSet<>(keys.values())));
        Set<Long> owning = new HashSet<>();
        owners.values().forEach(owning::addAll);
        List<Long> ids = Stream.concat(
                        records.keySet().stream().map(UpsertRow::rowId).filter(Objects::nonNull), owning.stream())
                .distinct()
                .toList();
        Map<Long, T> there = ids.isEmpty()
                ? Map.of()
                : entity.mapper().byIds(ids, caller).stream().collect(toMap(entity::idOf, row -> row));
        KeyMatch match =
                new KeyMatch(entity, call, there, told(call, records.keySet(), owning), takenOut(entity, call, there));
        for (UpsertRow row : records.keySet()) {
            List<Object> key = keys.get(row);
            match.match(row, key, key == null ? List.of() : owners.getOrDefault(key, List.of()));
        }
        return there;
    }

    /** Those that the other system already means by another id, or will when the call has ended. */
    private Set<Long> told(UpsertCall call, Set<UpsertRow> rows, Set<Long> owning) {
        Set<Long> told =
                owning.isEmpty() ? new HashSet<>() : new HashSet<>(refs.told(call.source(), call.type(), owning));
        rows.stream().map(UpsertRow::rowId).filter(Objects::nonNull).forEach(told::add);
        return told;
    }

    /** Those that are out of use only because no system has had them any more. */
    private <T extends Record> Set<Long> takenOut(Entity<T> entity, UpsertCall call, Map<Long, T> there) {
        List<Long> archived = there.values().stream()
                .filter(row -> KeyMatch.isArchived(entity, row))
                .map(entity::idOf)
                .toList();
        return archived.isEmpty() ? Set.of() : new HashSet<>(refs.takenOut(call.type(), archived));
    }

    /** What tells a row from others; null while it does not say all of it. Of texts case and accents do not matter. */
    private @Nullable List<Object> key(
            Entity<?> entity, RowShape shape, Map<String, Object> record, References references, Caller caller) {
        List<Object> key = new ArrayList<>();
        for (String component : shape.key()) {
            Object value = rows.value(entity, component, record, references, caller);
            if (value == null) {
                return null;
            }
            key.add(value instanceof String text ? Folding.fold(text) : value);
        }
        return key;
    }
}
