package com.asrops.parity;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.text.Folding;
import com.asrops.testing.TestServer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows with values at the edges by SQL, where there is no mutation of single rows. */
final class InsertedEdges {

    /** More than that the API lets nobody write, whatever a column holds. */
    private static final BigDecimal LARGEST = new BigDecimal("1e14");

    private final EdgeTables tables;

    InsertedEdges(EdgeTables tables) {
        this.tables = tables;
    }

    /**
     * Writes a row: first with values at the edges, then with plain ones where the columns allow no others. Why it is
     * refused at last, or nothing when it is taken.
     */
    String insert(Entity<?> entity, Map<String, Integer> columns, int i) {
        String refusals = "";
        for (int tries = 0; tries < EdgeRows.TRIES; tries++) {
            int attempt = i + 11 * tries;
            // Made before any is written, because they refer to rows that there are.
            List<Map<String, String>> rows = tables.servers.stream()
                    .map(server -> row(entity, columns, attempt, server.dialect()))
                    .toList();
            List<String> told = new ArrayList<>();
            Set<Boolean> taken = new HashSet<>();
            for (int each = 0; each < rows.size(); each++) {
                TestServer server = tables.servers.get(each);
                String refusal = insert(server, entity, rows.get(each));
                EdgeTables.countOn(server, entity);
                taken.add(refusal.isEmpty());
                told.add(server.dialect() + (refusal.isEmpty() ? " takes " : " refuses ") + rows.get(each) + " "
                        + refusal);
            }
            assertThat(taken)
                    .as("One database takes a row of %s, the other does not: %s", entity, told)
                    .hasSize(1);
            if (taken.contains(true)) {
                return "";
            }
            refusals = told.toString();
        }
        return refusals;
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
            boolean none = column.nullable() && ((attempt + place) % 4 == 0 || tables.refersToNothing(entity, column));
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

    /** Columns that are not generated, and how many digits a number may have before its point: SQLite has no limit. */
    Map<String, Integer> writtenColumns(Entity<?> entity) {
        TestServer postgresql = tables.servers.stream()
                .filter(server -> server.dialect() == Dialect.POSTGRESQL)
                .findFirst()
                .orElseThrow();
        Map<String, Integer> columns = new LinkedHashMap<>();
        EdgeTables.query(postgresql, """
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
        Entity<?> parent = tables.parent(entity, column);
        if (parent != null) {
            return String.valueOf(tables.someId(parent, i));
        }
        Class<?> type = column.type();
        if (column.name().equals("version")) {
            return "1";
        }
        if (type.isEnum()) {
            return "'" + EdgeTables.pick(List.of(type.getEnumConstants()), i) + "'";
        }
        if (type == boolean.class || type == Boolean.class) {
            return dialect == Dialect.SQLITE ? String.valueOf(i % 2) : i % 2 == 0 ? "FALSE" : "TRUE";
        }
        if (type == BigDecimal.class) {
            BigDecimal value = EdgeTables.pick(decimals(column, digits), i);
            return dialect == Dialect.SQLITE ? value.unscaledValue().toString() : value.toPlainString();
        }
        if (type == Instant.class) {
            return "'" + EdgeTables.pick(EdgeValues.STORED_INSTANTS, i) + "'";
        }
        if (column.isText()) {
            return quoted(text(i));
        }
        String scalar = Map.<Class<?>, String>of(LocalDate.class, "Date", LocalTime.class, "Time")
                .getOrDefault(type, "Int");
        String value = String.valueOf(EdgeTables.pick(EdgeValues.of(scalar), i));
        return scalar.equals("Int") ? value : quoted(value);
    }

    private static String text(int i) {
        return EdgeTables.pick(EdgeValues.TEXTS, i);
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
}
