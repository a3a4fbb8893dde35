package com.asrops.parity;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.Caller;
import com.asrops.kernel.database.Database;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.entity.Relations;
import com.asrops.kernel.entity.WritableMapper;
import com.asrops.kernel.text.Folding;
import com.asrops.testing.Rows;
import com.asrops.testing.SampleRows;
import com.asrops.testing.TestServer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows with {@link EdgeValues}, written alike to both databases: through the API's mutations, whose answers must be alike
 * too, and with SQL where there is no mutation of single rows. What is refused is mended where the error says, and tried
 * again. Ids and times are made the same on both.
 */
final class EdgeRows {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int ROWS = EdgeValues.TEXTS.size();
    private static final int TRIES = 6;

    /** More than that the API lets nobody write, whatever a column holds. */
    private static final BigDecimal LARGEST = new BigDecimal("1e14");

    private final List<TestServer> servers;
    private final GraphQLSchema schema;
    private final SampleValues sample;
    private final Map<String, Integer> written = new TreeMap<>();
    private String lastRefusal = "none";

    private EdgeRows(List<TestServer> servers, GraphQLSchema schema) {
        this.servers = servers;
        this.schema = schema;
        this.sample = SampleValues.of(servers.getFirst(), schema);
    }

    /** Adds the rows to servers that hold the same, and returns how many of each entity were taken. */
    static Map<String, Integer> addTo(List<TestServer> servers, GraphQLSchema schema) {
        EdgeRows rows = new EdgeRows(servers, schema);
        Set<String> tables = tables(servers.getFirst());
        // A view has no rows of its own.
        rows.parentsFirst().stream()
                .filter(entity -> tables.contains(entity.table()))
                .forEach(rows::add);
        return rows.written;
    }

    private List<Entity<?>> parentsFirst() {
        Map<String, Entity<?>> ordered = new LinkedHashMap<>();
        Entities entities = servers.getFirst().bean(Entities.class);
        entities.all().forEach(entity -> addAfterParents(entity, ordered, new HashSet<>()));
        return List.copyOf(ordered.values());
    }

    private void addAfterParents(Entity<?> entity, Map<String, Entity<?>> ordered, Set<String> open) {
        if (open.add(entity.name())) {
            for (Column column : entity.columns().values()) {
                if (parent(entity, column) instanceof Entity<?> parent) {
                    addAfterParents(parent, ordered, open);
                }
            }
            ordered.putIfAbsent(entity.name(), entity);
        }
    }

    private @Nullable Entity<?> parent(Entity<?> entity, Column column) {
        return servers.getFirst().bean(Relations.class).targetOf(entity, column);
    }

    private void add(Entity<?> entity) {
        long before = lastId(servers.getFirst(), entity);
        GraphQLInputObjectType input = (GraphQLInputObjectType) schema.getType(entity.name() + "CreateInput");
        boolean flat = input != null
                && input.getFieldDefinitions().stream()
                        .allMatch(field -> entity.columns().containsKey(field.getName())
                                && GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapNonNull(field.getType())));
        Map<String, Integer> columns = writtenColumns(entity);
        for (int i = 0; i < ROWS; i++) {
            if (flat) {
                create(entity, input, i);
            } else {
                insert(entity, columns, i);
            }
        }
        long after = lastId(servers.getFirst(), entity);
        assertThat(lastId(servers.getLast(), entity)).as(entity.name()).isEqualTo(after);
        assertThat(after)
                .as("Rows of %s with values at the edges: all are refused, the last one so: %s", entity, lastRefusal)
                .isGreaterThan(before);
        written.put(entity.name(), (int) (after - before));
        for (TestServer server : servers) {
            for (long id = before + 1; id <= after; id++) {
                if (id % 6 == 0 && entity.mapper() instanceof WritableMapper<?>) {
                    addBlanks(server, server.bean(Entities.class).get(entity.type()), id);
                }
                setTimes(server, entity, id);
            }
        }
    }

    // What the API lets through

    private void create(Entity<?> entity, GraphQLInputObjectType input, int i) {
        Map<String, Object> values = new LinkedHashMap<>();
        int place = 0;
        for (GraphQLInputObjectField field : input.getFieldDefinitions()) {
            place++;
            boolean optional = !GraphQLTypeUtil.isNonNull(field.getType());
            if (!optional
                    || (i + place) % 4 != 0
                            && !refersToNothing(entity, entity.columns().get(field.getName()))) {
                values.put(field.getName(), inputValue(entity, field, i + 7 * place));
            }
        }
        for (int tries = 0; tries < TRIES; tries++) {
            List<?> errors = create(entity, values);
            if (errors.isEmpty()) {
                return;
            }
            lastRefusal = values + " " + errors;
            for (Object error : errors) {
                mend(entity, input, values, (Map<?, ?>) error, i + tries);
            }
        }
    }

    /** The user errors that all servers answer. */
    private List<?> create(Entity<?> entity, Map<String, Object> values) {
        StringJoiner fields = new StringJoiner(", ", "{", "}");
        values.forEach((name, value) -> fields.add(name + ": " + value));
        String row =
                Character.toLowerCase(entity.name().charAt(0)) + entity.name().substring(1);
        String mutation = "mutation { result: " + row + "Create(input: " + fields + ") { " + row
                + " { id version } userErrors { code field message } } }";
        Map<String, Object> first = servers.getFirst().answer(mutation);
        Parity.assertAnswered(mutation, first);
        for (TestServer server : servers.subList(1, servers.size())) {
            Parity.assertAlike(mutation, first, server.answer(mutation));
        }
        servers.forEach(server -> countOn(server, entity));
        return (List<?>) ((Map<?, ?>) ((Map<?, ?>) first.get("data")).get("result")).get("userErrors");
    }

    private Object inputValue(Entity<?> entity, GraphQLInputObjectField field, int i) {
        GraphQLNamedType type = (GraphQLNamedType) GraphQLTypeUtil.unwrapNonNull(field.getType());
        if (type instanceof GraphQLEnumType values) {
            return pick(values.getValues(), i).getName();
        }
        Entity<?> parent = parent(entity, entity.column(field.getName()));
        if (parent != null) {
            return JSON.writeValueAsString(NodeId.encode(parent.name(), someId(parent, i)));
        }
        return JSON.writeValueAsString(pick(EdgeValues.of(type.getName()), i));
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
                if (GraphQLTypeUtil.isNonNull(field.getType()) && parent(entity, entity.column(name)) != null) {
                    values.put(name, inputValue(entity, field, i + 31));
                } else if (GraphQLTypeUtil.isNonNull(field.getType()) && !known.isEmpty()) {
                    values.put(name, JSON.writeValueAsString(pick(known, i)));
                } else if (old.equals("null")) {
                    values.put(name, inputValue(entity, field, i));
                } else {
                    values.remove(name);
                }
            }
        }
    }

    // What needs SQL

    /** Writes a row with SQL: first with values at the edges, then with plain ones where the columns allow no others. */
    private void insert(Entity<?> entity, Map<String, Integer> columns, int i) {
        for (int tries = 0; tries < TRIES; tries++) {
            int attempt = i + 11 * tries;
            // Made before any is written, because they refer to rows that there are.
            List<Map<String, String>> rows = servers.stream()
                    .map(server -> row(entity, columns, attempt, server.dialect()))
                    .toList();
            List<String> told = new ArrayList<>();
            Set<Boolean> taken = new HashSet<>();
            for (int each = 0; each < rows.size(); each++) {
                TestServer server = servers.get(each);
                String refusal = insert(server, entity, rows.get(each));
                countOn(server, entity);
                taken.add(refusal.isEmpty());
                told.add(server.dialect() + (refusal.isEmpty() ? " takes " : " refuses ") + rows.get(each) + " "
                        + refusal);
            }
            assertThat(taken)
                    .as("One database takes a row of %s, the other does not: %s", entity, told)
                    .hasSize(1);
            if (taken.contains(true)) {
                return;
            }
            lastRefusal = told.toString();
        }
    }

    /** What each column is given, and the folded twin of a text where the table has one. */
    private Map<String, String> row(Entity<?> entity, Map<String, Integer> columns, int attempt, Dialect dialect) {
        Map<String, String> row = new LinkedHashMap<>();
        int place = 0;
        for (Column column : entity.columns().values()) {
            place++;
            if (column.name().equals("id") || !columns.containsKey(column.name())) {
                continue;
            }
            int position = attempt + 7 * place;
            boolean none = column.nullable() && ((attempt + place) % 4 == 0 || refersToNothing(entity, column));
            int digits = columns.get(column.name());
            row.put(column.name(), none ? "NULL" : literal(entity, column, digits, position, dialect));
            if (column.isText() && columns.containsKey(column.sortName())) {
                row.put(column.sortName(), none ? "NULL" : quoted(Folding.fold(text(position))));
            }
        }
        columns.keySet().stream()
                .filter(column -> column.endsWith("_hash")) // of a secret, which is no component
                .forEach(column -> row.put(column, "'x'"));
        return row;
    }

    /** Whether a key has no row to lead to: the first one of a table that refers to itself. */
    private boolean refersToNothing(Entity<?> entity, @Nullable Column column) {
        Entity<?> parent = column == null ? null : parent(entity, column);
        return parent != null && lastId(servers.getFirst(), parent) == 0;
    }

    /** Columns that are not generated, and how many digits a number may have before its point: SQLite has no limit. */
    private Map<String, Integer> writtenColumns(Entity<?> entity) {
        TestServer postgresql = servers.stream()
                .filter(server -> server.dialect() == Dialect.POSTGRESQL)
                .findFirst()
                .orElseThrow();
        Map<String, Integer> columns = new LinkedHashMap<>();
        query(postgresql, """
                SELECT column_name, coalesce(numeric_precision - numeric_scale, 99) FROM information_schema.columns
                WHERE table_schema = 'public' AND table_name = '%s' AND is_generated = 'NEVER'""".formatted(entity.table()))
                .forEach(row -> columns.put(row.split(" \\| ")[0], Integer.valueOf(row.split(" \\| ")[1])));
        return columns;
    }

    /** Why the row is refused, or nothing when it is taken. */
    private static String insert(TestServer server, Entity<?> entity, Map<String, String> row) {
        try {
            server.execute("INSERT INTO " + entity.table() + " (" + String.join(", ", row.keySet()) + ") VALUES ("
                    + String.join(", ", row.values()) + ")");
            return "";
        } catch (IllegalStateException refused) {
            return String.valueOf(refused.getCause());
        }
    }

    private String literal(Entity<?> entity, Column column, int digits, int i, Dialect dialect) {
        Entity<?> parent = parent(entity, column);
        if (parent != null) {
            return String.valueOf(someId(parent, i));
        }
        Class<?> type = column.type();
        if (column.name().equals("version")) {
            return "1";
        }
        if (type.isEnum()) {
            return "'" + pick(List.of(type.getEnumConstants()), i) + "'";
        }
        if (type == boolean.class || type == Boolean.class) {
            return dialect == Dialect.SQLITE ? String.valueOf(i % 2) : i % 2 == 0 ? "FALSE" : "TRUE";
        }
        if (type == BigDecimal.class) {
            BigDecimal value = pick(decimals(column, digits), i);
            return dialect == Dialect.SQLITE ? value.unscaledValue().toString() : value.toPlainString();
        }
        if (type == Instant.class) {
            return "'" + pick(EdgeValues.STORED_INSTANTS, i) + "'";
        }
        if (column.isText()) {
            return quoted(text(i));
        }
        String scalar = Map.<Class<?>, String>of(LocalDate.class, "Date", LocalTime.class, "Time")
                .getOrDefault(type, "Int");
        String value = String.valueOf(pick(EdgeValues.of(scalar), i));
        return scalar.equals("Int") ? value : quoted(value);
    }

    private static String text(int i) {
        return pick(EdgeValues.TEXTS, i);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Those that both databases hold in a column. */
    private static List<BigDecimal> decimals(Column column, int digits) {
        return EdgeValues.DECIMALS.stream()
                .map(BigDecimal::new)
                .filter(value -> value.abs().compareTo(LARGEST) <= 0)
                .map(value -> value.setScale(column.scale(), RoundingMode.DOWN))
                .filter(value -> value.precision() - value.scale() <= digits
                        && value.unscaledValue().bitLength() < Long.SIZE)
                .toList();
    }

    /** Blanks around its text, which mutations take away. */
    private static <T extends Record> void addBlanks(TestServer server, Entity<T> entity, long id) {
        T row = entity.mapper()
                .byIds(List.of(id), Caller.localAdministrator("test"))
                .getFirst();
        List<@Nullable Object> values = new ArrayList<>();
        for (Column column : entity.columns().values()) {
            Object value = column.of(row);
            values.add(
                    switch (value) {
                        case String text when !column.name().equals("time_zone") -> " " + text + " ";
                        case Long version when column.name().equals("version") -> version + 1;
                        case null, default -> value;
                    });
        }
        WritableMapper<T> mapper = (WritableMapper<T>) entity.mapper();
        Integer changed = new TransactionTemplate(server.bean(PlatformTransactionManager.class))
                .execute(transaction -> mapper.update(entity.newRow(values)));
        assertThat(changed).isEqualTo(1);
    }

    /** Times are those of the clock until now; some rows are taken out of use. */
    private static void setTimes(TestServer server, Entity<?> entity, long id) {
        if (!entity.columns().containsKey("createdAt")) {
            return; // an event of the audit is as it was written
        }
        String time = " = '" + pick(EdgeValues.STORED_INSTANTS, (int) id) + "'";
        String archived = id % 7 == 0 && entity.columns().containsKey("archivedAt") ? ", archived_at" + time : "";
        server.execute("UPDATE " + entity.table() + " SET created_at" + time + ", updated_at" + time + archived
                + " WHERE id = " + id);
    }

    /** A row that is refused takes an id with it on PostgreSQL. */
    private static void countOn(TestServer server, Entity<?> entity) {
        if (server.dialect() == Dialect.POSTGRESQL) {
            server.execute(
                    "SELECT setval(pg_get_serial_sequence('%1$s', 'id'), coalesce(max(id), 1), max(id) IS NOT NULL) FROM %1$s"
                            .formatted(entity.table()));
        }
    }

    private static long lastId(TestServer server, Entity<?> entity) {
        return Long.parseLong(query(server, "SELECT coalesce(max(id), 0) FROM " + entity.table())
                .getFirst());
    }

    private static Set<String> tables(TestServer server) {
        try (Connection connection = server.bean(Database.class).writer().getConnection()) {
            return SampleRows.counts(connection, server.dialect()).keySet();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> query(TestServer server, String sql) {
        try (Connection connection = server.bean(Database.class).writer().getConnection()) {
            return Rows.query(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every other time one of the new rows. */
    private long someId(Entity<?> entity, int i) {
        long last = lastId(servers.getFirst(), entity);
        int count = written.getOrDefault(entity.name(), 0);
        return count > 0 && i % 2 == 0 ? last - i % count : 1 + i % last;
    }

    private static <V> V pick(List<V> values, int i) {
        return values.get(Math.floorMod(i, values.size()));
    }
}
