package com.asrops.guards;

import com.asrops.kernel.database.Database;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.Entity;
import com.asrops.testing.Rows;
import com.asrops.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the tables of a running database really look like, whatever the migrations and the records say. */
final class Catalog {

    private static final String SQLITE_TABLES =
            " FROM pragma_table_list t JOIN %s WHERE t.schema = 'main' AND t.type IN ('table', 'view')"
                    + " AND t.name NOT LIKE 'sqlite\\_%%' ESCAPE '\\' AND t.name NOT LIKE 'flyway\\_%%' ESCAPE '\\'";

    private static final Map<Dialect, String> COLUMNS = Map.of(
            Dialect.SQLITE,
            "SELECT t.name, c.name, c.type, c.\"notnull\" = 0 AND c.pk = 0, 0, t.type = 'view'"
                    + SQLITE_TABLES.formatted("pragma_table_xinfo(t.name) c"),
            Dialect.POSTGRESQL,
            """
            SELECT table_name, column_name, data_type, (is_nullable = 'YES')::int, coalesce(numeric_scale, 0),
                (table_type = 'VIEW')::int
            FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
            WHERE table_schema = 'public' AND table_name NOT LIKE 'flyway\\_%'
            ORDER BY table_name, ordinal_position""");

    private static final Map<Dialect, String> INDEXES = Map.of(
            Dialect.SQLITE,
            "SELECT t.name, i.name, i.\"unique\", coalesce(c.name, '')"
                    + SQLITE_TABLES.formatted("pragma_index_list(t.name) i JOIN pragma_index_xinfo(i.name) c")
                    + " AND i.origin = 'c' AND c.key = 1 ORDER BY i.name, c.seqno",
            Dialect.POSTGRESQL,
            """
            SELECT t.relname, c.relname, i.indisunique::int, coalesce(a.attname, '')
            FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
            CROSS JOIN generate_series(0, i.indnkeyatts - 1) n
            LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = i.indkey[n] AND a.attnum > 0
            WHERE t.relnamespace = 'public'::regnamespace AND NOT i.indisprimary AND t.relname NOT LIKE 'flyway\\_%'
            ORDER BY c.relname, n""");

    private Catalog() {}

    /**
     * A column.
     *
     * @param scale decimals, on PostgreSQL
     * @param view whether it is computed: of such a column no database knows whether it may be NULL, and SQLite not what it holds
     */
    record TableColumn(String table, String name, String type, boolean nullable, int scale, boolean view) {}

    /**
     * An index that somebody created.
     *
     * @param columns in order; an expression is an empty name
     */
    record Index(String table, String name, boolean unique, List<String> columns) {}

    /** All columns of tables and views, by their name and that of the column. */
    static Map<String, Map<String, TableColumn>> columns(TestServer server) {
        Map<String, Map<String, TableColumn>> columns = new LinkedHashMap<>();
        for (String[] row : rows(server, COLUMNS)) {
            columns.computeIfAbsent(row[0], absent -> new LinkedHashMap<>())
                    .put(
                            row[1],
                            new TableColumn(
                                    row[0],
                                    row[1],
                                    row[2],
                                    row[3].equals("1"),
                                    Integer.parseInt(row[4]),
                                    row[5].equals("1")));
        }
        return columns;
    }

    /** All indexes but those of primary keys. */
    static List<Index> indexes(TestServer server) {
        Map<String, Index> indexes = new LinkedHashMap<>();
        for (String[] row : rows(server, INDEXES)) {
            indexes.computeIfAbsent(row[1], name -> new Index(row[0], name, row[2].equals("1"), new ArrayList<>()))
                    .columns()
                    .add(row[3]);
        }
        return List.copyOf(indexes.values());
    }

    /** Whether an entity's rows are those of a view, which nobody writes. */
    static boolean isView(TestServer server, Entity<?> entity) {
        return columns(server).getOrDefault(entity.table(), Map.of()).values().stream()
                .anyMatch(TableColumn::view);
    }

    private static List<String[]> rows(TestServer server, Map<Dialect, String> sql) {
        try (Connection connection = server.bean(Database.class).writer().getConnection()) {
            return Rows.query(connection, sql.get(server.dialect())).stream()
                    .map(row -> row.split(" \\| ", -1))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
