package com.asrops.integration;

import com.asrops.fielddata.ExternalRef;
import com.asrops.fielddata.ExternalRefMapper;
import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.page.Pages;
import com.asrops.kernel.text.Folding;
import com.asrops.kernel.text.StorableText;
import com.asrops.kernel.write.References;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
    private final Pages pages;
    private final ExternalRefMapper refs;

    RowReferences(Entities entities, Pages pages, ExternalRefMapper refs) {
        this.entities = entities;
        this.pages = pages;
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
        Map<ReferenceField, Asked> asked = new HashMap<>();
        inputs.forEach(input -> ReferenceField.forEach(input, (field, given) -> ask(asked, field, given)));
        Map<Name, Record> found = new HashMap<>();
        asked.forEach((field, of) -> read(source, field, of, found, caller));
        return (target, given, asking) -> {
            Name name = name(target.name(), given);
            return name == null ? null : found.get(name);
        };
    }

    private static void ask(Map<ReferenceField, Asked> asked, ReferenceField field, Object given) {
        Name name = name(field.type().getSimpleName(), given);
        if (name == null) {
            return;
        }
        Asked of = asked.computeIfAbsent(field, absent -> new Asked());
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
        Map<String, Long> external = new HashMap<>();
        if (!asked.externalIds.isEmpty()) {
            for (ExternalRef.Known ref : refs.find(source, type, asked.externalIds)) {
                external.put(ref.externalId(), ref.rowId());
            }
            asked.ids.addAll(external.values());
        }
        if (!asked.ids.isEmpty()) {
            entity.mapper()
                    .byIds(asked.ids.stream().toList(), caller)
                    .forEach(row -> found.put(new Name(type, "id", entity.idOf(row)), row));
        }
        external.forEach((externalId, id) -> {
            Record row = found.get(new Name(type, "id", id));
            if (row != null) {
                found.put(new Name(type, "externalId", externalId), row);
            }
        });
        if (!asked.codes.isEmpty()) {
            Column code = entity.column(field.code());
            pages.having(entity, code, asked.codes, caller)
                    .forEach(row -> found.put(
                            new Name(type, "code", Folding.fold((String) Objects.requireNonNull(code.of(row)))), row));
        }
    }
}
