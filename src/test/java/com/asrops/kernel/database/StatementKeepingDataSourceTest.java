package com.asrops.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.asrops.testing.Rows;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.commons.dbcp2.PoolingConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/** What SQLite's connections keep of a statement, and what not; through the pools, as the server uses them. */
class StatementKeepingDataSourceTest {

    private static final String BY_ID = "SELECT id, text FROM note WHERE id = ?";
    private static final String ALL = "SELECT text FROM note ORDER BY id";
    private static final String ENDLESS =
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n WHERE i < ?";

    private Database database;
    private Connection writer;
    private Connection reader;

    @BeforeEach
    void open(@TempDir Path directory) throws SQLException {
        database = Database.open(DatabaseUrl.parse("sqlite:///" + directory.resolve("test.db")));
        writer = database.writer().getConnection();
        reader = database.dataSource().getConnection();
        Rows.execute(
                writer,
                "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)",
                "INSERT INTO note VALUES (1, 'a'), (2, 'b')");
    }

    @AfterEach
    void close() throws SQLException {
        reader.close();
        writer.close();
        database.close();
    }

    @Test
    void aTextIsPreparedOnceForAllWhoUseIt() throws SQLException {
        Object first = prepared(BY_ID);
        assertThat(prepared(BY_ID)).isSameAs(first);
        assertThat(prepared(ALL)).isNotSameAs(first);

        reader.close(); // into the pool, and out of it again
        reader = database.dataSource().getConnection();
        assertThat(prepared(BY_ID)).isSameAs(first);
    }

    @Test
    void aTextThatIsUsedTwiceAtOnceIsPreparedTwice() throws SQLException {
        try (PreparedStatement one = reader.prepareStatement(BY_ID);
                PreparedStatement other = reader.prepareStatement(BY_ID)) {
            one.setLong(1, 1);
            other.setLong(1, 2);
            try (ResultSet a = one.executeQuery();
                    ResultSet b = other.executeQuery()) {
                assertThat(a.next()).isTrue();
                assertThat(b.next()).isTrue();
                assertThat(a.getString(2) + b.getString(2)).isEqualTo("ab");
            }
        }
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void whatOneUserHasSetIsNothingToTheNext() throws SQLException {
        try (PreparedStatement statement = reader.prepareStatement(BY_ID)) {
            statement.setLong(1, 1);
            statement.setMaxRows(1);
            statement.setQueryTimeout(7);
            statement.executeQuery().close();
        }
        try (PreparedStatement statement = reader.prepareStatement(BY_ID)) {
            assertThat(statement.getMaxRows()).isZero();
            assertThat(statement.getQueryTimeout()).isZero();
            try (ResultSet rows = statement.executeQuery()) {
                assertThat(rows.next())
                        .as("a row for the id that the last user set")
                        .isFalse();
            }
        }
    }

    /** A cursor that stays open keeps its connection in an old state of the database. */
    @Test
    void aResultThatNobodyClosedEndsWithItsStatement() throws SQLException {
        ResultSet left;
        try (PreparedStatement statement = reader.prepareStatement(ALL)) {
            left = statement.executeQuery();
            assertThat(left.next()).isTrue();
        }
        assertThat(left.next()).isFalse();

        Rows.execute(writer, "INSERT INTO note VALUES (3, 'c')");
        assertThat(texts()).containsExactly("a", "b", "c");
        assertThat(Rows.query(writer, "PRAGMA wal_checkpoint(TRUNCATE)")).containsExactly("0 | 0 | 0");
    }

    @Test
    void theSchemaMayChange() throws SQLException {
        assertThat(texts()).containsExactly("a", "b");
        try (PreparedStatement statement = writer.prepareStatement(ALL)) {
            statement.executeQuery().close();
        }
        Rows.execute(
                writer,
                "DROP TABLE note",
                "CREATE TABLE note (more INTEGER, text INTEGER, id INTEGER)",
                "CREATE INDEX note_id ON note (id, text)",
                "INSERT INTO note VALUES (9, 8, 7)");
        assertThat(texts()).containsExactly("8");

        Rows.execute(writer, "DROP TABLE note");
        assertThatThrownBy(this::texts).hasMessageContaining("no such table");
        Rows.execute(writer, "CREATE TABLE note (id, text)", "INSERT INTO note VALUES (1, 'z')");
        assertThat(texts()).containsExactly("z");
    }

    @Test
    void aStatementThatWasCancelledOrFailedCanBeUsedAgain() throws Exception {
        try (PreparedStatement statement = reader.prepareStatement(ENDLESS)) {
            statement.setLong(1, Long.MAX_VALUE);
            CountDownLatch ended = new CountDownLatch(1);
            Thread canceller = Thread.ofVirtual().start(() -> cancelUntil(ended, statement));
            assertThatThrownBy(statement::executeQuery).hasMessageContaining("SQLITE_INTERRUPT");
            ended.countDown();
            canceller.join();
        }
        try (PreparedStatement statement = reader.prepareStatement(ENDLESS + " LIMIT 0")) {
            statement.setLong(1, 1);
            statement.executeQuery().close();
        }
        try (PreparedStatement insert = reader.prepareStatement("INSERT INTO note VALUES (?, 'x')")) {
            insert.setLong(1, 4);
            assertThatThrownBy(insert::executeUpdate).hasMessageContaining("readonly");
        }
        for (int i = 0; i < 2; i++) {
            try (PreparedStatement insert = writer.prepareStatement("INSERT INTO note VALUES (?, 'x')")) {
                insert.setLong(1, 1);
                assertThatThrownBy(insert::executeUpdate).hasMessageContaining("UNIQUE");
            }
        }
        assertThat(texts()).containsExactly("a", "b");
    }

    @Test
    void theOldestGoWhenThereAreTooMany() throws SQLException {
        for (int i = 0; i < 3 * StatementKeepingDataSource.STATEMENTS; i++) {
            prepared(ALL + " LIMIT " + i);
        }
        assertThat(kept()).isBetween(1, StatementKeepingDataSource.STATEMENTS);
        assertThat(texts()).containsExactly("a", "b");
    }

    private static void cancelUntil(CountDownLatch ended, Statement statement) {
        try {
            while (ended.getCount() > 0) {
                statement.cancel();
                Thread.sleep(1);
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The driver's statement for a text. */
    private Object prepared(String sql) throws SQLException {
        try (PreparedStatement statement = reader.prepareStatement(sql)) {
            return statement.unwrap(JDBC4PreparedStatement.class);
        }
    }

    private int kept() throws SQLException {
        return reader.unwrap(PoolingConnection.class).getStatementPool().getNumIdle();
    }

    private List<String> texts() throws SQLException {
        try (PreparedStatement statement = reader.prepareStatement(ALL);
                ResultSet rows = statement.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
