package com.asrops.parity;

import com.asrops.testing.TestServer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import tools.jackson.databind.json.JsonMapper;

/** Values that the data holds, and tests of a field that are likely to part its rows. */
final class SampleValues {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final GraphQLSchema schema;
    private final Map<String, List<Object>> byField = new HashMap<>();

    private SampleValues(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** Reads up to a hundred rows of every list. */
    static SampleValues of(TestServer server, GraphQLSchema schema) {
        SampleValues values = new SampleValues(schema);
        for (GraphQLFieldDefinition list : QueryGenerator.lists(schema)) {
            values.read(server, list.getName(), QueryGenerator.rowType(list.getType()));
        }
        return values;
    }

    private void read(TestServer server, String list, String type) {
        StringJoiner leaves = new StringJoiner(" ");
        schema.getObjectType(type).getFieldDefinitions().stream()
                .filter(field -> GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType())))
                .forEach(field -> leaves.add(field.getName()));
        List<?> rows = server.graphQl()
                .document("{ " + list + "(first: 100) { nodes { " + leaves + " } } }")
                .execute()
                .path(list + ".nodes")
                .entityList(Object.class)
                .get();
        for (Object row : rows) {
            ((Map<?, ?>) row).forEach((field, value) -> {
                if (value != null) {
                    byField.computeIfAbsent(type + "." + field, absent -> new java.util.ArrayList<>())
                            .add(value);
                }
            });
        }
    }

    /** A test of a leaf, such as {@code {gte: "2026-01-31"}}. */
    String test(String row, String field, String filter, Random random) {
        if (random.nextInt(8) == 0) {
            return "{isNull: " + random.nextBoolean() + "}";
        }
        if (schema.getType(filter.replaceFirst("Filter$", "")) instanceof GraphQLEnumType type) {
            String value = type.getValues()
                    .get(random.nextInt(type.getValues().size()))
                    .getName();
            return random.nextBoolean() ? "{eq: " + value + "}" : "{nin: [" + value + "]}";
        }
        List<Object> known = byField.getOrDefault(row + "." + field, List.of());
        if (known.isEmpty()) {
            return "{isNull: false}";
        }
        Object value = known.get(random.nextInt(known.size()));
        return switch (filter) {
            case "BooleanFilter" -> "{eq: " + value + "}";
            case "TextFilter" -> text(value.toString(), random);
            case "IdFilter", "ExactTextFilter" -> one(List.of("eq", "neq"), literal(value), random);
            case "DecimalFilter" -> range(literal(near((String) value, random)), random);
            default -> range(literal(value), random);
        };
    }

    private static String text(String value, Random random) {
        int[] letters = value.codePoints().toArray();
        int from = random.nextInt(letters.length);
        int length = 1 + random.nextInt(Math.min(4, letters.length - from));
        String part = new String(letters, from, length);
        return switch (random.nextInt(5)) {
            case 0 -> "{contains: " + literal(part.toUpperCase(Locale.ROOT)) + "}";
            case 1 -> "{contains: " + literal(part) + "}";
            case 2 -> "{startsWith: " + literal(new String(letters, 0, length)) + "}";
            case 3 -> "{neq: " + literal(value) + "}";
            default -> "{in: [" + literal(value) + ", \"0.1 + 0.2\"]}";
        };
    }

    private static String near(String decimal, Random random) {
        BigDecimal value = new BigDecimal(decimal);
        return value.add(BigDecimal.valueOf(random.nextInt(3) - 1, value.scale()))
                .toPlainString();
    }

    private static String range(String literal, Random random) {
        return one(List.of("eq", "neq", "lt", "lte", "gt", "gte"), literal, random);
    }

    private static String one(List<String> operators, String literal, Random random) {
        return "{" + operators.get(random.nextInt(operators.size())) + ": " + literal + "}";
    }

    private static String literal(Object value) {
        return JSON.writeValueAsString(value);
    }
}
