package com.asrops.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.testing.ManyRows;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/**
 * The file of every list of the schema holds what its JSON holds, in as many lines as there are rows: all fields of a row, and of
 * the rows that it leads to.
 */
@OnBothDatabases
class CsvListsTest {

    private static final int ROWS = 130;

    private final TestServer server;
    private final CsvClient csv;
    private final GraphQLSchema schema;

    CsvListsTest(TestServer server) {
        this.server = server;
        this.csv = new CsvClient(server);
        this.schema = server.bean(GraphQlSource.class).schema();
    }

    @Test
    void everyListIsInItsFileAsItIsInJson() {
        ManyRows.fill(server, ROWS, 50);
        int lists = 0;
        for (GraphQLFieldDefinition list : schema.getQueryType().getFieldDefinitions()) {
            if (nameOf(list.getType()).endsWith("Connection") && list.getArgument("last") != null) {
                compare(list.getName(), fields(rowType(list), true));
                lists++;
            }
        }
        assertThat(lists).isGreaterThan(40);
    }

    private void compare(String list, Map<String, Object> fields) {
        String selection = selection(fields);
        JsonNode json = server.http()
                .ask("{ first: %1$s(first: 100) { totalCount nodes %2$s } last: %1$s(last: 100) { nodes %2$s } }"
                        .formatted(list, selection))
                .data("");
        List<List<@Nullable String>> file = csv.lines("{ %s { totalCount nodes %s } }".formatted(list, selection));
        assertThat(file)
                .as(list)
                .hasSize(1 + json.at("/first/totalCount").asInt())
                .hasSizeGreaterThan(ROWS);
        assertThat(file.getFirst()).isEqualTo(names(fields, ""));
        assertThat(file.subList(1, 101)).as(list).isEqualTo(rows(fields, json.at("/first/nodes")));
        assertThat(file.subList(file.size() - 100, file.size()))
                .as(list)
                .isEqualTo(rows(fields, json.at("/last/nodes")));
    }

    private static List<List<@Nullable String>> rows(Map<String, Object> fields, JsonNode nodes) {
        return nodes.valueStream().map(node -> values(fields, node)).toList();
    }

    /** The leaves of a type, and of the objects that it leads to; null stands for a leaf. */
    private Map<String, Object> fields(GraphQLFieldsContainer type, boolean objects) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
            GraphQLType of = GraphQLTypeUtil.unwrapNonNull(field.getType());
            if (of instanceof GraphQLList || !field.getArguments().isEmpty()) {
                continue;
            }
            if (!(of instanceof GraphQLFieldsContainer object)) {
                fields.put(field.getName(), null);
            } else if (objects) {
                fields.put(field.getName(), fields(object, false));
            }
        }
        return fields;
    }

    private GraphQLObjectType rowType(GraphQLFieldDefinition list) {
        return schema.getObjectType(nameOf(list.getType()).replace("Connection", ""));
    }

    private static String nameOf(GraphQLType type) {
        return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type)).getName();
    }

    private static String selection(Map<?, ?> fields) {
        StringBuilder text = new StringBuilder("{");
        fields.forEach((name, below) ->
                text.append(' ').append(name).append(below == null ? "" : selection((Map<?, ?>) below)));
        return text.append(" }").toString();
    }

    private static List<@Nullable String> names(Map<?, ?> fields, String before) {
        List<@Nullable String> names = new ArrayList<>();
        fields.forEach((name, below) ->
                names.addAll(below == null ? List.of(before + name) : names((Map<?, ?>) below, before + name + ".")));
        return names;
    }

    private static List<@Nullable String> values(Map<?, ?> fields, JsonNode row) {
        List<@Nullable String> values = new ArrayList<>();
        fields.forEach((name, below) -> {
            JsonNode value = row.path((String) name);
            if (below == null) {
                values.add(value.isMissingNode() || value.isNull() ? null : value.asString());
            } else {
                values.addAll(values((Map<?, ?>) below, value));
            }
        });
        return values;
    }
}
