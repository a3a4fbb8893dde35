package com.asrops.integration;

import com.asrops.fielddata.ExternalRefMapper;
import com.asrops.integration.FoundReferences.Name;
import com.asrops.integration.RowShape.Reference;
import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.LookupMapper;
import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.text.Folding;
import com.asrops.kernel.text.StorableText;
import java.util.Collection;
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

    private final LookupMapper lookups;
    private final ExternalRefMapper refs;

    RowReferences(LookupMapper lookups, ExternalRefMapper refs) {
        this.lookups = lookups;
        this.refs = refs;
    }

    /** What one type is referred to by. */
    private record Asked(Reference reference, Set<Long> ids, Set<String> externalIds, Set<String> codes) {

        Asked(Reference reference) {
            this(reference, new HashSet<>(), new HashSet<>(), new HashSet<>());
        }

        void add(Name name) {
            switch (name.way()) {
                case "id" -> ids.add((Long) name.value());
                case "externalId" -> externalIds.add((String) name.value());
                default -> codes.add((String) name.value());
            }
        }
    }

    /** Reads all rows that rows of a call refer to. */
    FoundReferences of(UpsertCall call, List<UpsertRow> rows, Caller caller) {
        Map<String, Asked> asked = new HashMap<>();
        Map<Object, Name> names = new IdentityHashMap<>();
        rows.forEach(row -> call.shape().forEachReference(row.input(), (reference, given) -> {
            String type = reference.target().name();
            Name name = name(type, given);
            if (name != null) {
                names.put(given, name);
                asked.computeIfAbsent(type, absent -> new Asked(reference)).add(name);
            }
        }));
        FoundReferences found = new FoundReferences(names);
        asked.values().forEach(each -> read(call.source(), each, found, caller));
        return found;
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

    private void read(String source, Asked asked, FoundReferences found, Caller caller) {
        Entity<?> entity = asked.reference().target();
        String type = entity.name();
        Map<Name, Set<Long>> ids = new HashMap<>();
        asked.ids().forEach(id -> ids.put(new Name(type, "id", id), Set.of(id)));
        if (!asked.externalIds().isEmpty()) {
            refs.find(source, type, asked.externalIds())
                    .forEach(ref -> ids.put(new Name(type, "externalId", ref.externalId()), Set.of(ref.rowId())));
        }
        if (!asked.codes().isEmpty()) {
            readCodes(asked, ids, found);
        }
        Map<Long, Record> rows = rows(
                entity, ids.values().stream().flatMap(Set::stream).distinct().toList(), caller);
        ids.forEach((name, each) -> found.add(
                name,
                entity,
                each.stream().map(rows::get).filter(Objects::nonNull).toList()));
    }

    private void readCodes(Asked asked, Map<Name, Set<Long>> ids, FoundReferences found) {
        Entity<?> entity = asked.reference().target();
        String code = asked.reference().code();
        if (code == null) {
            found.hasNoCode(entity.name());
            return;
        }
        lookups.idsByText(entity.table(), entity.column(code).sortName(), asked.codes())
                .forEach(row -> ids.computeIfAbsent(
                                new Name(entity.name(), "code", row.text()), absent -> new HashSet<>())
                        .add(row.id()));
    }

    /** Of each row only what tells whether it may be referred to. */
    private static <T extends Record> Map<Long, Record> rows(Entity<T> entity, Collection<Long> ids, Caller caller) {
        Map<Long, Record> rows = new HashMap<>();
        if (!ids.isEmpty()) {
            Set<String> read = entity.columns().containsKey("archivedAt") ? Set.of("archivedAt") : Set.of();
            entity.mapper()
                    .byIds(List.copyOf(ids), entity.columns(read, List.of()), caller)
                    .forEach(row -> rows.put(entity.idOf(row), row));
        }
        return rows;
    }
}
