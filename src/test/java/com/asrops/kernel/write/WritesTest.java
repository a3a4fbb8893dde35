package com.asrops.kernel.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.fielddata.ExternalRefMapper;
import com.asrops.kernel.Caller;
import com.asrops.kernel.database.Database;
import com.asrops.kernel.database.DatabaseUrl;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.database.RoutingTransactionManager;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.WritableMapper;
import com.asrops.operations.Company;
import com.asrops.testing.FreshDatabase;
import com.asrops.testing.Rows;
import com.asrops.testing.TestServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** A write that meets other writers is begun anew, with nothing of what it did before; and when that does not help, says so. */
class WritesTest {

    private static final Caller CALLER = Caller.localAdministrator("test");

    private static final String CREATE = """
            mutation { companyCreate(input: {name: "Pier", kind: SUPPLIER, timeZone: "UTC", weekStart: MONDAY}) {
              company { id } userErrors { code } } }""";

    /** Two who lock the same rows, each first what the other locks last: PostgreSQL ends one of them. */
    @Test
    @DisabledIfSystemProperty(named = "databases", matches = "sqlite")
    void whoLosesADeadlockIsBegunAnew() throws Exception {
        TestServer server = TestServer.on(Dialect.POSTGRESQL);
        server.clear();
        ref(server, "a", 1);
        ref(server, "b", 2);
        CyclicBarrier bothHaveOne = new CyclicBarrier(2);
        AtomicInteger attempts = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Payload<Company>> one = threads.submit(
                    () -> write(server, "Pier One", attempts, () -> lock(server, "a", "b", attempts, bothHaveOne)));
            Future<Payload<Company>> two = threads.submit(
                    () -> write(server, "Pier Two", attempts, () -> lock(server, "b", "a", attempts, bothHaveOne)));
            assertThat(List.of(one.get(), two.get()))
                    .allSatisfy(payload -> assertThat(payload.userErrors()).isEmpty())
                    .extracting(payload -> payload.row().name())
                    .containsExactly("Pier One", "Pier Two");
        }
        assertThat(attempts).hasValue(3);
        assertThat(written(server)).containsExactly("Pier One", "Pier Two");
    }

    private static void lock(
            TestServer server, String first, String second, AtomicInteger attempts, CyclicBarrier bothHaveOne) {
        ExternalRefMapper refs = server.bean(ExternalRefMapper.class);
        refs.lock("RAKEN", "Company", List.of(first));
        if (attempts.get() <= 2) {
            try {
                bothHaveOne.await(20, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        refs.lock("RAKEN", "Company", List.of(second));
    }

    /** Another program writes the file of the database, as {@code seed} or the SQLite shell may do. */
    @Test
    @DisabledIfSystemProperty(named = "databases", matches = "postgresql")
    void aFileThatSomebodyElseWritesIsTriedAgain(@TempDir Path directory) throws Exception {
        String url = "sqlite:///" + directory.resolve("test.db");
        AtomicInteger attempts = new AtomicInteger();
        try (TestServer server = TestServer.startWith(Dialect.SQLITE, "DATABASE_URL=" + url);
                Connection other = FreshDatabase.connect(DatabaseUrl.parse(url))) {
            // The connection stays in its pool: nobody needs to wait 5 s for SQLite to give up.
            server.execute("PRAGMA busy_timeout = 1");
            server.bean(RoutingTransactionManager.class).addListener(new TransactionExecutionListener() {
                @Override
                public void beforeBegin(TransactionExecution transaction) {
                    if (attempts.incrementAndGet() == 2) {
                        Rows.execute(other, "COMMIT");
                    }
                }
            });
            Rows.execute(other, "BEGIN IMMEDIATE");
            assertThat(write(server, "Pier", new AtomicInteger(), () -> {}).row())
                    .isNotNull();
            assertThat(attempts).hasValue(2);
            assertThat(written(server)).containsExactly("Pier");

            Rows.execute(other, "BEGIN IMMEDIATE");
            attempts.set(2);
            assertTryAgain(server);
            assertThat(attempts).hasValue(6);
            Rows.execute(other, "COMMIT");
            assertThat(written(server)).containsExactly("Pier");

            assertTransactionsEndWhole(server, other);
        }
    }

    /** Also on a connection that could not begin one, and without keeping the lock afterwards. */
    private static void assertTransactionsEndWhole(TestServer server, Connection other) {
        Rows.execute(other, "PRAGMA busy_timeout = 1");
        List<Integer> othersAfter = new ArrayList<>();
        Runnable noteWhetherOthersMayWrite =
                () -> TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        Rows.execute(other, "BEGIN IMMEDIATE", "ROLLBACK");
                        othersAfter.add(status);
                    }
                });
        write(server, "Pier Two", new AtomicInteger(), noteWhetherOthersMayWrite);
        assertThat(server.bean(Writes.class)
                        .run(CALLER, errors -> {
                            noteWhetherOthersMayWrite.run();
                            com.asrops.kernel.write.Rows rows = server.bean(com.asrops.kernel.write.Rows.class);
                            rows.insert(
                                    companies(server),
                                    rows.create(Company.class, input("Pier Three"), CALLER, errors),
                                    CALLER);
                            throw errors.refuse("LATE", "name", "It is written already.");
                        })
                        .userErrors())
                .hasSize(1);
        assertThat(othersAfter)
                .containsExactly(
                        TransactionSynchronization.STATUS_COMMITTED, TransactionSynchronization.STATUS_ROLLED_BACK);
        assertThat(written(server)).containsExactly("Pier", "Pier Two");
    }

    /** The sequence counts what a transaction that fails has tried, too. */
    @Test
    @DisabledIfSystemProperty(named = "databases", matches = "sqlite")
    void whatNeverGoesWellIsReportedAfterSomeAttempts() throws Exception {
        TestServer server = TestServer.on(Dialect.POSTGRESQL);
        server.clear();
        server.execute(
                "CREATE SEQUENCE attempts",
                "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM nextval('attempts');"
                        + " RAISE EXCEPTION 'could not serialize access' USING ERRCODE = '40001'; END $$",
                "CREATE TRIGGER fail BEFORE INSERT ON companies FOR EACH ROW EXECUTE FUNCTION fail()");
        try {
            assertTryAgain(server);
            assertThat(query(server, "SELECT last_value FROM attempts")).containsExactly("4");
        } finally {
            server.execute("DROP FUNCTION fail CASCADE", "DROP SEQUENCE attempts");
        }
        assertThat(written(server)).isEmpty();
        server.http().ask(CREATE).assertFound();
    }

    private static void assertTryAgain(TestServer server) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.uri("/graphql"))
                .header("Authorization", "Bearer " + TestServer.ADMIN_KEY)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(Map.of("query", CREATE))))
                .build();
        HttpResponse<String> answer;
        try (HttpClient client = HttpClient.newHttpClient()) {
            answer = client.send(request, BodyHandlers.ofString());
        }
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.body())
                .contains("\"code\":\"TRY_AGAIN\"", "\"retryable\":true")
                .doesNotContain("SQL", "serialize", "busy", "locked", "Exception", "incidentId");
    }

    /** Writes a company, and does something else then; leaves traces that a second attempt must not meet. */
    private static Payload<Company> write(TestServer server, String name, AtomicInteger attempts, Runnable then) {
        com.asrops.kernel.write.Rows rows = server.bean(com.asrops.kernel.write.Rows.class);
        return server.bean(Writes.class).run(CALLER, errors -> {
            assertThat(errors.isEmpty()).isTrue();
            attempts.incrementAndGet();
            Company company = rows.create(Company.class, input(name), CALLER, errors);
            errors.add("LEFT_BEHIND", "name", "Of an attempt that failed.");
            Company written = rows.insert(companies(server), company, CALLER);
            then.run();
            return written;
        });
    }

    private static Map<String, Object> input(String name) {
        return Map.of("name", name, "kind", "SUPPLIER", "timeZone", "UTC", "weekStart", "MONDAY");
    }

    @SuppressWarnings("unchecked") // companies can be written
    private static WritableMapper<Company> companies(TestServer server) {
        return (WritableMapper<Company>)
                server.bean(Entities.class).get(Company.class).mapper();
    }

    /** The companies, each with one event and found once by its words. */
    private static List<String> written(TestServer server) {
        List<String> names = query(server, "SELECT name FROM companies ORDER BY name");
        assertThat(query(server, "SELECT entity, count(*) FROM audit_events GROUP BY entity"))
                .isEqualTo(names.isEmpty() ? List.of() : List.of("Company | " + names.size()));
        assertThat(server.http()
                        .ask("{ search(text: \"pier\") { nodes { node { id } } } }")
                        .data("/search/nodes"))
                .hasSize(names.size());
        return names;
    }

    private static void ref(TestServer server, String externalId, long id) {
        String time = "'2026-01-01T00:00:00.000000Z'";
        server.execute("INSERT INTO external_refs (source, entity_type, external_id, row_id, checksum, last_seen_at,"
                + " created_at, updated_at, version) VALUES ('RAKEN', 'Company', '" + externalId + "', " + id + ", '', "
                + time + ", " + time + ", " + time + ", 1)");
    }

    private static List<@Nullable String> query(TestServer server, String sql) {
        try (Connection connection = server.bean(Database.class).writer().getConnection()) {
            return Rows.query(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
