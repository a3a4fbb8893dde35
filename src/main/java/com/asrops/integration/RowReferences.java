package com.asrops.integration;

import com.asrops.fielddata.ExternalRefMapper;
import com.asrops.integration.FoundReferences.Name;
import com.asrops.integration.FoundReferences.Said;
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

    /** Reads all rows that rows of a call refer to. */
    FoundReferences of(UpsertCall call, List<UpsertRow> rows, Caller caller) {
        FoundReferences found = new FoundReferences();
        Map<String, Reference> asked = new HashMap<>();
        rows.forEach(row -> call.shape().forEachReference(row.input(), (reference, given) -> {
            String type = reference.target().name();
            if (found.refersTo(given, said(type, given), RowReferences::name)) {
                asked.putIfAbsent(type, reference);
            }
        }));
        asked.values().forEach(each -> read(call.source(), each, found, caller));
        return found;
    }

    private static Said said(String type, Object given) {
        Map.Entry<?, ?> only = ((Map<?, ?>) given).entrySet().iterator().next();
        return new Said(type, (String) only.getKey(), (String) Objects.requireNonNull(only.getValue()));
    }

    /** What is named so, or null when nothing can have that name. */
    private static @Nullable Name name(Said said) {
        String text = said.text().strip();
        if (!StorableText.isStorable(text)) {
            return null;
        }
        Object value = switch (said.way()) {
            case "id" -> NodeId.decode(text, said.type());
            case "externalId" -> text;
            default -> Folding.fold(text);
        };
        return value == null ? null : new Name(said.type(), said.way(), value);
    }

    private void read(String source, Reference asked, FoundReferences found, Caller caller) {
        Entity<?> entity = asked.target();
        String type = entity.name();
        Map<Name, Set<Long>> ids = new HashMap<>();
        found.<Long>values(type, "id").forEach(id -> ids.put(new Name(type, "id", id), Set.of(id)));
        List<String> externalIds = found.values(type, "externalId");
        if (!externalIds.isEmpty()) {
            refs.find(source, type, externalIds)
                    .forEach(ref -> ids.put(new Name(type, "externalId", ref.externalId()), Set.of(ref.rowId())));
        }
        List<String> codes = found.values(type, "code");
        if (!codes.isEmpty()) {
            readCodes(asked, codes, ids, found);
        }
        Map<Long, Record> rows = rows(
                entity, ids.values().stream().flatMap(Set::stream).distinct().toList(), caller);
        ids.forEach((name, each) -> found.add(
                name,
                entity,
                each.stream().map(rows::get).filter(Objects::nonNull).toList()));
    }

    private void readCodes(Reference asked, List<String> codes, Map<Name, Set<Long>> ids, FoundReferences found) {
        Entity<?> entity = asked.target();
        String code = asked.code();
        if (code == null) {
            found.hasNoCode(entity.name());
            return;
        }
        lookups.idsByText(entity.table(), entity.column(code).sortName(), codes)
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
