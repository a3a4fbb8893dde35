package com.asrops.kernel.entity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All relationships, filled from the schema's directives while the schema is built. */
@Component
public class Relations {

    private final Map<String, Relation> byField = new LinkedHashMap<>();

    public void add(Relation relation) {
        byField.put(relation.toString(), relation);
    }

    /** The relationship behind a field, or null when the field is none. */
    public @Nullable Relation find(String owner, String field) {
        return byField.get(owner + "." + field);
    }

    /** The entity whose ids a column holds, or null when it holds something else. */
    public @Nullable Entity<?> targetOf(Entity<?> entity, Column column) {
        return byField.values().stream()
                .filter(relation -> !relation.many()
                        && relation.owner().equals(entity.name())
                        && relation.key().equals(column))
                .findFirst()
                .<Entity<?>>map(Relation::target)
                .orElse(null);
    }

    public Collection<Relation> all() {
        return byField.values();
    }
}
