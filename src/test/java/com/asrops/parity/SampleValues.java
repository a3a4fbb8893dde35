package com.asrops.parity;

import com.asrops.kernel.entity.NodeId;
import com.asrops.testing.TestServer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import tools.jackson.databind.json.JsonMapper;

/** Values that the data holds, values near them and at the edges, and tests of a field that are likely to part its rows. */
final class SampleValues {

    private static final DateTimeFormatter WITH_SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSXXX", Locale.ROOT);
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Operators whose whole numbers are values of the field; those of others count something. */
    private static final Set<String> COMPARISONS = Set.of("eq", "neq", "in", "nin", "lt", "lte", "gt", "gte");

    private final GraphQLSchema schema;
    private final Map<String, List<Object>> byField = new HashMap<>();

    private SampleValues(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** Reads up to two hundred rows of every list, from both its ends, and as many that are out of use. */
    static SampleValues of(TestServer server, GraphQLSchema schema) {
        SampleValues values = new SampleValues(schema);
        for (GraphQLFieldDefinition list : QueryGenerator.lists(schema)) {
            String row = QueryGenerator.rowType(list.getType());
            values.read(server, list.getName(), row, "first: 100");
            values.read(server, list.getName(), row, "last: 100");
            if (values.filterOf(row) != null && values.filterOf(row).getFieldDefinition("archivedAt") != null) {
                values.read(server, list.getName(), row, "first: 100, filter: {archivedAt: {isNull: false}}");
            }
        }
        return values;
    }

    private void read(TestServer server, String list, String type, String arguments) {
        StringJoiner leaves = new StringJoiner(" ");
        schema.getObjectType(type).getFieldDefinitions().stream()
                .filter(field -> GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType())))
                .filter(QueryGenerator::needsNoArgument)
                .forEach(field -> leaves.add(field.getName()));
        List<?> rows = server.graphQl()
                .document("{ " + list + "(" + arguments + ") { nodes { " + leaves + " } } }")
                .execute()
                .path(list + ".nodes")
                .entityList(Object.class)
                .get();
        for (Object row : rows) {
            ((Map<?, ?>) row).forEach((field, value) -> {
                if (value != null) {
                    byField.computeIfAbsent(type + "." + field, absent -> new ArrayList<>())
                            .add(value);
                }
            });
        }
    }

    /** The values of a field that are known, most of them more than once. */
    List<Object> known(String row, String field) {
        return byField.getOrDefault(row + "." + field, List.of());
    }

    /** Different ids of rows that there are, at random. */
    List<Object> someIds(String row, int count, Random random) {
        List<Object> ids = new ArrayList<>(new LinkedHashSet<>(known(row, "id")));
        Collections.shuffle(ids, random);
        return ids.subList(0, Math.min(count, ids.size()));
    }

    GraphQLInputObjectType filterOf(String row) {
        return (GraphQLInputObjectType) schema.getType(row + "Filter");
    }

    /** A test of a leaf, such as {@code {gte: "2026-01-31", lt: "2026-02-28"}}, with whatever operators its type has. */
    String test(String row, String field, GraphQLInputType type, Random random) {
        if (!(GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLInputObjectType operators)) {
            return operand(row, field, "eq", type, random);
        }
        List<GraphQLInputObjectField> left = new ArrayList<>(operators.getFieldDefinitions());
        StringJoiner tests = new StringJoiner(", ", "{", "}");
        for (int i = List.of(1, 1, 1, 1, 1, 1, 2, 2, 2, 3).get(random.nextInt(10)); i > 0 && !left.isEmpty(); i--) {
            GraphQLInputObjectField operator = left.remove(random.nextInt(left.size()));
            tests.add(operator.getName() + ": " + operand(row, field, operator.getName(), operator.getType(), random));
        }
        return tests.toString();
    }

    private String operand(String row, String field, String operator, GraphQLInputType type, Random random) {
        GraphQLInputType bare = (GraphQLInputType) GraphQLTypeUtil.unwrapNonNull(type);
        if (GraphQLTypeUtil.isList(bare)) {
            StringJoiner each = new StringJoiner(", ", "[", "]");
            for (int i = random.nextInt(5); i > 0; i--) {
                each.add(operand(row, field, operator, (GraphQLInputType) GraphQLTypeUtil.unwrapOne(bare), random));
            }
            return each.toString();
        }
        if (bare instanceof GraphQLInputObjectType) {
            return test(row, field, bare, random);
        }
        if (bare instanceof GraphQLEnumType values) {
            return values.getValues()
                    .get(random.nextInt(values.getValues().size()))
                    .getName();
        }
        String scalar = ((GraphQLNamedType) bare).getName();
        if (scalar.equals("Int") && !COMPARISONS.contains(operator)) {
            return String.valueOf(1 + random.nextInt(40));
        }
        Object value = scalar.equals("Boolean") ? (Object) random.nextBoolean() : value(row, field, scalar, random);
        boolean part = operator.equals("contains") || operator.equals("startsWith");
        return JSON.writeValueAsString(part ? part((String) value, operator.equals("startsWith"), random) : value);
    }

    /** Mostly what some row holds, or nearly; else what lies at an edge or, seldom, what no row has. */
    private Object value(String row, String field, String scalar, Random random) {
        List<Object> known = known(row, field);
        List<?> edges = EdgeValues.of(scalar);
        int choice = random.nextInt(10);
        Object value = !known.isEmpty() && (choice < 7 || edges.isEmpty())
                ? known.get(random.nextInt(known.size()))
                : edges.isEmpty() ? NodeId.encode(row, 1_000_000) : edges.get(random.nextInt(edges.size()));
        return choice % 3 == 0 ? near(value, row, scalar, random) : value;
    }

    private static Object near(Object value, String row, String scalar, Random random) {
        int step = random.nextInt(3) - 1;
        return switch (scalar) {
            case "Decimal" -> {
                BigDecimal decimal = new BigDecimal((String) value);
                yield decimal.add(BigDecimal.valueOf(step, Math.min(decimal.scale(), 4)))
                        .toPlainString();
            }
            case "Date" -> {
                LocalDate date = LocalDate.parse((String) value).plusDays(step);
                yield date.getYear() > 9999 || date.getYear() < 1 ? value : date.toString();
            }
            case "Time" -> LocalTime.parse((String) value).plusMinutes(step).toString();
            case "DateTime" -> {
                OffsetDateTime time = OffsetDateTime.parse((String) value).plusNanos(step * 1000L);
                int year = time.withOffsetSameInstant(ZoneOffset.UTC).getYear();
                yield year > 9999 || year < 1 ? value : WITH_SECONDS.format(time);
            }
            case "Int" -> Math.clamp((int) value + (long) step, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "ID" -> NodeId.encode(row, 900_000 + random.nextInt(1000));
            case "String" -> otherForm((String) value, random);
            default -> value;
        };
    }

    /** The same text in other letters, which folding may or may not take for the same. */
    private static String otherForm(String text, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> text.toLowerCase(Locale.ROOT);
            case 2 -> Normalizer.normalize(text, Normalizer.Form.NFD);
            case 3 -> Normalizer.normalize(text, Normalizer.Form.NFKC);
            case 4 -> " " + text + " ";
            default -> text + "%";
        };
    }

    private static String part(String text, boolean fromStart, Random random) {
        int[] letters = text.codePoints().toArray();
        if (letters.length == 0 || random.nextInt(12) == 0) {
            return text;
        }
        int from = fromStart ? 0 : random.nextInt(letters.length);
        int length = 1 + random.nextInt(Math.min(4, letters.length - from));
        String part = new String(letters, from, length);
        return random.nextInt(3) == 0 ? otherForm(part, random) : part;
    }
}
