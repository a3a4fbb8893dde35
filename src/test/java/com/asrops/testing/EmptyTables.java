package com.asrops.testing;

import com.asrops.kernel.database.Database;
import com.asrops.kernel.database.Dialect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes all rows out of a database of the tests, whatever refuses to lose them. */
final class EmptyTables {

    /** SQLite's full-text indexes, which keep themselves in tables whose names begin with theirs. */
    private static final List<String> FULL_TEXT = List.of("search_words", "search_trigrams");

    private EmptyTables() {}

    /** Deletes all rows and starts ids at 1 again. What the audit refuses, the owner of the tables can do. */
    static void on(TestServer server) {
        List<String> tables = tables(server);
        if (server.dialect() == Dialect.POSTGRESQL) {
            // One text is one transaction.
            server.execute("ALTER TABLE audit_events DISABLE TRIGGER USER; TRUNCATE " + String.join(", ", tables)
                    + " RESTART IDENTITY; ALTER TABLE audit_events ENABLE TRIGGER USER");
        } else {
            Map<String, String> triggers = sqliteTriggers(server);
            List<String> statements =
                    new ArrayList<>(List.of("PRAGMA foreign_keys = OFF", "DELETE FROM sqlite_sequence"));
            triggers.keySet().forEach(trigger -> statements.add("DROP TRIGGER " + trigger));
            tables.stream()
                    .filter(table -> FULL_TEXT.stream().noneMatch(table::startsWith))
                    .forEach(table -> statements.add("DELETE FROM " + table));
            FULL_TEXT.forEach(
                    table -> statements.add("INSERT INTO " + table + " (" + table + ") VALUES ('delete-all')"));
            statements.addAll(triggers.values());
            statements.add("PRAGMA foreign_keys = ON");
            server.execute(statements.toArray(String[]::new));
        }
    }

    /** The texts of all triggers by their names: SQLite has no way to switch them off. */
    private static Map<String, String> sqliteTriggers(TestServer server) {
        try (Connection connection = server.bean(Database.class).writer().getConnection()) {
            Map<String, String> triggers = new TreeMap<>();
            for (String name : Rows.query(connection, "SELECT name FROM sqlite_schema WHERE type = 'trigger'")) {
                triggers.put(
                        name,
                        Rows.query(connection, "SELECT sql FROM sqlite_schema WHERE name = '" + name + "'")
                                .getFirst());
            }
            return triggers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(TestServer server) {
        try (Connection connection = server.bean(Database.class).writer().getConnection();
                ResultSet found = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            List<String> tables = new ArrayList<>();
            while (found.next()) {
                String table = found.getString("TABLE_NAME");
                if (!table.startsWith("flyway_") && !table.startsWith("sqlite_")) {
                    tables.add(table);
                }
            }
            return tables;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
