package com.asrops.testing;

import com.asrops.Application;
import com.asrops.demo.DemoData;
import com.asrops.demo.DemoLoader;
import com.asrops.demo.Size;
import com.asrops.kernel.Caller;
import com.asrops.kernel.database.Database;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.sql.SqlLog;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.test.tester.WebGraphQlTester;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;

/** The whole server, started once per database, and once more for demonstration data, for all tests of the run. */
public final class TestServer implements AutoCloseable {

    /** "Today" in the demonstration data of tests. */
    public static final LocalDate DEMO_DAY = LocalDate.of(2026, 6, 30);

    private static final Map<Dialect, TestServer> RUNNING = new EnumMap<>(Dialect.class);
    private static final Map<Dialect, TestServer> WITH_DEMO_DATA = new EnumMap<>(Dialect.class);

    private final Dialect dialect;
    private final ConfigurableApplicationContext context;

    private TestServer(Dialect dialect, List<String> settings, Class<?>... sources) {
        this.dialect = dialect;
        String url = dialect == Dialect.SQLITE ? "sqlite:///:memory:" : TestPostgres.newDatabase();
        List<String> all = new ArrayList<>(List.of(
                "--DATABASE_URL=" + url,
                // The same for all, so that their cursors are the same.
                "--ASR_SECRET=a secret of the tests that nobody else knows",
                "--server.port=0",
                "--logging.level.root=WARN"));
        settings.forEach(setting -> all.add("--" + setting));
        this.context = new SpringApplicationBuilder(Application.class)
                .sources(sources)
                // Ends with the JVM: a hook would wait for the database that ends at the same time.
                .registerShutdownHook(false)
                .run(all.toArray(String[]::new));
    }

    /** The server on a database, for tests that need one in particular, or any. */
    public static synchronized TestServer on(Dialect dialect) {
        return RUNNING.computeIfAbsent(dialect, of -> start(of));
    }

    /**
     * Another one, for demonstration data: what the database has learned about so many rows outlives them, and would change
     * its plans in other tests.
     */
    public static synchronized TestServer withDemoDataOn(Dialect dialect) {
        return WITH_DEMO_DATA.computeIfAbsent(dialect, of -> start(of, DemoClock.class));
    }

    private static TestServer start(Dialect dialect, Class<?>... sources) {
        return new TestServer(dialect, List.of(), sources);
    }

    /** One of a test's own, with settings such as {@code NAME=value}; the test closes it. */
    public static TestServer startWith(Dialect dialect, String... settings) {
        return new TestServer(dialect, List.of(settings));
    }

    @Override
    public void close() {
        context.close();
    }

    /** Stands still at noon of {@link #DEMO_DAY}, so that "last week" has timecards. */
    static class DemoClock {

        @Bean
        @Primary
        Clock demoClock() {
            return Clock.fixed(DEMO_DAY.atTime(12, 0).atZone(DemoData.ZONE).toInstant(), ZoneOffset.UTC);
        }
    }

    public Dialect dialect() {
        return dialect;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** An address of the running server, such as {@code /health}. */
    public URI uri(String path) {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    /** Sends operations as the local administrator does. */
    public WebGraphQlTester graphQl() {
        return WebGraphQlTester.create(handler(bean(ExecutionGraphQlService.class), null));
    }

    /** Sends operations as somebody. */
    public WebGraphQlTester graphQl(Caller caller) {
        return WebGraphQlTester.create(handler(bean(ExecutionGraphQlService.class), caller));
    }

    /** Sends operations to another schema, with everything around it as it is here. */
    public WebGraphQlTester graphQl(ExecutionGraphQlService service) {
        return WebGraphQlTester.create(handler(service, null));
    }

    private WebGraphQlHandler handler(ExecutionGraphQlService service, @Nullable Caller caller) {
        WebGraphQlInterceptor identify = (request, chain) -> {
            if (caller != null) {
                request.configureExecutionInput((input, builder) -> {
                    input.getGraphQLContext().put(Caller.class, caller);
                    return input;
                });
            }
            return chain.next(request);
        };
        return WebGraphQlHandler.builder(service)
                .interceptor(new BothStrategies(), identify)
                .interceptors(context.getBeanProvider(WebGraphQlInterceptor.class)
                        .orderedStream()
                        .toList())
                .build();
    }

    /** Runs an operation and returns its whole answer: data, errors, extensions. */
    public Map<String, Object> answer(String document) {
        WebGraphQlRequest request = new WebGraphQlRequest(
                uri("/graphql"),
                new HttpHeaders(),
                new LinkedMultiValueMap<>(),
                null,
                Map.of(),
                Map.of("query", document),
                "test",
                Locale.ROOT);
        return handler(bean(ExecutionGraphQlService.class), null)
                .handleRequest(request)
                .block()
                .toMap();
    }

    /** The same for an operation whose answer may change while it runs. */
    public Map<String, Object> answerOnce(String document) {
        AtomicReference<Map<String, Object>> answer = new AtomicReference<>();
        BothStrategies.once(() -> answer.set(answer(document)));
        return answer.get();
    }

    /** The code of the only error of an operation's answer. */
    public Object codeOf(String document) {
        List<?> errors = (List<?>) answer(document).get("errors");
        if (errors == null || errors.size() != 1) {
            throw new AssertionError("One error is expected, not " + errors);
        }
        return ((Map<?, ?>) ((Map<?, ?>) errors.getFirst()).get("extensions")).get("code");
    }

    /** Runs an operation and returns the statements that it took. */
    public List<SqlLog.Entry> statementsOf(String document) {
        return statementsOf(() -> graphQl().document(document).executeAndVerify());
    }

    /** Returns the statements that something takes on this thread. */
    public static List<SqlLog.Entry> statementsOf(Runnable work) {
        SqlLog log = new SqlLog();
        try (SqlLog.Recording recording = log.record()) {
            BothStrategies.once(work);
        }
        return log.entries();
    }

    /** Runs SQL of the test's own, all of it or nothing. */
    public void execute(String... statements) {
        try (Connection connection = bean(Database.class).writer().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Deletes all rows and starts ids at 1 again. */
    public void clear() {
        List<String> tables = tables();
        if (dialect == Dialect.POSTGRESQL) {
            execute("TRUNCATE " + String.join(", ", tables) + " RESTART IDENTITY");
        } else {
            List<String> statements =
                    new ArrayList<>(List.of("PRAGMA foreign_keys = OFF", "DELETE FROM sqlite_sequence"));
            tables.forEach(table -> statements.add("DELETE FROM " + table));
            statements.add("PRAGMA foreign_keys = ON");
            execute(statements.toArray(String[]::new));
        }
    }

    /** Fills the empty database with the demonstration data of {@link #DEMO_DAY}. */
    public void loadDemoData() {
        try (Connection connection = bean(Database.class).writer().getConnection()) {
            new DemoLoader(connection, dialect).load(new DemoData(Size.SMALL, 1, DEMO_DAY), done -> {});
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> tables() {
        try (Connection connection = bean(Database.class).writer().getConnection();
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
