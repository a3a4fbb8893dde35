package com.asrops.integration;

import com.asrops.fielddata.ExternalRefMapper;
import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.LookupMapper;
import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.text.Folding;
import com.asrops.kernel.text.StorableText;
import com.asrops.kernel.write.References;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the rows that rows of another system refer to, all of a type together: by their ids here, by their ids there, by the
 * code that people know them by.
 */
@Component
class RowReferences {

    private final Entities entities;
    private final LookupMapper lookups;
    private final ExternalRefMapper refs;

    RowReferences(Entities entities, LookupMapper lookups, ExternalRefMapper refs) {
        this.entities = entities;
        this.lookups = lookups;
        this.refs = refs;
    }

    /** What one type is referred to by. */
    private static final class Asked {
        final Set<Long> ids = new HashSet<>();
        final Set<String> externalIds = new HashSet<>();
        final Set<String> codes = new HashSet<>();
    }

    /** A row as it is referred to: by {@code id}, {@code externalId} or {@code code}. */
    private record Name(String type, String way, Object value) {}

    /** Reads all rows that inputs refer to. */
    References of(String source, Collection<Map<String, Object>> inputs, Caller caller) {
        Map<ReferenceField, Asked> asked = new EnumMap<>(ReferenceField.class);
        Map<Object, Name> names = new IdentityHashMap<>();
        inputs.forEach(input -> ReferenceField.forEach(input, (field, given) -> {
            Name name = name(field.type().getSimpleName(), given);
            if (name != null) {
                names.put(given, name);
                ask(asked.computeIfAbsent(field, absent -> new Asked()), name);
            }
        }));
        Map<Name, Record> found = new HashMap<>();
        asked.forEach((field, of) -> read(source, field, of, found, caller));
        return (target, given, asking) -> names.get(given) instanceof Name name ? found.get(name) : null;
    }

    private static void ask(Asked of, Name name) {
        switch (name.way()) {
            case "id" -> of.ids.add((Long) name.value());
            case "externalId" -> of.externalIds.add((String) name.value());
            default -> of.codes.add((String) name.value());
        }
    }

    /** What a reference names, or null when nothing can have that name. */
    private static @Nullable Name name(String type, Object given) {
        Map.Entry<?, ?> only = ((Map<?, ?>) given).entrySet().iterator().next();
        String way = (String) only.getKey();
        String text = ((String) Objects.requireNonNull(only.getValue())).strip();
        if (!StorableText.isStorable(text)) {
            return null;
        }
        Object value = switch (way) {
            case "id" -> NodeId.decode(text, type);
            case "externalId" -> text;
            default -> Folding.fold(text);
        };
        return value == null ? null : new Name(type, way, value);
    }

    private void read(String source, ReferenceField field, Asked asked, Map<Name, Record> found, Caller caller) {
        Entity<?> entity = entities.get(field.type());
        String type = entity.name();
        Map<Name, Long> ids = new HashMap<>();
        asked.ids.forEach(id -> ids.put(new Name(type, "id", id), id));
        if (!asked.externalIds.isEmpty()) {
            refs.find(source, type, asked.externalIds)
                    .forEach(ref -> ids.put(new Name(type, "externalId", ref.externalId()), ref.rowId()));
        }
        if (!asked.codes.isEmpty()) {
            lookups.idsByText(entity.table(), entity.column(field.code()).sortName(), asked.codes)
                    .forEach(row -> ids.put(new Name(type, "code", row.text()), row.id()));
        }
        Map<Long, Record> rows = rows(entity, ids.values(), caller);
        ids.forEach((name, id) -> {
            Record row = rows.get(id);
            if (row != null) {
                found.put(name, row);
            }
        });
    }

    /** Of each row only what tells whether it may be referred to. */
    private static <T extends Record> Map<Long, Record> rows(Entity<T> entity, Collection<Long> ids, Caller caller) {
        Map<Long, Record> rows = new HashMap<>();
        if (!ids.isEmpty()) {
            Set<String> read = entity.columns().containsKey("archivedAt") ? Set.of("archivedAt") : Set.of();
            entity.mapper()
                    .byIds(ids.stream().distinct().toList(), entity.columns(read, List.of()), caller)
                    .forEach(row -> rows.put(entity.idOf(row), row));
        }
        return rows;
    }
}
