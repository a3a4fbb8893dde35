package com.asrops.parity;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Writes queries at random that group the rows of a list: by whatever keys, telling whatever the schema has of a group. */
final class GroupGenerator {

    private static final int RELATION_DEPTH = 3;

    private final GraphQLSchema schema;
    private final SampleValues values;
    private final QueryGenerator filters;
    private final Random random;

    GroupGenerator(GraphQLSchema schema, SampleValues values, QueryGenerator filters, long seed) {
        this.schema = schema;
        this.values = values;
        this.filters = filters;
        this.random = new Random(seed);
    }

    /** A key as an argument, and as a selection below {@code key}. */
    private record Key(String path, String argument, String selection) {}

    /** A query; of {@code all} rows it finds groups, of others only maybe. */
    String query(String row, boolean all) {
        List<String> averages = averages(row);
        return averages.isEmpty() || random.nextBoolean() ? anyQuery(row, all) : averages(row, pick(averages));
    }

    /** The averages that groups of these rows can be sorted by. */
    List<String> averages(String row) {
        return ((GraphQLEnumType) schema.getType(row + "GroupOrderField"))
                .getValues().stream()
                        .map(GraphQLEnumValueDefinition::getName)
                        .filter(field -> field.startsWith("AVG_"))
                        .toList();
    }

    /** Many groups by their averages: some of them differ in what is rounded only. */
    private String averages(String row, String field) {
        Key key = key(row, 0, true);
        Key other = key(row, 0, true);
        boolean same = key.path.equals(other.path);
        return "{ page: %s(by: [%s], first: 1000, orderBy: [{field: %s, direction: %s}]) { nodes { key { %s } avg { %s } } } }"
                .formatted(
                        list(row),
                        key.argument + (same ? "" : ", " + other.argument),
                        field,
                        random.nextBoolean() ? "ASC" : "DESC",
                        key.selection + (same ? "" : " } key { " + other.selection),
                        leaves(row + "GroupNumbers").stream()
                                .map(GraphQLFieldDefinition::getName)
                                .collect(Collectors.joining(" ")));
    }

    private static String list(String row) {
        return Character.toLowerCase(row.charAt(0)) + row.substring(1) + "Groups";
    }

    private String anyQuery(String row, boolean all) {
        List<Key> keys = keys(row);
        StringJoiner by = new StringJoiner(", ", "by: [", "]");
        keys.forEach(key -> by.add(key.argument));
        StringJoiner selected = new StringJoiner(" ", "{ ", " }").add(keys.isEmpty() ? "key { __typename }" : "");
        keys.forEach(key -> selected.add("key { " + key.selection + " }"));
        return "{ page: " + list(row) + "(" + by + ", first: " + (random.nextBoolean() ? 1000 : 1 + random.nextInt(12))
                + (!all && random.nextInt(10) < 5 ? ", filter: " + filters.filter(row) : "")
                + (!all && random.nextInt(10) < 3 ? ", having: " + having(row) : "")
                + (random.nextInt(10) < 7 ? ", orderBy: " + order(row, keys.size()) : "")
                + ") { nodes " + selected.add(aggregates(row)) + " hasMore totals { " + aggregates(row) + " } } }";
    }

    private List<Key> keys(String row) {
        List<Key> keys = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        for (int i = List.of(0, 1, 1, 1, 1, 2, 2, 2, 3, 4).get(random.nextInt(10)); i > 0; i--) {
            Key key = key(row, 0, false);
            if (paths.add(key.path)) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** @param id whether it is the id of some row, and not whatever field */
    private Key key(String row, int depth, boolean id) {
        List<GraphQLInputObjectField> relations = input(row + "GroupKey").getFieldDefinitions().stream()
                .filter(field -> GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLInputObjectType)
                .toList();
        if (!relations.isEmpty() && depth < RELATION_DEPTH && random.nextInt(5) < 3) {
            GraphQLInputObjectField relation = pick(relations);
            String target = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(relation.getType()))
                    .getName()
                    .replaceFirst("GroupKey$", "");
            Key inner = key(target, depth + 1, id);
            String name = relation.getName();
            return new Key(
                    name + "." + inner.path,
                    "{" + name + ": " + inner.argument + "}",
                    name + " { " + inner.selection + " }");
        }
        GraphQLFieldDefinition value =
                id ? object(row + "GroupValues").getFieldDefinition("id") : pick(leaves(row + "GroupValues"));
        String constant =
                value.getName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(java.util.Locale.ROOT);
        boolean date = ((GraphQLNamedType) value.getType()).getName().equals("Date");
        String bucket = date && random.nextInt(5) > 0
                ? ", bucket: "
                        + pick(((GraphQLEnumType) schema.getType("DateBucket")).getValues())
                                .getName()
                : "";
        return new Key(value.getName(), "{field: " + constant + bucket + "}", value.getName());
    }

    private String having(String row) {
        StringJoiner tests = new StringJoiner(", ", "{", "}");
        for (GraphQLInputObjectField field : input(row + "GroupHaving").getFieldDefinitions()) {
            if (field.getName().equals("count") && random.nextBoolean()) {
                tests.add("count: "
                        + (random.nextBoolean() ? "{gt: 1}" : values.test(row, "count", field.getType(), random)));
            } else if (field.getName().equals("sum")) {
                GraphQLInputObjectField sum = pick(input(row + "GroupSums").getFieldDefinitions());
                // A sum is a Decimal, also of whole numbers; those of the rows are then no values of it.
                boolean decimals = values.known(row, sum.getName()).stream().allMatch(String.class::isInstance);
                String known = decimals ? sum.getName() : "";
                tests.add("sum: {" + sum.getName() + ": " + values.test(row, known, sum.getType(), random) + "}");
            }
        }
        return tests.toString();
    }

    private String order(String row, int keys) {
        List<GraphQLEnumValueDefinition> fields =
                new ArrayList<>(((GraphQLEnumType) schema.getType(row + "GroupOrderField")).getValues());
        fields.removeIf(field -> field.getName().matches("KEY_\\d")
                && Integer.parseInt(field.getName().substring(4)) > keys);
        StringJoiner terms = new StringJoiner(", ", "[", "]");
        for (int i = random.nextInt(3); i >= 0; i--) {
            terms.add("{field: %s, direction: %s}"
                    .formatted(pick(fields).getName(), random.nextBoolean() ? "ASC" : "DESC"));
        }
        return terms.toString();
    }

    private String aggregates(String row) {
        StringJoiner selected = new StringJoiner(" ").add("count");
        for (GraphQLFieldDefinition part : object(row + "Group").getFieldDefinitions()) {
            String type = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(part.getType())).getName();
            if (part.getName().equals("distinct")) {
                selected.add("distinct { " + distinct(row, 0) + " }");
            } else if (!Set.of("key", "count").contains(part.getName()) && random.nextInt(3) > 0) {
                selected.add(part.getName() + " { " + pick(leaves(type)).getName() + " "
                        + pick(leaves(type)).getName() + " }");
            }
        }
        return selected.toString();
    }

    private String distinct(String row, int depth) {
        List<GraphQLFieldDefinition> relations = object(row + "GroupDistinct").getFieldDefinitions().stream()
                .filter(field -> !GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType())))
                .toList();
        if (relations.isEmpty() || depth == RELATION_DEPTH || random.nextBoolean()) {
            return pick(leaves(row + "GroupDistinct")).getName();
        }
        GraphQLFieldDefinition relation = pick(relations);
        String target = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(relation.getType()))
                .getName()
                .replaceFirst("GroupDistinct$", "");
        return relation.getName() + " { " + distinct(target, depth + 1) + " }";
    }

    private List<GraphQLFieldDefinition> leaves(String type) {
        return object(type).getFieldDefinitions().stream()
                .filter(field -> GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType())))
                .toList();
    }

    private GraphQLObjectType object(String type) {
        return schema.getObjectType(type);
    }

    private GraphQLInputObjectType input(String type) {
        return (GraphQLInputObjectType) schema.getType(type);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
