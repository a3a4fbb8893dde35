package com.asrops.kernel.write;

import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.entity.Relations;
import com.asrops.kernel.text.IsoText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes rows of what the audit tells that they were: the way back of {@link AuditJson}. */
@Component
public class FormerRows {

    private final Entities entities;
    private final Relations relations;
    private final Audit audit;

    FormerRows(Entities entities, Relations relations, Audit audit) {
        this.entities = entities;
        this.relations = relations;
        this.audit = audit;
    }

    /** A row as it was, to be written over what it is now. */
    public <T extends Record> T of(T now, JsonNode before) {
        @SuppressWarnings("unchecked") // a record's class is its type
        Entity<T> entity = entities.get((Class<T>) now.getClass());
        return row(entity, now, before);
    }

    /** A row that is gone as it was, to be written as a new one. */
    public <T extends Record> T of(Class<T> type, JsonNode before) {
        return row(entities.get(type), null, before);
    }

    private <T extends Record> T row(Entity<T> entity, @Nullable T now, JsonNode before) {
        List<@Nullable Object> values = new ArrayList<>(entity.columns().size());
        for (Column column : entity.columns().values()) {
            String field = column.component().getName();
            Object is = now == null ? null : column.of(now);
            values.add(
                    switch (field) {
                        case "id" -> is == null ? (Long) 0L : is;
                        case "createdAt" -> is == null ? audit.now() : is;
                        case "updatedAt" -> audit.now();
                        case "version" -> is == null ? (Long) 1L : (Long) ((Long) is + 1);
                        default ->
                            now == null || before.has(field)
                                    ? value(column, relations.targetOf(entity, column), before.path(field))
                                    : is;
                    });
        }
        return entity.newRow(values);
    }

    private static @Nullable Object value(Column column, @Nullable Entity<?> target, JsonNode json) {
        if (json.isNull() || json.isMissingNode()) {
            return null;
        }
        Class<?> type = column.type();
        if (target != null) {
            return Objects.requireNonNull(NodeId.decode(json.asString(), target.name()));
        } else if (type == long.class || type == Long.class) {
            return json.asLong();
        } else if (type == int.class || type == Integer.class) {
            return json.asInt();
        } else if (type == boolean.class || type == Boolean.class) {
            return json.asBoolean();
        } else if (type == BigDecimal.class) {
            return new BigDecimal(json.asString());
        } else if (type == Instant.class) {
            return IsoText.instant(json.asString());
        } else if (type == LocalDate.class) {
            return LocalDate.parse(json.asString());
        } else if (type == LocalTime.class) {
            return LocalTime.parse(json.asString());
        }
        return type.isEnum() ? constant(type, json.asString()) : json.asString();
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalStateException(type.getSimpleName() + " has no " + name + " any more");
    }
}
