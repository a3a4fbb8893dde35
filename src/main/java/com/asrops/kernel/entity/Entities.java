package com.asrops.kernel.entity;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;

/** All entities: one for each mapper that extends {@link EntityMapper}. */
@Component
public class Entities {

    private final Map<String, Entity<?>> byName = new TreeMap<>();

    Entities(Collection<EntityMapper<?>> mappers) {
        mappers.forEach(mapper -> add(mapper));
    }

    @SuppressWarnings("unchecked") // the mapper's own type argument names the record
    private <T extends Record> void add(EntityMapper<T> mapper) {
        Class<?> mapperType = mapper.getClass().getInterfaces()[0];
        Class<T> type = (Class<T>) Objects.requireNonNull(ResolvableType.forClass(mapperType)
                .as(EntityMapper.class)
                .getGeneric(0)
                .resolve());
        byName.put(type.getSimpleName(), Entity.of(type, tableOf(type), mapperType.getName(), mapper));
    }

    public Collection<Entity<?>> all() {
        return byName.values();
    }

    /** The entity behind a GraphQL type, or null when that type is not one. */
    public @Nullable Entity<?> find(String typeName) {
        return byName.get(typeName);
    }

    /**
     * The entity behind a GraphQL type.
     *
     * @throws IllegalStateException when it has no record and mapper
     */
    public Entity<?> get(String typeName) {
        Entity<?> entity = find(typeName);
        if (entity == null) {
            throw new IllegalStateException(
                    "GraphQL type " + typeName + " has no " + typeName + "Mapper that extends EntityMapper");
        }
        return entity;
    }

    /**
     * The entity of a record.
     *
     * @throws IllegalStateException when it has no mapper
     */
    @SuppressWarnings("unchecked") // an entity is filed under the name of its record
    public <T extends Record> Entity<T> get(Class<T> type) {
        return (Entity<T>) get(type.getSimpleName());
    }

    /** Tables are named after their rows, in the plural: {@code CostCode} lives in {@code cost_codes}, a batch in batches. */
    private static String tableOf(Class<?> type) {
        String singular = Column.snakeCase(type.getSimpleName());
        if (singular.endsWith("ch")) {
            return singular + "es";
        }
        return singular.matches(".*[^aeiou]y") ? singular.substring(0, singular.length() - 1) + "ies" : singular + "s";
    }
}
