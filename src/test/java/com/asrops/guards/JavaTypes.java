package com.asrops.guards;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the Java behind the schema: the record of the same name, and its method of the same name as the field. */
final class JavaTypes {

    /** The connections of all types are one record, and so are their edges and what becomes of rows of other systems. */
    private static final List<String> SHARED = List.of("Connection", "Edge", "UpsertManyPayload", "UpsertResult");

    private JavaTypes() {}

    /** The record behind a type, if there is one; of several with the name the one that has most of the fields. */
    static Optional<Class<?>> behind(GraphQLObjectType type) {
        return named(type.getName(), type)
                .or(() -> SHARED.stream()
                        .filter(type.getName()::endsWith)
                        .findFirst()
                        .flatMap(shared -> named(shared, type)));
    }

    private static Optional<Class<?>> named(String name, GraphQLObjectType type) {
        return MainClasses.all().stream()
                .filter(candidate ->
                        candidate.isRecord() && candidate.getSimpleName().equals(name))
                .max(Comparator.comparingLong(candidate -> type.getFieldDefinitions().stream()
                        .filter(field -> accessor(candidate, field).isPresent())
                        .count()));
    }

    /** The method that a field without a data fetcher is read by. */
    static Optional<Method> accessor(Class<?> type, GraphQLFieldDefinition field) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(field.getName())
                        && method.getParameterCount() == 0
                        && Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && method.getReturnType() != void.class)
                .findFirst();
    }

    /** The accessor of a field that has no data fetcher. */
    static Optional<Method> accessor(GraphQLObjectType type, GraphQLFieldDefinition field) {
        return ServedSchema.hasFetcher(type, field)
                ? Optional.empty()
                : behind(type).flatMap(java -> accessor(java, field));
    }
}
