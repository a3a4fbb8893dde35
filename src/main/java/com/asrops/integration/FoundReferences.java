package com.asrops.integration;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.write.InvalidValue;
import com.asrops.kernel.write.References;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows that rows of a call refer to. */
final class FoundReferences implements References {

    /** A row as it is referred to: by {@code id}, {@code externalId} or {@code code}. */
    record Name(String type, String way, Object value) {}

    private final Map<Object, Name> names;
    private final Map<Name, Record> rows = new HashMap<>();
    private final Set<Name> ofSeveral = new HashSet<>();
    private final Set<String> withoutCode = new HashSet<>();

    /** @param names what each reference names, by the reference itself */
    FoundReferences(Map<Object, Name> names) {
        this.names = names;
    }

    /** Says which rows have a name. Of several, one that is in use is meant. */
    void add(Name name, Entity<?> entity, List<Record> named) {
        Column archivedAt = entity.columns().get("archivedAt");
        List<Record> inUse = named.size() < 2 || archivedAt == null
                ? named
                : named.stream().filter(row -> archivedAt.of(row) == null).toList();
        if (inUse.size() > 1) {
            ofSeveral.add(name);
        } else if (!named.isEmpty()) {
            rows.put(name, inUse.isEmpty() ? named.getFirst() : inUse.getFirst());
        }
    }

    /** Says that nobody knows rows of a type by a code. */
    void hasNoCode(String type) {
        withoutCode.add(type);
    }

    /** Says that a row of the call itself will be there. */
    void addNew(String type, String externalId, Record row) {
        rows.putIfAbsent(new Name(type, "externalId", externalId), row);
    }

    @Override
    public @Nullable Record find(Entity<?> target, Object given, Caller caller) throws InvalidValue {
        Name name = names.get(given);
        if (name == null) {
            return null;
        }
        if (name.way().equals("code") && withoutCode.contains(name.type())) {
            throw new InvalidValue("NO_CODE", "A " + name.type() + " has no code: name it by id or externalId.");
        }
        if (ofSeveral.contains(name)) {
            throw new InvalidValue(
                    "AMBIGUOUS", "There are several such " + name.type() + " rows: name one by id or externalId.");
        }
        return rows.get(name);
    }
}
