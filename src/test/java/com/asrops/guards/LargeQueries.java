package com.asrops.guards;

import com.asrops.kernel.entity.Entity;
import com.asrops.testing.TestServer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first page of a list in each of its orders and with each of its filters alone, also those of rows that are one relation away,
 * with values that there are.
 */
final class LargeQueries {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final TestServer server;

    /** A value of each field, by {@code Type.field}. */
    private final Map<String, String> values = new HashMap<>();

    LargeQueries(TestServer server) {
        this.server = server;
        for (GraphQLFieldDefinition list : ServedSchema.get().getQueryType().getFieldDefinitions()) {
            Relationships.target(list)
                    .filter(entity -> Relationships.isConnection(list))
                    .ifPresent(entity -> readValues(list, entity));
        }
    }

    /** By name: {@code timecards}, {@code timecards by WORK_DATE DESC}, {@code Timecard.status}, {@code Timecard.project.name}. */
    Map<String, String> of(GraphQLFieldDefinition list, Entity<?> entity) {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put(list.getName(), page(list, ""));
        for (GraphQLEnumValueDefinition field : OrderFields.values(entity)) {
            for (String direction : List.of("ASC", "DESC")) {
                queries.put(
                        list.getName() + " by " + field.getName() + " " + direction,
                        page(list, ", orderBy: [{field: " + field.getName() + ", direction: " + direction + "}]"));
            }
        }
        tests(entity.name(), entity.name(), true)
                .forEach((name, test) -> queries.put(name, page(list, ", filter: " + test)));
        return queries;
    }

    private static String page(GraphQLFieldDefinition list, String arguments) {
        return "{ " + list.getName() + "(first: 20" + arguments + ") { nodes { id } } }";
    }

    /** Tests of a type's fields and, where asked for, of those of its relations, by name. */
    private Map<String, String> tests(String type, String name, boolean deeper) {
        Map<String, String> tests = new LinkedHashMap<>();
        if (ServedSchema.get().getType(type + "Filter") instanceof GraphQLInputObjectType filter) {
            for (GraphQLInputObjectField field : filter.getFieldDefinitions()) {
                String operators = GraphQLTypeUtil.unwrapAll(field.getType()).getName();
                if (List.of("and", "or", "not").contains(field.getName())) {
                    continue;
                }
                String path = name + "." + field.getName();
                String related = operators.replaceFirst("(List)?Filter$", "");
                if (!(ServedSchema.get().getType(related) instanceof GraphQLObjectType)) {
                    String test = test(type, field, operators);
                    if (test != null) {
                        tests.put(path + " (" + operators + ")", "{" + field.getName() + ": " + test + "}");
                    }
                } else if (deeper) {
                    boolean many = operators.endsWith("ListFilter");
                    tests(related, path, false)
                            .forEach((inner, test) -> tests.put(
                                    inner,
                                    "{" + field.getName() + ": " + (many ? "{some: " + test + "}" : test) + "}"));
                }
            }
        }
        return tests;
    }

    /** A test that one value passes; null when no row has one, or the field cannot be compared with one. */
    private @Nullable String test(String type, GraphQLInputObjectField field, String operators) {
        String value = values.get(type + "." + field.getName());
        return value != null
                        && ServedSchema.get().getType(operators) instanceof GraphQLInputObjectType tests
                        && tests.getFieldDefinition("eq") != null
                ? "{eq: " + value + "}"
                : null;
    }

    private void readValues(GraphQLFieldDefinition list, Entity<?> entity) {
        StringJoiner leaves = new StringJoiner(" ");
        for (GraphQLFieldDefinition field :
                ServedSchema.get().getObjectType(entity.name()).getFieldDefinitions()) {
            if (GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()))
                    && field.getArguments().isEmpty()) {
                leaves.add(field.getName());
            }
        }
        Map<?, ?> data = (Map<?, ?>) Objects.requireNonNull(
                server.answer("{ rows: " + list.getName() + "(last: 100) { nodes { " + leaves + " } } }")
                        .get("data"));
        for (Object row : (List<?>) ((Map<?, ?>) data.get("rows")).get("nodes")) {
            ((Map<?, ?>) row).forEach((field, value) -> {
                if (value != null) {
                    values.putIfAbsent(entity.name() + "." + field, literal(entity, (String) field, value));
                }
            });
        }
    }

    private static String literal(Entity<?> entity, String field, Object value) {
        boolean plain = GraphQLTypeUtil.unwrapAll(ServedSchema.get()
                        .getObjectType(entity.name())
                        .getFieldDefinition(field)
                        .getType())
                instanceof GraphQLEnumType;
        return plain ? value.toString() : JSON.writeValueAsString(value);
    }
}
