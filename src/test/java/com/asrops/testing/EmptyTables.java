package com.asrops.testing;

import com.asrops.kernel.database.Database;
import com.asrops.kernel.database.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Takes all rows out of a database of the tests, whatever refuses to lose them. */
final class EmptyTables {

    /** SQLite's full-text indexes, which keep themselves in tables whose names begin with theirs. */
    private static final List<String> FULL_TEXT = List.of("search_words", "search_trigrams");

    private EmptyTables() {}

    /** Deletes all rows and starts ids at 1 again. What the audit refuses, the owner of the tables can do. */
    static void on(TestServer server) {
        if (server.dialect() == Dialect.POSTGRESQL) {
            postgresql(server);
        } else {
            sqlite(server);
        }
    }

    /**
     * TRUNCATE makes new files for every table and index, which takes ten times as long as to delete the few rows of a test.
     * It is left to tables that have grown: below ten pages PostgreSQL plans for a table as if it were new.
     */
    private static void postgresql(TestServer server) {
        List<String> tables = new ArrayList<>();
        boolean grown = false;
        for (String row : query(server, """
                SELECT relname, pg_relation_size(oid) > 10 * current_setting('block_size')::int
                FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace
                    AND relname NOT LIKE 'flyway%'""")) {
            String[] columns = row.split(" \\| ");
            tables.add(columns[0]);
            grown |= columns[1].equals("t");
        }
        String all = String.join(", ", tables);
        try (Connection connection = server.bean(Database.class).writer().getConnection()) {
            connection.setAutoCommit(false);
            Rows.execute(
                    connection,
                    // Waits for whoever still writes.
                    "LOCK TABLE " + all + " IN EXCLUSIVE MODE",
                    "ALTER TABLE audit_events DISABLE TRIGGER USER",
                    grown ? "TRUNCATE " + all : deletions(tables),
                    "ALTER TABLE audit_events ENABLE TRIGGER USER",
                    "SELECT setval(sequencename::regclass, 1, false) FROM pg_sequences"
                            + " WHERE schemaname = current_schema() AND last_value IS NOT NULL");
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In one statement rows may go before those that refer to them; triggers then find none whose words are to be made. */
    private static String deletions(List<String> tables) {
        return tables.stream()
                .map(table -> table + "_gone AS (DELETE FROM " + table + ")")
                .collect(Collectors.joining(", ", "WITH ", " SELECT 1"));
    }

    private static void sqlite(TestServer server) {
        List<String> tables = sqliteTables(server);
        Map<String, String> triggers = sqliteTriggers(server);
        List<String> statements = new ArrayList<>(List.of("PRAGMA foreign_keys = OFF", "DELETE FROM sqlite_sequence"));
        triggers.keySet().forEach(trigger -> statements.add("DROP TRIGGER " + trigger));
        tables.stream()
                .filter(table -> FULL_TEXT.stream().noneMatch(table::startsWith))
                .forEach(table -> statements.add("DELETE FROM " + table));
        FULL_TEXT.forEach(table -> statements.add("INSERT INTO " + table + " (" + table + ") VALUES ('delete-all')"));
        statements.addAll(triggers.values());
        statements.add("PRAGMA foreign_keys = ON");
        server.execute(statements.toArray(String[]::new));
    }

    /** The texts of all triggers by their names: SQLite has no way to switch them off. */
    private static Map<String, String> sqliteTriggers(TestServer server) {
        Map<String, String> triggers = new TreeMap<>();
        for (String name : query(server, "SELECT name FROM sqlite_schema WHERE type = 'trigger'")) {
            triggers.put(
                    name,
                    query(server, "SELECT sql FROM sqlite_schema WHERE name = '" + name + "'")
                            .getFirst());
        }
        return triggers;
    }

    private static List<String> sqliteTables(TestServer server) {
        return query(server, """
                SELECT name FROM sqlite_schema WHERE type = 'table'
                    AND name NOT LIKE 'flyway%' AND name NOT LIKE 'sqlite%'""");
    }

    private static List<String> query(TestServer server, String sql) {
        try (Connection connection = server.bean(Database.class).writer().getConnection()) {
            return Rows.query(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
