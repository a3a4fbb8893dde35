package com.asrops.guards;

import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.Relation;
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

    /**
     * What a value sorts by that is not the row's own.
     *
     * @param relation leads to the other row
     * @param column its column
     */
    record Related(Relation relation, Column column) {}

    /** The other rows' columns, by the enum's value: {@code PROJECT_NAME} sorts by the {@code name} of the {@code project}. */
    static Map<String, Related> ofRelated(Entity<?> entity) {
        Map<String, Related> related = new LinkedHashMap<>();
        for (GraphQLEnumValueDefinition value : values(entity)) {
            for (Relation relation : ServedSchema.relations().all()) {
                String prefix = Column.snakeCase(relation.field()) + "_";
                String name = value.getName().toLowerCase(Locale.ROOT);
                if (relation.owner().equals(entity.name())
                        && !relation.many()
                        && name.startsWith(prefix)
                        && !of(entity).containsKey(value.getName())) {
                    relation.target().columns().values().stream()
                            .filter(column -> column.name().equals(name.substring(prefix.length())))
                            .forEach(column -> related.put(value.getName(), new Related(relation, column)));
                }
            }
        }
        return related;
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
