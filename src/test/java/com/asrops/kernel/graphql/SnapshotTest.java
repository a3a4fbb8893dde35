package com.asrops.kernel.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.database.Database;
import com.asrops.kernel.database.DatabaseUrl;
import com.asrops.kernel.database.Dialect;
import com.asrops.operations.Sample;
import com.asrops.testing.Rows;
import com.asrops.testing.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds a query up between its statements, by a lock on the table that the second one reads. On PostgreSQL only: SQLite in
 * memory has one connection, which the query has.
 */
@DisabledIfEnvironmentVariable(
        named = "GRAPHQL_EXECUTION",
        matches = "FIELDS",
        disabledReason = "each statement for itself")
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class SnapshotTest {

    private static final String QUERY = "{ projects(first: 1) { nodes { timecards { totalCount nodes { id } } } } }";

    private final TestServer server = TestServer.on(Dialect.POSTGRESQL);

    @BeforeEach
    void load() {
        server.clear();
        Sample.load(server);
    }

    @Test
    void statementsOfOneQuerySeeOneStateOfTheDatabase() throws Exception {
        String before = json(server.answer(QUERY));
        try (Connection other = writer()) {
            CompletableFuture<Map<String, Object>> held = askWhileLocked(other);
            Rows.execute(other, "DELETE FROM timecard_entries WHERE timecard_id = 6");
            Rows.execute(other, "DELETE FROM timecards WHERE id = 6");
            other.commit();
            assertThat(json(held.get())).isEqualTo(before);
        }
        assertThat(json(server.answer(QUERY))).isNotEqualTo(before);
    }

    @Test
    void aQueryWhoseConnectionDiesIsAskedOnceMoreOnAnother() throws Exception {
        String before = json(server.answer(QUERY));
        try (Connection other = writer()) {
            CompletableFuture<Map<String, Object>> held = askWhileLocked(other);
            Rows.query(other, "SELECT pg_terminate_backend(" + waiting(other).getFirst() + ")");
            other.commit();
            assertThat(json(held.get())).isEqualTo(before);
        }
    }

    /** All at once, as a primary that fails over does it; those just used are lent again without a test. */
    @Test
    void aQueryThatFindsAllConnectionsDeadIsAskedOnceMoreOnAFreshOne() throws Exception {
        String before = json(server.answer(QUERY));
        DatabaseUrl url = server.bean(DatabaseUrl.class);
        List<Connection> used = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            used.add(server.bean(Database.class).dataSource().getConnection());
        }
        try (Connection other = DriverManager.getConnection(url.jdbcUrl(), url.user(), url.password())) {
            Rows.query(
                    other,
                    "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
                            + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
        }
        for (Connection connection : used) {
            connection.close();
        }
        assertThat(json(server.answerOnce(QUERY))).isEqualTo(before);
    }

    /** Asks on another thread, and returns when the query waits for the lock. */
    private CompletableFuture<Map<String, Object>> askWhileLocked(Connection other) throws Exception {
        Rows.execute(other, "LOCK TABLE timecards IN ACCESS EXCLUSIVE MODE");
        CompletableFuture<Map<String, Object>> answer = CompletableFuture.supplyAsync(() -> server.answerOnce(QUERY));
        while (waiting(other).isEmpty()) {
            Thread.sleep(10);
        }
        return answer;
    }

    private static List<String> waiting(Connection other) {
        return Rows.query(
                other,
                "SELECT a.pid FROM pg_stat_activity a WHERE a.wait_event_type = 'Lock'"
                        + " AND pg_backend_pid() = ANY (pg_blocking_pids(a.pid))");
    }

    private Connection writer() throws SQLException {
        Connection connection = server.bean(Database.class).writer().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static String json(Map<String, Object> answer) {
        return JsonMapper.shared().writeValueAsString(answer);
    }
}
