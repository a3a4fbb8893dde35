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

    public Collection<Relation> all() {
        return byField.values();
    }
}
