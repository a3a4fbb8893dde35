package com.asrops.guards;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.database.DatabaseUrl;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.migration.Migrations;
import com.asrops.testing.FreshDatabase;
import com.asrops.testing.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Both dialects have the same tables, columns, indexes and references. Each question is asked of both catalogs so that the
 * answers are equal texts.
 */
class SchemaParityTest {

    /** Names of what one database has alone, each with its reason beside it. */
    private static final Set<String> ONE_SIDED = Set.of(
            // SQLite searches words and pieces of them in virtual tables.
            "search_texts_names",
            "search_texts_words",
            "search_texts_trigrams",
            // On SQLite all transactions have the number 0, and events lie in the order of their ids.
            "audit_events_transaction_id");

    private static final Map<Dialect, Connection> CONNECTIONS = new EnumMap<>(Dialect.class);

    private static final String SQLITE_TABLES =
            "(SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main'"
                    + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> 'flyway_schema_history') t";
    private static final String POSTGRESQL_TABLES =
            "(SELECT oid, relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace"
                    + " AND relkind IN ('r', 'p') AND relname <> 'flyway_schema_history') t";

    @BeforeAll
    static void migrate() throws SQLException {
        for (Dialect dialect : Dialect.values()) {
            DatabaseUrl url = FreshDatabase.of(dialect);
            new Migrations(url).migrate();
            CONNECTIONS.put(dialect, FreshDatabase.connect(url));
        }
    }

    @AfterAll
    static void close() throws SQLException {
        for (Connection connection : CONNECTIONS.values()) {
            connection.close();
        }
    }

    @Test
    void columnsAgreeInNameOrderNullabilityAndGeneration() {
        same("""
                SELECT t.name, c.name, c."notnull" OR c.pk > 0, c.hidden IN (2, 3), c.pk FROM %s
                JOIN pragma_table_xinfo(t.name) c ORDER BY t.name, c.cid""", """
                SELECT t.name, a.attname, attnotnull::int, (a.attgenerated <> '')::int,
                    coalesce(array_position(k.conkey, a.attnum), 0)
                FROM %s JOIN pg_attribute a ON a.attrelid = t.oid
                LEFT JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype = 'p'
                WHERE a.attnum > 0 AND NOT a.attisdropped ORDER BY t.name COLLATE "C", a.attnum""");
    }

    /** Uniqueness too is an index with a name: constraints would be named by the database. */
    @Test
    void indexesAgreeInNameColumnsDirectionAndUniqueness() {
        same("""
                SELECT t.name, i.name, i."unique", i.partial, c.seqno, coalesce(c.name, 'an expression'), c."desc" FROM %s
                JOIN pragma_index_list(t.name) i JOIN pragma_index_xinfo(i.name) c
                WHERE i.origin <> 'pk' AND c.key = 1 ORDER BY t.name, i.name, c.seqno""", """
                SELECT t.name, c.relname, i.indisunique::int, (i.indpred IS NOT NULL)::int, n,
                    coalesce(a.attname, 'an expression'), i.indoption[n] & 1
                FROM %s JOIN pg_index i ON i.indrelid = t.oid JOIN pg_class c ON c.oid = i.indexrelid
                CROSS JOIN generate_series(0, i.indnkeyatts - 1) n
                LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = i.indkey[n] AND a.attnum > 0
                WHERE NOT i.indisprimary ORDER BY t.name COLLATE "C", c.relname COLLATE "C", n""");
    }

    @Test
    void referencesAgreeInColumnsAndActions() {
        same("""
                SELECT t.name, f."from", f."table", coalesce(f."to", 'id'), f.on_delete, f.on_update FROM %s
                JOIN pragma_foreign_key_list(t.name) f ORDER BY t.name, f."from", f."table", f.seq""", """
                SELECT t.name, a.attname, r.relname, b.attname, %2$s, %3$s
                FROM %1$s JOIN pg_constraint f ON f.conrelid = t.oid AND f.contype = 'f'
                JOIN pg_class r ON r.oid = f.confrelid
                CROSS JOIN generate_series(1, array_length(f.conkey, 1)) n
                JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = f.conkey[n]
                JOIN pg_attribute b ON b.attrelid = r.oid AND b.attnum = f.confkey[n]
                ORDER BY t.name COLLATE "C", a.attname COLLATE "C", r.relname COLLATE "C", n""".formatted("%1$s", action("f.confdeltype"), action("f.confupdtype")));
    }

    private static String action(String column) {
        return "CASE " + column + " WHEN 'a' THEN 'NO ACTION' WHEN 'r' THEN 'RESTRICT' WHEN 'c' THEN 'CASCADE'"
                + " WHEN 'n' THEN 'SET NULL' ELSE 'SET DEFAULT' END";
    }

    private static void same(String sqlite, String postgresql) {
        List<String> expected = answers(Dialect.POSTGRESQL, postgresql.formatted(POSTGRESQL_TABLES));
        assertThat(expected).isNotEmpty();
        assertThat(answers(Dialect.SQLITE, sqlite.formatted(SQLITE_TABLES)))
                .as("SQLite beside PostgreSQL")
                .containsExactlyElementsOf(expected);
    }

    private static List<String> answers(Dialect dialect, String sql) {
        Connection connection = CONNECTIONS.get(dialect);
        return Rows.query(Objects.requireNonNull(connection), sql).stream()
                .filter(row -> ONE_SIDED.stream().noneMatch(name -> row.contains(" | " + name + " | ")))
                .toList();
    }
}
