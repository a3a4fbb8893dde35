package com.asrops.guards;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLNamedType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which Java types a scalar or an enum of the schema can hold. */
final class ScalarTypes {

    private static final Map<String, Set<Class<?>>> SCALARS = Map.of(
            "String", Set.of(String.class),
            "Int", Set.of(int.class, Integer.class, long.class, Long.class),
            "Float", Set.of(double.class, Double.class),
            "Boolean", Set.of(boolean.class, Boolean.class),
            "ID", Set.of(String.class),
            "Decimal", Set.of(BigDecimal.class),
            "Date", Set.of(LocalDate.class),
            "Time", Set.of(LocalTime.class),
            "DateTime", Set.of(Instant.class));

    private ScalarTypes() {}

    /** Whether every value of the one can be a value of the other; for a scalar that is not listed above, yes. */
    static boolean fits(GraphQLNamedType type, Class<?> java) {
        if (type instanceof GraphQLEnumType values) {
            return java.isEnum() && constants(java).equals(names(values));
        }
        return SCALARS.getOrDefault(type.getName(), Set.of(java)).contains(java);
    }

    /** Which values only one of the two has. */
    static String difference(GraphQLEnumType type, Class<?> java) {
        Set<String> inSchema = new TreeSet<>(names(type));
        inSchema.removeAll(constants(java));
        Set<String> inJava = new TreeSet<>(constants(java));
        inJava.removeAll(names(type));
        return ": only the schema has " + inSchema + ", only " + java.getName() + " has " + inJava;
    }

    private static Set<String> names(GraphQLEnumType type) {
        return type.getValues().stream()
                .map(GraphQLEnumValueDefinition::getName)
                .collect(Collectors.toSet());
    }

    private static Set<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toSet());
    }
}
