package com.asrops.kernel.entity;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which texts have a folded twin to be sorted by: those that the schema lets be searched. Filled while the schema is built. */
@Component
public class FoldedColumns {

    /** The type and the field that is searched. */
    private record Field(String type, String name) {}

    private final Set<Field> searched = new HashSet<>();

    public void add(String type, String field) {
        searched.add(new Field(type, field));
    }

    /** The folded twin of an entity's column; null when it has none. */
    public @Nullable String twinOf(Entity<?> entity, Column column) {
        return searched.contains(new Field(entity.name(), column.component().getName())) ? column.sortName() : null;
    }
}
