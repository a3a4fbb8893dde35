package com.asrops.permissions;

import com.asrops.kernel.change.ChangedTypes;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.search.SearchedType;
import com.asrops.kernel.search.SearchedTypes;
import com.asrops.testing.TestServer;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.graphql.execution.GraphQlSource;

/** Every way from the root of the schema to the rows of an entity that is at most one relationship long. */
final class AccessPaths {

    private static final int IDS = 12;

    private final GraphQLSchema schema;
    private final Entities entities;
    private final SearchedTypes types;

    AccessPaths(TestServer server) {
        this.schema = server.bean(GraphQlSource.class).schema();
        this.entities = server.bean(Entities.class);
        this.types = server.bean(SearchedTypes.class);
    }

    /**
     * A way to rows.
     *
     * @param name tells it from others
     * @param owner the type that it goes through; the type itself when it begins at the root
     * @param before what stands before the selection of a row
     * @param after what stands after it
     */
    record AccessPath(String name, String owner, String before, String after) {

        /** The owner's field; what begins at the root has none. */
        String field() {
            return name.substring(name.indexOf('.') + 1);
        }

        String select(String fields) {
            return "{ " + before + " { id " + fields + " } " + after + " }";
        }
    }

    List<AccessPath> to(Entity<?> entity) {
        List<AccessPath> paths = new ArrayList<>();
        String type = entity.name();
        String ids = ids(entity);
        paths.add(new AccessPath("node", type, "node(id: " + firstId(entity) + ") { ... on " + type, "}"));
        paths.add(new AccessPath("nodes", type, "nodes(ids: [" + ids + "]) { ... on " + type, "}"));
        for (GraphQLFieldDefinition field : schema.getQueryType().getFieldDefinitions()) {
            if (leadsTo(field).equals(type)) {
                paths.add(new AccessPath(field.getName(), type, field.getName() + "(id: " + firstId(entity) + ")", ""));
            } else if (leadsTo(field).equals(type + "Connection")) {
                String list = field.getName() + "(first: 100)";
                paths.add(new AccessPath(list, type, list + " { nodes", "}"));
                paths.add(new AccessPath(list + " edges", type, list + " { edges { node", "} }"));
            }
        }
        paths.addAll(bySearch(type));
        GraphQLEnumType changed = (GraphQLEnumType) schema.getType("ChangeType");
        if (changed.getValue(ChangedTypes.constantOf(type)) != null) {
            String changes = "changes(types: [" + ChangedTypes.constantOf(type) + "], first: 100)";
            paths.add(new AccessPath("changes", type, changes + " { nodes { node { ... on " + type, "} } }"));
        }
        for (Entity<?> owner : entities.all()) {
            paths.addAll(through(owner, type));
        }
        return paths;
    }

    /** What every row of a type has among its words: {@code SeenRows} gives each the same one where it would have none. */
    private List<AccessPath> bySearch(String type) {
        SearchedType searched = types.find(type);
        if (searched == null) {
            return List.of();
        }
        String search = "search(text: \"" + SeenRows.WORD + "\", types: [" + searched.constant() + "], first: 100)";
        return List.of(
                new AccessPath("search", type, search + " { nodes { node { ... on " + type, "} } }"),
                new AccessPath("search edges", type, search + " { edges { node { node { ... on " + type, "} } } }"));
    }

    private List<AccessPath> through(Entity<?> owner, String type) {
        String list = schema.getQueryType().getFieldDefinitions().stream()
                .filter(field -> leadsTo(field).equals(owner.name() + "Connection"))
                .map(field -> field.getName() + "(first: 100) { nodes { ")
                .findFirst()
                .orElse(null);
        List<AccessPath> paths = new ArrayList<>();
        for (GraphQLFieldDefinition field : typeOf(owner).getFieldDefinitions()) {
            String name = owner.name() + "." + field.getName();
            if (list != null && leadsTo(field).equals(type)) {
                paths.add(new AccessPath(name, owner.name(), list + field.getName(), "} }"));
            } else if (list != null && leadsTo(field).equals(type + "Connection")) {
                paths.add(new AccessPath(name, owner.name(), list + field.getName() + "(first: 100) { nodes", "} } }"));
            }
        }
        return paths;
    }

    private static String firstId(Entity<?> entity) {
        return "\"" + NodeId.encode(entity.name(), 1) + "\"";
    }

    private static String ids(Entity<?> entity) {
        return LongStream.rangeClosed(1, IDS)
                .mapToObj(id -> "\"" + NodeId.encode(entity.name(), id) + "\"")
                .collect(Collectors.joining(", "));
    }

    GraphQLObjectType typeOf(Entity<?> entity) {
        return schema.getObjectType(entity.name());
    }

    static String leadsTo(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()).getName();
    }

    /** The fields of a type that pass a test, each with the least that can be selected of it. */
    Map<String, String> fields(GraphQLObjectType type, Predicate<GraphQLFieldDefinition> test) {
        return type.getFieldDefinitions().stream()
                .filter(test)
                .collect(Collectors.toMap(
                        GraphQLFieldDefinition::getName, AccessPaths::least, (one, other) -> one, TreeMap::new));
    }

    private static String least(GraphQLFieldDefinition field) {
        GraphQLNamedType type = GraphQLTypeUtil.unwrapAll(field.getType());
        return field.getName() + (type instanceof GraphQLCompositeType ? " { __typename }" : "");
    }

    static boolean isLeaf(GraphQLFieldDefinition field) {
        return !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType);
    }
}
