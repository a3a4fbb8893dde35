package com.asrops.guards;

import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entity;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an entity's rows can be sorted by. */
final class OrderFields {

    private OrderFields() {}

    /** The values of the order's enum. */
    static List<GraphQLEnumValueDefinition> values(Entity<?> entity) {
        return ServedSchema.get().getType(entity.name() + "OrderField") instanceof GraphQLEnumType fields
                ? fields.getValues()
                : List.of();
    }

    /** The columns behind those that have one, by the enum's value: {@code WORK_DATE} sorts by {@code work_date}. */
    static Map<String, Column> of(Entity<?> entity) {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (GraphQLEnumValueDefinition value : values(entity)) {
            entity.columns().values().stream()
                    .filter(column -> column.name().equals(value.getName().toLowerCase(Locale.ROOT)))
                    .forEach(column -> columns.put(value.getName(), column));
        }
        return columns;
    }
}
