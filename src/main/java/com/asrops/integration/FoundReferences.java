package com.asrops.integration;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.write.InvalidValue;
import com.asrops.kernel.write.References;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows that rows of a call refer to. */
final class FoundReferences implements References {

    /** A row as it is referred to: by {@code id}, {@code externalId} or {@code code}. */
    record Name(String type, String way, Object value) {}

    /** The same as the caller has written it. */
    record Said(String type, String way, String text) {}

    /** What has a name. Rows of a call refer to few others many times: each name is looked up once, whoever uses it. */
    private static final class Named {

        private final Name name;
        private @Nullable Record row;
        private boolean ofSeveral;

        Named(Name name) {
            this.name = name;
        }
    }

    private final Map<Object, Named> byReference = new IdentityHashMap<>();
    private final Map<Name, Named> byName = new HashMap<>();
    private final Map<Said, Named> bySaid = new HashMap<>();
    private final Set<String> withoutCode = new HashSet<>();

    /**
     * Says what a reference names.
     *
     * @param names makes out what is meant, null when nothing can be: the same text is made out once
     * @return whether it names something
     */
    boolean refersTo(Object reference, Said said, Function<Said, @Nullable Name> names) {
        Named known = bySaid.get(said);
        if (known == null) {
            Name name = names.apply(said);
            if (name == null) {
                return false;
            }
            known = byName.computeIfAbsent(name, Named::new);
            bySaid.put(said, known);
        }
        byReference.put(reference, known);
        return true;
    }

    /** What values of a type are used in one way. */
    @SuppressWarnings("unchecked") // as each way has values of one class
    <V> List<V> values(String type, String way) {
        return names(type)
                .filter(name -> name.way().equals(way))
                .map(name -> (V) name.value())
                .toList();
    }

    private Stream<Name> names(String type) {
        return byName.keySet().stream().filter(name -> name.type().equals(type));
    }

    /** Says which rows have a name. Of several, one that is in use is meant. */
    void add(Name name, Entity<?> entity, List<Record> rows) {
        Named named = byName.computeIfAbsent(name, Named::new);
        Column archivedAt = entity.columns().get("archivedAt");
        List<Record> inUse = rows.size() < 2 || archivedAt == null
                ? rows
                : rows.stream().filter(row -> archivedAt.of(row) == null).toList();
        if (inUse.size() > 1) {
            named.ofSeveral = true;
        } else if (!rows.isEmpty()) {
            named.row = inUse.isEmpty() ? rows.getFirst() : inUse.getFirst();
        }
    }

    /** Says that nobody knows rows of a type by a code. */
    void hasNoCode(String type) {
        withoutCode.add(type);
    }

    /** Says that a row of the call itself will be there. */
    void addNew(String type, String externalId, Record row) {
        Named named = byName.get(new Name(type, "externalId", externalId));
        if (named != null && named.row == null) {
            named.row = row;
        }
    }

    @Override
    public @Nullable Record find(Entity<?> target, Object given, Caller caller) throws InvalidValue {
        Named named = byReference.get(given);
        if (named == null || named.row != null) {
            return named == null ? null : named.row;
        }
        Name name = named.name;
        if (name.way().equals("code") && withoutCode.contains(name.type())) {
            throw new InvalidValue("NO_CODE", "A " + name.type() + " has no code: name it by id or externalId.");
        }
        if (named.ofSeveral) {
            throw new InvalidValue(
                    "AMBIGUOUS", "There are several such " + name.type() + " rows: name one by id or externalId.");
        }
        return null;
    }
}
