package com.asrops.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.testing.Rows;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How connections to SQLite are set up. */
class SqliteConnectionsTest {

    @TempDir
    Path directory;

    private DatabaseUrl file() {
        return DatabaseUrl.parse("sqlite:///" + directory.resolve("test.db"));
    }

    @Test
    void setsEveryPragmaOnEveryConnectionOfAFile() throws SQLException {
        try (Database database = Database.open(file())) {
            Map<String, String> writer = pragmas("wal", "1", "0");
            Map<String, String> reader = pragmas("wal", "1", "1");
            assertThat(pragmas(database.writer(), 1)).containsExactly(writer);
            assertThat(pragmas(database.dataSource(), Pools.SQLITE_READERS))
                    .hasSize(Pools.SQLITE_READERS)
                    .allMatch(reader::equals);
        }
    }

    @Test
    void setsEveryPragmaInMemory() throws SQLException {
        try (Database database = Database.open(DatabaseUrl.parse("sqlite:///:memory:"))) {
            assertThat(pragmas(database.writer(), 1)).containsExactly(pragmas("memory", "1", "0"));
            assertThat(pragmas(database.dataSource(), 1)).containsExactly(pragmas("memory", "1", "1"));
        }
    }

    @Test
    void writesThroughToTheDiskWhenAskedTo() throws SQLException {
        try (Database database = Database.open(file(), SqliteSynchronous.FULL)) {
            assertThat(pragmas(database.writer(), 1)).containsExactly(pragmas("wal", "2", "0"));
        }
    }

    @Test
    void learnsAtItsStartHowManyRowsThereAre() throws SQLException {
        DatabaseUrl url = file();
        try (Connection before = DriverManager.getConnection(url.jdbcUrl())) {
            Rows.execute(
                    before,
                    "CREATE TABLE note (id INTEGER PRIMARY KEY, kind TEXT)",
                    "CREATE INDEX note_kind ON note (kind)",
                    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 900)"
                            + " INSERT INTO note SELECT i, i % 3 FROM n");
        }
        try (Database database = Database.open(url);
                Connection reader = database.dataSource().getConnection()) {
            assertThat(Rows.query(reader, "SELECT idx, stat FROM sqlite_stat1")).containsExactly("note_kind | 900 300");
            assertThat(Rows.query(reader, "SELECT count(*) FROM sqlite_stat4"))
                    .as("samples, for which statements would be prepared again for each value")
                    .containsExactly("0");
        }
    }

    private static Map<String, String> pragmas(String journalMode, String synchronous, String queryOnly) {
        return new TreeMap<>(Map.of(
                "journal_mode", journalMode,
                "foreign_keys", "1",
                "synchronous", synchronous,
                "cache_size", "10000",
                "temp_store", "2",
                "busy_timeout", "5000",
                "query_only", queryOnly));
    }

    /** Reads the pragmas of as many connections as asked for, all held at once so that each is another one. */
    private static List<Map<String, String>> pragmas(DataSource dataSource, int count) throws SQLException {
        List<Connection> held = new ArrayList<>();
        List<Map<String, String>> found = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                Connection connection = dataSource.getConnection();
                held.add(connection);
                Map<String, String> values = new TreeMap<>();
                for (String name : pragmas("", "", "").keySet()) {
                    values.put(name, first(connection, "PRAGMA " + name));
                }
                found.add(values);
            }
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
        return found;
    }

    private static String first(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
