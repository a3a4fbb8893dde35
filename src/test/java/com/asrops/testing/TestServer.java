package com.asrops.testing;

import com.asrops.Application;
import com.asrops.demo.DemoData;
import com.asrops.demo.DemoLoader;
import com.asrops.demo.Size;
import com.asrops.kernel.Caller;
import com.asrops.kernel.database.Database;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.graphql.RequestCaller;
import com.asrops.kernel.search.SearchIndexing;
import com.asrops.kernel.sql.SqlLog;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
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

    /** The credential of an administrator, on every server of the tests. */
    public static final String ADMIN_KEY = "the-key-of-the-administrator-of-the-tests";

    private final Dialect dialect;
    private final ConfigurableApplicationContext context;
    private final Caller caller;

    private TestServer(Dialect dialect, ConfigurableApplicationContext context, Caller caller) {
        this.dialect = dialect;
        this.context = context;
        this.caller = caller;
    }

    private static TestServer start(Dialect dialect, List<String> settings, Class<?>... sources) {
        List<String> all = new ArrayList<>(List.of(
                // The same for all, so that their cursors are the same.
                "--ASR_SECRET=a secret of the tests that nobody else knows",
                "--ASR_ADMIN_KEY=" + ADMIN_KEY,
                "--server.port=0",
                "--logging.level.root=WARN"));
        settings.forEach(setting -> all.add("--" + setting));
        if (settings.stream().noneMatch(setting -> setting.startsWith("DATABASE_URL="))) {
            String url = dialect == Dialect.SQLITE ? "sqlite:///:memory:" : TestPostgres.newDatabase();
            all.add("--DATABASE_URL=" + url);
        }
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
                .sources(sources)
                // Ends with the JVM: a hook would wait for the database that ends at the same time.
                .registerShutdownHook(false)
                .run(all.toArray(String[]::new));
        return new TestServer(dialect, context, Caller.localAdministrator("test"));
    }

    /** The server on a database, for tests that need one in particular, or any. */
    public static synchronized TestServer on(Dialect dialect) {
        return RUNNING.computeIfAbsent(
                dialect, of -> start(of, TestBeans.MovableClock.class, TestBeans.FastPasswords.class));
    }

    /**
     * Another one, for demonstration data: what the database has learned about so many rows outlives them, and would change
     * its plans in other tests.
     */
    public static synchronized TestServer withDemoDataOn(Dialect dialect) {
        return WITH_DEMO_DATA.computeIfAbsent(
                dialect, of -> start(of, TestBeans.DemoClock.class, TestBeans.FastPasswords.class));
    }

    private static TestServer start(Dialect dialect, Class<?>... sources) {
        return start(dialect, List.of(), sources);
    }

    /** One of a test's own, with settings such as {@code NAME=value}; the test closes it. */
    public static TestServer startWith(Dialect dialect, String... settings) {
        return start(dialect, List.of(settings));
    }

    @Override
    public void close() {
        context.close();
    }

    /** The same server, asked by somebody of another role; without this an administrator asks. */
    public TestServer as(Caller.Role role) {
        return as(new Caller("test " + role, null, role, "test"));
    }

    /** The same server, asked by somebody else. */
    public TestServer as(Caller other) {
        return new TestServer(dialect, context, other);
    }

    /** Lets time pass for servers without demonstration data, until the next {@link #clear}. */
    public void later(Duration time) {
        TestBeans.MovableClock.ahead = TestBeans.MovableClock.ahead.plus(time);
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

    /** Sends operations within this program. */
    public WebGraphQlTester graphQl() {
        return graphQl(bean(ExecutionGraphQlService.class));
    }

    /** Sends operations as a program elsewhere does, with a credential. */
    public HttpGraphQl http() {
        return new HttpGraphQl(uri("/graphql"), credential());
    }

    /** A credential of who asks. For others than the administrator this makes a key, which is a row. */
    public String credential() {
        if (caller.role() == Caller.Role.ADMIN && caller.teamMemberId() == null) {
            return ADMIN_KEY;
        }
        return as(Caller.localAdministrator("test"))
                .graphQl()
                .document("mutation($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) { key } }")
                .variable("input", keyOf(caller))
                .execute()
                .path("apiKeyCreate.key")
                .entity(String.class)
                .get();
    }

    private static Map<String, Object> keyOf(Caller caller) {
        Map<String, Object> key = new HashMap<>();
        key.put("name", caller.name() + " " + UUID.randomUUID());
        key.put("role", caller.role().name());
        key.put(
                "teamMemberId",
                caller.teamMemberId() == null ? null : NodeId.encode("TeamMember", caller.teamMemberId()));
        return key;
    }

    /** Sends operations to another schema, with everything around it as it is here. */
    public WebGraphQlTester graphQl(ExecutionGraphQlService service) {
        return WebGraphQlTester.create(handler(service));
    }

    private WebGraphQlHandler handler(ExecutionGraphQlService service) {
        WebGraphQlInterceptor identify = (request, chain) -> {
            RequestCaller.set(request, caller);
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
        return handler(bean(ExecutionGraphQlService.class))
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
        return statementsOf(new SqlLog(), document);
    }

    /** Returns the statements that something takes on this thread. */
    public static List<SqlLog.Entry> statementsOf(Runnable work) {
        return statementsOf(new SqlLog(), work);
    }

    /** Runs an operation and returns the statements that it took, each with the plan that its values had. */
    public List<SqlLog.Entry> plansOf(String document) {
        return statementsOf(new SqlLog(true), document);
    }

    private List<SqlLog.Entry> statementsOf(SqlLog log, String document) {
        return statementsOf(log, () -> {
            Object errors = answer(document).get("errors");
            if (errors != null) {
                throw new AssertionError(document + " is answered with " + errors);
            }
        });
    }

    private static List<SqlLog.Entry> statementsOf(SqlLog log, Runnable work) {
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

    /** Makes the words of rows that a test has written by itself, as the start of a server does. */
    public void indexSearch() {
        bean(SearchIndexing.class).catchUp();
    }

    /** Deletes all rows and starts ids at 1 again. What the audit refuses, the owner of the tables can do. */
    public void clear() {
        TestBeans.MovableClock.ahead = Duration.ZERO;
        EmptyTables.on(this);
    }

    /** Fills the empty database with the demonstration data of {@link #DEMO_DAY}. */
    public void loadDemoData(Size size) {
        try (Connection connection = bean(Database.class).writer().getConnection()) {
            new DemoLoader(connection, dialect).load(new DemoData(size, 1, DEMO_DAY), done -> {});
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        indexSearch();
    }
}
