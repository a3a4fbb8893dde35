package com.asrops.kernel.execution;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes operations out of a schema: valid ones, mostly. The same seed makes the same ones. */
final class QueryMaker {

    /** A request. */
    record Query(String text, Map<String, Object> variables) {}

    private static final int DEPTH = 4;

    /** Ends the whole operation; takes its time. */
    private static final Set<String> LEFT_OUT = Set.of("explode", "slow");

    private final GraphQLSchema schema;
    private final Random random;
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, String> declared = new TreeMap<>();
    private final List<String> fragments = new ArrayList<>();

    private QueryMaker(GraphQLSchema schema, Random random) {
        this.schema = schema;
        this.random = random;
    }

    static Query make(GraphQLSchema schema, long seed) {
        Random random = new Random(seed * 0x5DEECE66DL);
        return new QueryMaker(schema, random).make();
    }

    private Query make() {
        boolean mutation = chance(20);
        String body = selection(mutation ? schema.getMutationType() : schema.getQueryType(), DEPTH);
        String variables = declared.isEmpty()
                ? ""
                : declared.entrySet().stream()
                        .map(each -> "$" + each.getKey() + ": " + each.getValue())
                        .collect(Collectors.joining(", ", "(", ")"));
        String text = (mutation ? "mutation M" : "query Q") + variables + body + String.join("\n", fragments);
        return new Query(text, values);
    }

    private String selection(GraphQLNamedOutputType type, int depth) {
        StringBuilder selection = new StringBuilder(" {");
        int parts = 1 + random.nextInt(depth > 2 ? 4 : 6);
        boolean any = false;
        for (int part = 0; part < parts; part++) {
            String one = part(type, depth);
            any |= !one.isEmpty();
            selection.append(one);
        }
        return selection.append(any ? "" : " __typename").append(" } ").toString();
    }

    private String part(GraphQLNamedOutputType type, int depth) {
        int choice = random.nextInt(100);
        if (choice < 6) {
            return (chance(50) ? " __typename" : " kind: __typename") + directive();
        }
        if ((choice < 20 || type instanceof GraphQLUnionType) && depth > 0) {
            return fragment(type, depth - 1);
        }
        return type instanceof GraphQLFieldsContainer container ? field(container, depth) : " __typename";
    }

    private String fragment(GraphQLNamedOutputType type, int depth) {
        GraphQLNamedOutputType on = pick(possible(type));
        String body = selection(on, depth);
        if (chance(60)) {
            return " ..." + (on == type && chance(30) ? "" : " on " + on.getName()) + directive() + body;
        }
        String name = "F" + fragments.size();
        fragments.add("fragment " + name + " on " + on.getName() + body);
        return (" ..." + name + directive()).repeat(chance(20) ? 2 : 1);
    }

    /** Types that a fragment in this type may be on. */
    private List<GraphQLNamedOutputType> possible(GraphQLNamedOutputType type) {
        List<GraphQLNamedOutputType> types = new ArrayList<>();
        types.add(type);
        switch (type) {
            case GraphQLObjectType object ->
                object.getInterfaces().forEach(each -> types.add((GraphQLInterfaceType) each));
            case GraphQLInterfaceType common -> types.addAll(schema.getImplementations(common));
            case GraphQLUnionType union -> types.addAll(union.getTypes());
            default -> {}
        }
        return types;
    }

    private String field(GraphQLFieldsContainer type, int depth) {
        GraphQLFieldDefinition field = pick(type.getFieldDefinitions());
        GraphQLType leaf = GraphQLTypeUtil.unwrapAll(field.getType());
        boolean composite = leaf instanceof GraphQLFieldsContainer || leaf instanceof GraphQLUnionType;
        if (composite && depth <= 0 || LEFT_OUT.contains(field.getName())) {
            return "";
        }
        String arguments = arguments(field);
        String key = arguments.isEmpty() && !chance(15)
                ? ""
                : field.getName() + "_" + Integer.toHexString(arguments.hashCode()) + (chance(20) ? "x" : "") + ": ";
        return " " + key + field.getName() + arguments + directive()
                + (composite ? selection((GraphQLNamedOutputType) leaf, depth - 1) : "");
    }

    private String arguments(GraphQLFieldDefinition field) {
        List<String> arguments = new ArrayList<>();
        for (GraphQLArgument argument : field.getArguments()) {
            boolean required = GraphQLTypeUtil.isNonNull(argument.getType());
            if (required && !argument.hasSetDefaultValue() || chance(50)) {
                String value = value(GraphQLTypeUtil.simplePrint(argument.getType()), required);
                arguments.add(argument.getName() + ": " + value);
            }
        }
        return arguments.isEmpty() ? "" : arguments.stream().collect(Collectors.joining(", ", "(", ")"));
    }

    private String value(String type, boolean required) {
        if (chance(30)) {
            return "$" + variable(type, required);
        }
        if (!required && chance(10)) {
            return "null";
        }
        return switch (type) {
            case "Int", "Int!" -> String.valueOf(random.nextInt(24) == 0 ? -1 : random.nextInt(5));
            case "[Int!]!" -> "[" + random.nextInt(30) + ", " + random.nextInt(30) + "]";
            case "Color" -> pick(List.of("RED", "GREEN"));
            default -> pick(List.of("{}", "{a: 7}", "{b: [RED, null]}", "{a: null}"));
        };
    }

    private String variable(String type, boolean required) {
        String name = "v" + type.replaceAll("\\W", "") + (required ? "R" : "") + random.nextInt(2);
        Object value = switch (type) {
            case "Int", "Int!" -> random.nextInt(5);
            case "[Int!]!" -> List.of(random.nextInt(30), 6);
            case "Color" -> "BLUE";
            default -> Map.of("a", 3);
        };
        if (declared.putIfAbsent(name, type) == null && (required || chance(60))) {
            values.put(name, value);
        }
        return name;
    }

    private String directive() {
        if (!chance(14)) {
            return "";
        }
        String name = "b" + random.nextInt(3);
        String value = chance(30) ? String.valueOf(random.nextBoolean()) : "$" + name;
        if (value.startsWith("$") && declared.putIfAbsent(name, chance(50) ? "Boolean!" : "Boolean! = true") == null) {
            values.put(name, random.nextBoolean());
        }
        return (chance(50) ? " @include(if: " : " @skip(if: ") + value + ")";
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
