package com.asrops.parity;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;

/**
 * Writes queries of one list at random, from the schema and from values that the data holds. What the schema gains is asked
 * for too: fields, whose optional arguments are left out; filters and their operators; orders.
 */
final class QueryGenerator {

    private static final int FILTER_DEPTH = 4;
    private static final int RELATION_DEPTH = 3;
    private static final int SELECTION_DEPTH = 2;

    private final GraphQLSchema schema;
    private final SampleValues values;
    private final Random random;

    QueryGenerator(GraphQLSchema schema, SampleValues values, long seed) {
        this.schema = schema;
        this.values = values;
        this.random = new Random(seed);
    }

    /** The lists of the schema's root. */
    static List<GraphQLFieldDefinition> lists(GraphQLSchema schema) {
        return schema.getQueryType().getFieldDefinitions().stream()
                .filter(field ->
                        isConnection(field.getType()) && needsNoArgument(field) && field.getArgument("last") != null)
                .toList();
    }

    /** Whether a field can be asked for as it is. */
    static boolean needsNoArgument(GraphQLFieldDefinition field) {
        return field.getArguments().stream()
                .noneMatch(argument -> GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue());
    }

    /** A query of one page of a list. */
    static String query(GraphQLFieldDefinition list, String arguments, String filterAndOrder, String selection) {
        return "{ page: " + list.getName() + "(" + arguments + filterAndOrder + ") " + selection + " }";
    }

    /** A filter and an order at random, as arguments that follow another. */
    String filterAndOrder(GraphQLFieldDefinition list) {
        String row = rowType(list.getType());
        StringBuilder text = new StringBuilder();
        if (random.nextInt(10) < 8) {
            text.append(", filter: ").append(filter(row, 0, 0));
        }
        if (random.nextInt(10) < 8) {
            text.append(", orderBy: ").append(order(row));
        }
        return text.toString();
    }

    /** An order at random without a filter, as an argument that follows another. */
    String orderOfAll(GraphQLFieldDefinition list) {
        return ", orderBy: " + order(rowType(list.getType()));
    }

    /** Some rows by their ids, whether in use or not, in an order at random, as arguments that follow another. */
    String someRows(GraphQLFieldDefinition list, int count) {
        String row = rowType(list.getType());
        StringJoiner ids = new StringJoiner("\", \"", "\"", "\"");
        values.someIds(row, count, random).forEach(id -> ids.add((String) id));
        String archived = values.filterOf(row).getFieldDefinition("archivedAt") == null
                ? ""
                : ", or: [{archivedAt: {isNull: true}}, {archivedAt: {isNull: false}}]";
        return ", filter: {id: {in: [" + ids + "]}" + archived + "}, orderBy: " + order(row);
    }

    /** What to select of a list at random, with all that tells where a page stands. */
    String selection(GraphQLFieldDefinition list) {
        String nodes = rows(rowType(list.getType()), 0);
        return "{ totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes " + nodes
                + " edges { cursor node { id } } }";
    }

    int pageSize() {
        return 1 + random.nextInt(12);
    }

    private String rows(String type, int depth) {
        StringJoiner fields = new StringJoiner(" ", "{ ", " }");
        if (!(schema.getType(type) instanceof GraphQLObjectType object)) {
            return fields.add("__typename").toString();
        }
        fields.add(object.getFieldDefinition("id") == null ? "__typename" : "id");
        for (GraphQLFieldDefinition field : object.getFieldDefinitions()) {
            if (!needsNoArgument(field) || field.getName().equals("id")) {
                continue;
            }
            boolean leaf = GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()));
            if (leaf && random.nextInt(3) > 0) {
                fields.add(field.getName());
            } else if (!leaf && depth < SELECTION_DEPTH && random.nextInt(5 + 3 * depth) == 0) {
                fields.add(field.getName() + related(field, depth + 1));
            }
        }
        return fields.toString();
    }

    private String related(GraphQLFieldDefinition field, int depth) {
        if (!isConnection(field.getType())) {
            return " " + rows(rowType(field.getType()), depth);
        }
        String size = random.nextBoolean() ? "first: " : "last: ";
        return "(" + size + (1 + random.nextInt(4)) + filterAndOrder(field)
                + ") { totalCount pageInfo { hasNextPage endCursor } nodes " + rows(rowType(field.getType()), depth)
                + " }";
    }

    /** One to three terms. */
    private String order(String row) {
        GraphQLEnumType fields = (GraphQLEnumType) schema.getType(row + "OrderField");
        List<GraphQLEnumValueDefinition> all = new ArrayList<>(fields.getValues());
        StringJoiner terms = new StringJoiner(", ", "[", "]");
        for (int i = random.nextInt(3); i >= 0 && !all.isEmpty(); i--) {
            String field = all.remove(random.nextInt(all.size())).getName();
            terms.add("{field: %s, direction: %s}".formatted(field, random.nextBoolean() ? "ASC" : "DESC"));
        }
        return terms.toString();
    }

    /** A filter at random. */
    String filter(String row) {
        return filter(row, 0, 0);
    }

    private String filter(String row, int depth, int relations) {
        GraphQLInputObjectType type = values.filterOf(row);
        StringJoiner tests = new StringJoiner(", ", "{", "}");
        List<GraphQLInputObjectField> fields = new ArrayList<>(type.getFieldDefinitions());
        for (int i = random.nextInt(depth == 0 ? 3 : 2); i >= 0; i--) {
            GraphQLInputObjectField field = fields.remove(random.nextInt(fields.size()));
            String test = test(row, field, depth, relations);
            if (!test.isEmpty()) {
                tests.add(field.getName() + ": " + test);
            }
        }
        return tests.toString();
    }

    private String test(String row, GraphQLInputObjectField field, int depth, int relations) {
        String type = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType())).getName();
        if (type.equals(row + "Filter") && List.of("and", "or", "not").contains(field.getName())) {
            return depth == FILTER_DEPTH ? "" : combination(row, field, depth, relations);
        }
        String related = type.replaceFirst("(List)?Filter$", "");
        if (!(schema.getType(related) instanceof GraphQLObjectType)) {
            return values.test(row, field.getName(), field.getType(), random);
        }
        if (depth == FILTER_DEPTH || relations == RELATION_DEPTH) {
            return "";
        }
        String inner = filter(related, depth + 1, relations + 1);
        return type.endsWith("ListFilter") ? "{" + quantifier() + ": " + inner + "}" : inner;
    }

    /** Of none, one, two or three filters; {@code not} has one, which may be empty. */
    private String combination(String row, GraphQLInputObjectField field, int depth, int relations) {
        if (field.getName().equals("not")) {
            return random.nextInt(10) == 0 ? "{}" : filter(row, depth + 1, relations);
        }
        StringJoiner filters = new StringJoiner(", ", "[", "]");
        for (int i = List.of(0, 1, 2, 2, 2, 2, 2, 3).get(random.nextInt(8)); i > 0; i--) {
            filters.add(filter(row, depth + 1, relations));
        }
        return filters.toString();
    }

    private String quantifier() {
        return List.of("some", "none", "every").get(random.nextInt(3));
    }

    private static boolean isConnection(GraphQLOutputType type) {
        return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type)).getName().endsWith("Connection");
    }

    static String rowType(GraphQLOutputType type) {
        return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type)).getName().replaceFirst("Connection$", "");
    }
}
