package com.asrops.testing;

import com.asrops.kernel.database.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One row in every table, made from the catalog: each id and each reference is 1, and each text satisfies its check. */
public final class SampleRows {

    private static final Map<Dialect, String> TABLES = Map.of(Dialect.SQLITE, """
            SELECT name FROM sqlite_schema
            WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> 'flyway_schema_history'
                AND sql NOT LIKE 'CREATE VIRTUAL%' AND name IN (SELECT name FROM pragma_table_list WHERE type = 'table')""", Dialect.POSTGRESQL, """
            SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND n.nspname = 'public' AND c.relname <> 'flyway_schema_history'
            ORDER BY c.oid""");

    private static final Map<Dialect, String> COLUMNS = Map.of(
            Dialect.SQLITE,
            "SELECT name, type, \"notnull\" OR pk > 0 FROM pragma_table_xinfo('%s') WHERE hidden = 0 ORDER BY cid",
            Dialect.POSTGRESQL,
            """
            SELECT attname, format_type(atttypid, NULL), attnotnull::int FROM pg_attribute
            WHERE attrelid = '%s'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attidentity <> 'a'
            ORDER BY attnum""");

    private static final Map<Dialect, String> CHECKS = Map.of(
            Dialect.SQLITE, "SELECT sql FROM sqlite_schema WHERE name = '%s'",
            Dialect.POSTGRESQL, "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = '%s'::regclass");

    private final Connection connection;
    private final Dialect dialect;

    private SampleRows(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** Adds a row to every table that has none, parents first. */
    public static void fill(Connection connection, Dialect dialect) {
        SampleRows rows = new SampleRows(connection, dialect);
        List<String> left = new ArrayList<>();
        counts(connection, dialect).forEach((table, count) -> {
            if (count.equals("0")) {
                left.add(table);
            }
        });
        while (!left.isEmpty()) {
            if (!left.removeIf(table -> rows.isFilled(table) || rows.insert(table))) {
                throw new AssertionError("No sample row fits " + left + ": teach " + SampleRows.class);
            }
        }
    }

    /** How many rows each table has. */
    public static Map<String, String> counts(Connection connection, Dialect dialect) {
        Map<String, String> counts = new TreeMap<>();
        for (String table : Rows.query(connection, TABLES.get(dialect))) {
            counts.put(
                    table,
                    Rows.query(connection, "SELECT count(*) FROM " + table).getFirst());
        }
        return counts;
    }

    /** A trigger may have written a row meanwhile. */
    private boolean isFilled(String table) {
        return !Rows.query(connection, "SELECT 1 FROM " + table + " LIMIT 1").isEmpty();
    }

    /** All columns first; where they exclude each other, the required ones. */
    private boolean insert(String table) {
        return insert(table, column -> true) || insert(table, column -> column[2].equals("1"));
    }

    private boolean insert(String table, Predicate<String[]> wanted) {
        String checks =
                String.join("\n", Rows.query(connection, CHECKS.get(dialect).formatted(table)));
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (String row : Rows.query(connection, COLUMNS.get(dialect).formatted(table))) {
            String[] column = row.split(" \\| ");
            if (wanted.test(column)) {
                names.add(column[0]);
                values.add(value(column[0], column[1], checks));
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO " + table + " (" + String.join(", ", names) + ") VALUES ("
                    + String.join(", ", values) + ")");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private String value(String column, String type, String checks) {
        Matcher allowed = Pattern.compile("\\b" + column + "\\b\\)? (?:IN \\(|= ANY \\(+ARRAY\\[|=) ?'([^']+)'")
                .matcher(checks);
        if (allowed.find()) {
            return "'" + allowed.group(1) + "'";
        }
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "text", "character varying" -> "'" + text(column) + "'";
            case "boolean" -> "TRUE";
            case "date" -> "'2026-01-02'";
            case "time without time zone" -> "'07:30'";
            case "timestamp with time zone" -> "'2026-01-02T03:04:05.678901Z'";
            case "bytea", "blob" -> "'x'";
            case "jsonb", "json" -> "'{}'";
            default -> "1";
        };
    }

    private static String text(String column) {
        if (column.equals("time_zone")) {
            return "UTC";
        }
        if (column.endsWith("_date") || column.equals("date")) {
            return "2026-01-02";
        }
        if (column.endsWith("_time")) {
            return "07:30";
        }
        return column.endsWith("_at") ? "2026-01-02T03:04:05.678901Z" : "x";
    }
}
