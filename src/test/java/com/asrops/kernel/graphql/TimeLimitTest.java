package com.asrops.kernel.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.database.Database;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.NodeId;
import com.asrops.operations.Sample;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.Rows;
import com.asrops.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Statements that would run for hours, under a limit of two seconds. Every query runs both ways, as always. */
@OnBothDatabases
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TimeLimitTest {

    private static final String QUERY = "{ projects { nodes { name } } }";
    private static final String DEEP =
            "{ shifts { nodes { name } } projects { totalCount nodes { name timecards { totalCount } } } }";

    private static final String MUTATION = """
            mutation { timecardCreate(input: {projectId: "%s", workerId: "%s", workDate: "2026-01-20",
                entries: [{costCodeId: "%s", payTypeId: "%s", hours: "8"}]}) {
              timecard { id } userErrors { code message } } }
            """.formatted(
                    NodeId.encode("Project", 1),
                    NodeId.encode("TeamMember", 2),
                    NodeId.encode("CostCode", 2),
                    NodeId.encode("PayType", 1));

    /** As many rows as take SQLite hours to count. */
    private static final String HOURS = "(SELECT count(*) FROM sqlite_schema a0, sqlite_schema a1, sqlite_schema a2,"
            + " sqlite_schema a3, sqlite_schema a4, sqlite_schema a5, sqlite_schema a6, sqlite_schema a7)";

    /** The one of this class on the database at hand. */
    private static @Nullable TestServer limited;

    private final Dialect dialect;
    private final TestServer server;

    TimeLimitTest(TestServer any) {
        this.dialect = any.dialect();
        if (limited == null || limited.dialect() != dialect) {
            stop();
            // A first request takes long by itself, so it goes to a server that has time.
            any.answer(DEEP);
            any.answerOnce(MUTATION);
            limited = TestServer.startWith(dialect, "REQUEST_TIME_LIMIT=2s");
            Sample.load(limited);
        }
        this.server = limited;
    }

    @AfterAll
    static void stop() {
        if (limited != null) {
            limited.close();
            limited = null;
        }
    }

    @Test
    void aQueryThatTakesTooLongIsEndedAndTheServerGoesOn() {
        Map<String, Object> before = server.answer(DEEP);
        makeReadingSlow();
        try {
            assertThat(server.codeOf(QUERY)).isEqualTo("TIMED_OUT");
            assertThat(codes(server.answerOnce(DEEP))).isNotEmpty().containsOnly("TIMED_OUT");
            assertThat(busy()).isZero();
        } finally {
            makeReadingFast();
        }
        assertThat(server.answer(DEEP)).isEqualTo(before);
    }

    @Test
    void aMutationThatTakesTooLongLeavesNothingBehind() {
        long timecards = count("timecards");
        makeWritingSlow();
        try {
            assertThat(codes(server.answerOnce(MUTATION))).containsExactly("TIMED_OUT");
            assertThat(count("timecards")).isEqualTo(timecards);
            assertThat(busy()).isZero();
        } finally {
            makeWritingFast();
        }
        assertThat(codes(server.answerOnce(MUTATION))).isEmpty();
        assertThat(count("timecards")).isEqualTo(timecards + 1);
    }

    private void makeReadingSlow() {
        if (dialect == Dialect.SQLITE) {
            // Names of the connection's own come before those of the database; in memory there is one connection.
            server.execute("CREATE TEMP VIEW projects AS SELECT * FROM main.projects WHERE " + HOURS + " > 0");
        } else {
            server.execute(
                    "ALTER TABLE projects RENAME TO projects_elsewhere",
                    "CREATE VIEW projects AS SELECT p.* FROM projects_elsewhere p, pg_sleep(3600)");
        }
    }

    private void makeReadingFast() {
        server.execute("DROP VIEW projects");
        if (dialect == Dialect.POSTGRESQL) {
            server.execute("ALTER TABLE projects_elsewhere RENAME TO projects");
        }
    }

    /** The entries are written after the timecard. */
    private void makeWritingSlow() {
        if (dialect == Dialect.SQLITE) {
            server.execute("CREATE TRIGGER slow BEFORE INSERT ON timecard_entries BEGIN SELECT " + HOURS + "; END");
        } else {
            server.execute(
                    "CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql"
                            + " AS $$ BEGIN PERFORM pg_sleep(3600); RETURN NEW; END $$",
                    "CREATE TRIGGER slow BEFORE INSERT ON timecard_entries FOR EACH ROW EXECUTE FUNCTION slow()");
        }
    }

    private void makeWritingFast() {
        server.execute(dialect == Dialect.SQLITE ? "DROP TRIGGER slow" : "DROP FUNCTION slow CASCADE");
    }

    /** How many statements PostgreSQL still runs; SQLite runs none without the thread that asked. */
    private long busy() {
        return dialect == Dialect.SQLITE
                ? 0
                : number("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND state <> 'idle' AND pid <> pg_backend_pid()");
    }

    private long count(String table) {
        return number("SELECT count(*) FROM " + table);
    }

    private long number(String sql) {
        try (Connection connection = server.bean(Database.class).writer().getConnection()) {
            return Long.parseLong(Rows.query(connection, sql).getFirst());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Object> codes(Map<String, Object> answer) {
        List<?> errors = answer.get("errors") instanceof List<?> found ? found : List.of();
        return errors.stream()
                .map(error -> ((Map<?, ?>) ((Map<?, ?>) error).get("extensions")).get("code"))
                .map(Object.class::cast)
                .toList();
    }
}
