package com.asrops.guards;

import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.NodeId;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Everything below an entity that may take a statement, and queries for it. */
final class Relationships {

    private Relationships() {}

    /** The fields of an entity that lead somewhere else, or are computed by a data fetcher. */
    static List<GraphQLFieldDefinition> of(Entity<?> entity) {
        GraphQLObjectType type = ServedSchema.get().getObjectType(entity.name());
        return type.getFieldDefinitions().stream()
                .filter(field -> !field.getName().equals("id")
                        && (leadsTo(field) instanceof GraphQLObjectType || ServedSchema.hasFetcher(type, field)))
                .toList();
    }

    static GraphQLNamedType leadsTo(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType());
    }

    static boolean isConnection(GraphQLFieldDefinition field) {
        return leadsTo(field).getName().endsWith("Connection");
    }

    /** The entity at the end of a relationship, if there is one. */
    static Optional<Entity<?>> target(GraphQLFieldDefinition field) {
        String name = leadsTo(field).getName().replaceFirst("Connection$", "");
        return ServedSchema.entities().stream()
                .filter(entity -> entity.name().equals(name))
                .<Entity<?>>map(entity -> entity)
                .findFirst();
    }

    /** The first so many rows of an entity, with a selection. */
    static String rows(Entity<?> entity, int count, String selection) {
        return ServedSchema.get().getQueryType().getFieldDefinitions().stream()
                .filter(field -> leadsTo(field).getName().equals(entity.name() + "Connection"))
                .findFirst()
                .map(list -> "{ rows: " + list.getName() + "(first: " + count + byId(list) + ") { nodes { " + selection
                        + " } } }")
                .orElseGet(() -> "{ rows: nodes(ids: [" + ids(entity, count) + "]) { ... on " + entity.name() + " { "
                        + selection + " } } }");
    }

    static String ids(Entity<?> entity, int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(id -> "\"" + NodeId.encode(entity.name(), id) + "\"")
                .collect(Collectors.joining(", "));
    }

    private static String byId(GraphQLFieldDefinition list) {
        return isSortedById(list) ? ", orderBy: [{field: ID}]" : "";
    }

    /** Whether a list can be sorted by its rows' ids. */
    static boolean isSortedById(GraphQLFieldDefinition list) {
        GraphQLArgument order = list.getArgument("orderBy");
        return order != null
                && ServedSchema.get()
                                .getType(GraphQLTypeUtil.unwrapAll(order.getType())
                                                .getName() + "Field")
                        instanceof GraphQLEnumType fields
                && fields.getValue("ID") != null;
    }

    /** A field with everything that can be asked of it, each part alone. */
    static List<String> selections(GraphQLFieldDefinition field) {
        if (!isConnection(field)) {
            return List.of(field.getName() + below(leaves(leadsTo(field))));
        }
        String leaves = target(field).map(entity -> leaves(leadsTo(entity))).orElse("__typename");
        return List.of("nodes { " + leaves + " }", "edges { cursor node { " + leaves + " } }", "totalCount").stream()
                .map(part -> field.getName() + "(first: 2) { " + part + " }")
                .toList();
    }

    /** A field with a selection on the entity that it leads to. */
    static String selection(GraphQLFieldDefinition field, String inner) {
        return isConnection(field)
                ? field.getName() + "(first: 2) { totalCount edges { cursor } nodes { " + inner + " } }"
                : field.getName() + below(inner);
    }

    private static String below(String selection) {
        return selection.isEmpty() ? "" : " { " + selection + " }";
    }

    private static GraphQLNamedType leadsTo(Entity<?> entity) {
        return ServedSchema.get().getObjectType(entity.name());
    }

    /** Fields that are in the row itself; an id alone might be answered without reading the row. */
    static String leaves(GraphQLNamedType type) {
        return type instanceof GraphQLFieldsContainer object
                ? "__typename "
                        + object.getFieldDefinitions().stream()
                                .filter(field -> GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()))
                                        && field.getArguments().isEmpty())
                                .limit(3)
                                .map(GraphQLFieldDefinition::getName)
                                .collect(Collectors.joining(" "))
                : "";
    }
}
