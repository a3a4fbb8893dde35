package com.asrops.parity;

import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.NodeId;
import com.asrops.testing.TestServer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import tools.jackson.databind.json.JsonMapper;

/** Rows with values at the edges by the mutations that create single rows, whose answers must be alike on all servers. */
final class CreatedEdges {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final EdgeTables tables;
    private final SampleValues sample;

    CreatedEdges(EdgeTables tables, SampleValues sample) {
        this.tables = tables;
        this.sample = sample;
    }

    /** Why the row is refused at last, or nothing when one is taken: what is refused is mended where the error says. */
    String create(Entity<?> entity, GraphQLInputObjectType input, int i) {
        Map<String, Object> values = new LinkedHashMap<>();
        int place = 0;
        for (GraphQLInputObjectField field : input.getFieldDefinitions()) {
            place++;
            boolean optional = !GraphQLTypeUtil.isNonNull(field.getType());
            if (!optional
                    || (i + place) % 4 != 0
                            && !tables.refersToNothing(entity, entity.columns().get(field.getName()))) {
                values.put(field.getName(), inputValue(entity, field, i + 7 * place));
            }
        }
        String refusal = "";
        for (int tries = 0; tries < EdgeRows.TRIES; tries++) {
            List<?> errors = create(entity, values);
            if (errors.isEmpty()) {
                return "";
            }
            refusal = values + " " + errors;
            for (Object error : errors) {
                mend(entity, input, values, (Map<?, ?>) error, i + tries);
            }
        }
        return refusal;
    }

    /** The user errors that all servers answer. */
    private List<?> create(Entity<?> entity, Map<String, Object> values) {
        StringJoiner fields = new StringJoiner(", ", "{", "}");
        values.forEach((name, value) -> fields.add(name + ": " + value));
        String row =
                Character.toLowerCase(entity.name().charAt(0)) + entity.name().substring(1);
        String mutation = "mutation { result: " + row + "Create(input: " + fields + ") { " + row
                + " { id version } userErrors { code field message } } }";
        Map<String, Object> first = tables.servers.getFirst().answer(mutation);
        Parity.assertAnswered(mutation, first);
        for (TestServer server : tables.servers.subList(1, tables.servers.size())) {
            Parity.assertAlike(mutation, first, server.answer(mutation));
        }
        tables.servers.forEach(server -> EdgeTables.countOn(server, entity));
        return (List<?>) ((Map<?, ?>) ((Map<?, ?>) first.get("data")).get("result")).get("userErrors");
    }

    private Object inputValue(Entity<?> entity, GraphQLInputObjectField field, int i) {
        GraphQLNamedType type = (GraphQLNamedType) GraphQLTypeUtil.unwrapNonNull(field.getType());
        if (type instanceof GraphQLEnumType values) {
            return EdgeTables.pick(values.getValues(), i).getName();
        }
        Entity<?> parent = tables.parent(entity, entity.column(field.getName()));
        if (parent != null) {
            return JSON.writeValueAsString(NodeId.encode(parent.name(), tables.someId(parent, i)));
        }
        return JSON.writeValueAsString(EdgeTables.pick(EdgeValues.of(type.getName()), i));
    }

    /** Puts another value where an error is: what it asks for, else one that some row has, else none. */
    private void mend(
            Entity<?> entity, GraphQLInputObjectType input, Map<String, Object> values, Map<?, ?> error, int i) {
        String name = (String) ((List<?>) error.get("field")).getFirst();
        GraphQLInputObjectField field =
                Objects.requireNonNull(input.getFieldDefinition(name), () -> name + " in " + error);
        String old = String.valueOf(values.get(name));
        List<Object> known = sample.known(entity.name(), name);
        switch ((String) error.get("code")) {
            case "TAKEN", "ARCHIVED", "NOT_FOUND" ->
                values.put(
                        name,
                        old.endsWith("\"") && entity.column(name).isText()
                                ? JSON.writeValueAsString(JSON.readValue(old, String.class) + " " + i)
                                : inputValue(entity, field, i + 31));
            case "TOO_LONG" ->
                values.put(
                        name,
                        JSON.writeValueAsString(
                                JSON.readValue(old, String.class).substring(0, 20) + i));
            case "TOO_MANY_DECIMALS" ->
                values.put(
                        name,
                        JSON.writeValueAsString(new BigDecimal(JSON.readValue(old, String.class))
                                .setScale(entity.column(name).scale(), RoundingMode.DOWN)
                                .toPlainString()));
            case "OUT_OF_RANGE" -> values.put(name, inputValue(entity, field, i + 1));
            default -> {
                if (GraphQLTypeUtil.isNonNull(field.getType()) && tables.parent(entity, entity.column(name)) != null) {
                    values.put(name, inputValue(entity, field, i + 31));
                } else if (GraphQLTypeUtil.isNonNull(field.getType()) && !known.isEmpty()) {
                    values.put(name, JSON.writeValueAsString(EdgeTables.pick(known, i)));
                } else if (old.equals("null")) {
                    values.put(name, inputValue(entity, field, i));
                } else {
                    values.remove(name);
                }
            }
        }
    }
}
