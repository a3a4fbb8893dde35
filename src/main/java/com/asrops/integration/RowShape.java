package com.asrops.integration;

import com.asrops.kernel.entity.Entity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How rows of another system are read, as the schema declares it.
 *
 * @param entity what they become
 * @param fields what they say
 * @param key the components that tell rows from each other here, if any do
 * @param unique whether no two rows have the same key
 */
record RowShape(Entity<?> entity, List<Field> fields, List<String> key, boolean unique) {

    static final String EXTERNAL_ID = "externalId";

    /**
     * A field of a row.
     *
     * @param name its name in the input
     * @param component that of the record's component
     * @param reference what it refers to, if it does
     * @param rows how its own rows are read, if it holds such
     */
    record Field(
            String name,
            String component,
            @Nullable Reference reference,
            @Nullable RowShape rows) {}

    /**
     * What a field refers to.
     *
     * @param code the component by which people know that, if there is one
     */
    record Reference(Entity<?> target, @Nullable String code) {}

    /** Every reference of a row, and of the rows within it. */
    void forEachReference(Map<String, Object> row, BiConsumer<Reference, Object> reference) {
        for (Field field : fields) {
            if (field.reference() == null && field.rows() == null) {
                continue;
            }
            Object given = row.get(field.name());
            if (given != null && field.reference() != null) {
                reference.accept(field.reference(), given);
            }
            if (given != null && field.rows() != null) {
                rowsIn(given).forEach(inner -> field.rows().forEachReference(inner, reference));
            }
        }
    }

    /** A row named like the record, whole: what it leaves out is empty. */
    Map<String, Object> asRecord(Map<String, Object> row) {
        Map<String, Object> record = HashMap.newHashMap(fields.size());
        for (Field field : fields) {
            Object given = row.get(field.name());
            record.put(
                    field.component(),
                    given == null || field.rows() == null
                            ? given
                            : rowsIn(given).stream().map(field.rows()::asRecord).toList());
        }
        return record;
    }

    @SuppressWarnings("unchecked") // the schema has checked the shape
    private static List<Map<String, Object>> rowsIn(Object given) {
        return (List<Map<String, Object>>) given;
    }

    /** The fields that refer to rows of the same type. */
    List<Field> ownReferences() {
        return fields.stream()
                .filter(field -> field.reference() != null && field.reference().target() == entity)
                .toList();
    }

    /** Where in the row a component of the record came from. */
    List<String> inRow(List<String> path) {
        return path.stream()
                .map(name -> Objects.requireNonNullElse(fieldOf(name), name))
                .toList();
    }

    private @Nullable String fieldOf(String component) {
        for (Field field : fields) {
            if (field.component().equals(component)) {
                return field.name();
            }
            String inner = field.rows() == null ? null : field.rows().fieldOf(component);
            if (inner != null) {
                return inner;
            }
        }
        return null;
    }
}
