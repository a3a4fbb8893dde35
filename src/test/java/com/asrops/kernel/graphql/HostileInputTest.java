package com.asrops.kernel.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.entity.NodeId;
import com.asrops.operations.Sample;
import com.asrops.testing.Answer;
import com.asrops.testing.HttpGraphQl;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What no honest client sends is answered soon, with a code and without a look inside, and the next query works. */
@OnBothDatabases
class HostileInputTest {

    /** Far more than any of them takes, on a machine that does much else. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final String LARGE = "9".repeat(400);

    private final TestServer server;
    private final HttpGraphQl http;

    HostileInputTest(TestServer server) {
        this.server = server;
        this.http = server.http();
    }

    /** A query with its variables, and the code that it is answered with. */
    record Hostile(String query, Map<String, ?> variables, String code) {

        Hostile(String query, String code) {
            this(query, Map.of(), code);
        }

        @Override
        public String toString() {
            String text = query + " " + variables;
            return (text.length() > 150 ? text.substring(0, 150) + "... " + text.length() : text) + " " + code;
        }
    }

    /** A filter of projects. */
    private static Hostile filter(String filter, String code) {
        return new Hostile("{ projects(filter: " + filter + ") { totalCount } }", code);
    }

    /** A filter of projects as a variable. */
    private static Hostile variable(Object filter, String code) {
        return new Hostile(
                "query($filter: ProjectFilter) { projects(filter: $filter) { totalCount } }",
                Map.of("filter", filter),
                code);
    }

    private static Hostile arguments(String arguments, String code) {
        return new Hostile("{ projects(" + arguments + ") { nodes { id } } }", code);
    }

    private static Hostile value(String type, Object value, String arguments, String code) {
        return new Hostile(
                "query($value: " + type + ") { projects(" + arguments + ") { totalCount } }",
                Map.of("value", value),
                code);
    }

    static List<Hostile> texts() {
        return List.of(
                filter("{name: {eq: \"a\\u0000b\"}}", "BAD_TEXT"),
                filter("{name: {contains: \"\\u0000\"}}", "BAD_TEXT"),
                filter("{name: {startsWith: \"\\u0000\"}}", "BAD_TEXT"),
                filter("{name: {in: [\"a\", \"\\u0000\"]}}", "BAD_TEXT"),
                filter("{name: {nin: [\"\\u0000\"]}}", "BAD_TEXT"),
                filter("{name: {contains: \"\\ud800\"}}", "SYNTAX_ERROR"),
                filter("{name: {in: [\"\\udc00 x\"]}}", "SYNTAX_ERROR"),
                filter("{id: {eq: \"\\u0000\"}}", "BAD_ID"),
                filter("{client: {id: {in: [\"\\u0000\"]}}}", "BAD_ID"),
                filter("{id: {eq: \"" + "x".repeat(100_000) + "\"}}", "BAD_ID"),
                filter("{name: {contains: \"" + "x".repeat(60_000) + "\"}}", "FILTER_TOO_LARGE"),
                filter("{name: {startsWith: \"" + "\ufdfa".repeat(60_000) + "\"}}", "FILTER_TOO_LARGE"),
                arguments("after: \"\\u0000\"", "BAD_CURSOR"),
                arguments("after: \"' OR 1=1 --\"", "BAD_CURSOR"),
                arguments("after: \"" + "A".repeat(200_000) + "\"", "BAD_CURSOR"),
                variable(Map.of("name", Map.of("contains", "a\u0000")), "BAD_TEXT"),
                variable(Map.of("name", Map.of("eq", "a\ud800")), "BAD_TEXT"),
                variable(Map.of("name", Map.of("in", List.of("\udc00"))), "BAD_TEXT"),
                variable(Map.of("name", Map.of("startsWith", "\ud800")), "BAD_TEXT"),
                variable(Map.of("state", Map.of("eq", "\ud800\ud800")), "BAD_TEXT"),
                value("String", "\ud800", "after: $value", "BAD_CURSOR"),
                value("String", "\u0000", "last: 3, before: $value", "BAD_CURSOR"),
                value("ID", "\ud800", "filter: {id: {eq: $value}}", "BAD_ID"));
    }

    static List<Hostile> numbersAndDates() {
        return List.of(
                filter("{startDate: {eq: \"2026-02-30\"}}", "VALIDATION_ERROR"),
                filter("{startDate: {in: [\"2026-13-01\"]}}", "VALIDATION_ERROR"),
                filter("{startDate: {eq: \"0000-01-01\"}}", "VALIDATION_ERROR"),
                filter("{startDate: {eq: \"+12026-01-01\"}}", "VALIDATION_ERROR"),
                filter("{startDate: {eq: 20260101}}", "VALIDATION_ERROR"),
                filter("{createdAt: {eq: \"2026-02-30T00:00:00Z\"}}", "VALIDATION_ERROR"),
                filter("{createdAt: {lt: \"9999-12-31T23:59:59-18:00\"}}", "VALIDATION_ERROR"),
                filter("{createdAt: {lt: \"0001-01-01T00:00:00+18:00\"}}", "VALIDATION_ERROR"),
                filter("{createdAt: {lt: \"2026-01-01T00:00:00.0000001Z\"}}", "VALIDATION_ERROR"),
                value("Date", "2026-02-30", "filter: {startDate: {eq: $value}}", "VALIDATION_ERROR"),
                value("Date", "2026-13-01", "filter: {startDate: {eq: $value}}", "VALIDATION_ERROR"),
                filter("{contractAmount: {eq: \"1e1000000000\"}}", "VALIDATION_ERROR"),
                filter("{contractAmount: {eq: 1e1000000000}}", "VALIDATION_ERROR"),
                filter("{contractAmount: {eq: 1}}", "VALIDATION_ERROR"),
                filter("{contractAmount: {eq: \"" + LARGE + "\"}}", "VALIDATION_ERROR"),
                filter("{contractAmount: {eq: " + LARGE + "}}", "VALIDATION_ERROR"),
                filter("{contractAmount: {in: [\"" + LARGE.repeat(1000) + "\"]}}", "VALIDATION_ERROR"),
                value("Decimal", "1e1000000000", "filter: {contractAmount: {eq: $value}}", "VALIDATION_ERROR"),
                value("Decimal", LARGE, "filter: {contractAmount: {eq: $value}}", "VALIDATION_ERROR"),
                arguments("first: 1000000", "PAGE_SIZE_OUT_OF_RANGE"),
                arguments("first: -1", "PAGE_SIZE_OUT_OF_RANGE"),
                arguments("first: 0", "PAGE_SIZE_OUT_OF_RANGE"),
                arguments("last: 101", "PAGE_SIZE_OUT_OF_RANGE"),
                arguments("first: 2147483648", "VALIDATION_ERROR"),
                arguments("last: 1e3", "VALIDATION_ERROR"),
                arguments("first: " + LARGE, "VALIDATION_ERROR"),
                arguments("first: 1, last: 1", "BAD_PAGE"),
                value("Int", 2147483648L, "first: $value", "VALIDATION_ERROR"),
                value("Int", new java.math.BigInteger(LARGE), "first: $value", "VALIDATION_ERROR"),
                value("Int", "1; DROP TABLE projects", "first: $value", "VALIDATION_ERROR"));
    }

    static List<Hostile> names() {
        return List.of(
                filter("{password: {eq: \"x\"}}", "VALIDATION_ERROR"),
                filter("{name: {like: \"%\"}}", "VALIDATION_ERROR"),
                arguments("orderBy: [{field: PASSWORD}]", "VALIDATION_ERROR"),
                arguments("orderBy: [{field: \"NAME; DROP TABLE projects\"}]", "VALIDATION_ERROR"),
                arguments("orderBy: [{field: NAME, direction: SIDEWAYS}]", "VALIDATION_ERROR"),
                value("String", "x", "first: 1) { totalCount } x: projects(filter: {name: $value}", "VALIDATION_ERROR"),
                arguments(
                        "orderBy: [{field: NAME}, {field: NAME}, {field: NAME}, {field: NAME}]",
                        "TOO_MANY_ORDER_TERMS"),
                new Hostile(
                        "query($order: [ProjectOrder!]) { projects(orderBy: $order) { totalCount } }",
                        Map.of("order", List.of(Map.of("field", "name; DROP TABLE projects"))),
                        "VALIDATION_ERROR"),
                new Hostile("query A { __typename } query B { __typename }", "VALIDATION_ERROR"),
                new Hostile("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }", "VALIDATION_ERROR"),
                new Hostile("query($x: Int!) { projects(first: $x) { totalCount } }", "VALIDATION_ERROR"));
    }

    static List<Hostile> shapes() {
        return List.of(
                new Hostile("{ projects {", "SYNTAX_ERROR"),
                new Hostile("{ a ".repeat(5000) + "}".repeat(5000), "SYNTAX_ERROR"),
                new Hostile("(".repeat(5000), "SYNTAX_ERROR"),
                new Hostile("{ a(b: " + "(".repeat(5000), "SYNTAX_ERROR"),
                filter("{name: {in: " + "[".repeat(5000) + "]".repeat(5000) + "}}", "SYNTAX_ERROR"),
                filter("{not: ".repeat(5000) + "{}" + "}".repeat(5000), "SYNTAX_ERROR"),
                filter("{not: ".repeat(500) + "{}" + "}".repeat(500), "SYNTAX_ERROR"),
                filter("{and: [".repeat(150) + "{}" + "]}".repeat(150), "SYNTAX_ERROR"),
                filter("{not: ".repeat(30) + "{}" + "}".repeat(30), "FILTER_TOO_LARGE"),
                filter("{or: [".repeat(30) + "{}" + "]}".repeat(30), "FILTER_TOO_LARGE"),
                filter("{or: [" + "{name: {eq: \"x\"}} ".repeat(1000) + "]}", "FILTER_TOO_LARGE"),
                filter("{and: [" + "{} ".repeat(1000) + "]}", "FILTER_TOO_LARGE"),
                filter(
                        "{client: {clientProjects: {some: {client: {clientProjects: {some: {name: {eq: \"x\"}}}}}}}}",
                        "FILTER_TOO_DEEP"),
                variable(nested("not", 200), "FILTER_TOO_LARGE"),
                variable(Map.of("name", Map.of("in", Collections.nCopies(100_000, "x"))), "FILTER_TOO_LARGE"),
                variable(
                        Map.of("id", Map.of("nin", Collections.nCopies(50_000, NodeId.encode("Project", 1)))),
                        "FILTER_TOO_LARGE"),
                variable(
                        Map.of("or", Collections.nCopies(1000, Map.of("name", Map.of("eq", "x")))), "FILTER_TOO_LARGE"),
                new Hostile(
                        "query($ids: [ID!]!) { nodes(ids: $ids) { id } }",
                        Map.of("ids", Collections.nCopies(100_000, NodeId.encode("Project", 1))),
                        "TOO_MANY_IDS"),
                new Hostile("{ projects(first: 1) " + levels(16) + " }", "QUERY_REFUSED"),
                new Hostile(
                        "{ teamMembers { nodes " + "{ supervisor ".repeat(20) + "{ id }" + " }".repeat(20) + " } }",
                        "QUERY_REFUSED"),
                new Hostile("{ projects " + "@a ".repeat(20_000) + "{ totalCount } }", "SYNTAX_ERROR"),
                new Hostile("{" + each(100_000, "a%d: __typename ") + "}", "SYNTAX_ERROR"),
                new Hostile("{" + "projects { totalCount } ".repeat(100_000 / 8) + "}", "SYNTAX_ERROR"),
                new Hostile("{" + "__typename ".repeat(15_000) + "}", "SYNTAX_ERROR"),
                new Hostile("{" + "__typename ".repeat(14_990) + "}", "QUERY_REFUSED"),
                new Hostile("{ __typename } #" + "x".repeat(1024 * 1024), "SYNTAX_ERROR"),
                new Hostile("{" + each(4_900, "a%d: __typename ") + "}", "QUERY_REFUSED"),
                new Hostile("{" + each(21, "a%d: __typename ") + "}", "QUERY_REFUSED"),
                new Hostile("{" + "__typename ".repeat(21) + "}", "QUERY_REFUSED"),
                new Hostile("{ projects { " + each(31, "a%d: totalCount ") + "} }", "QUERY_REFUSED"),
                new Hostile("mutation {" + each(21, "a%d: __typename ") + "}", "QUERY_REFUSED"),
                new Hostile(
                        "{ ...A ...A ...B } fragment A on Query { ...B ...B } fragment B on Query {"
                                + each(5, "a%d: __typename ") + "}",
                        "QUERY_REFUSED"),
                new Hostile(doubled(60), "VALIDATION_ERROR"),
                new Hostile(doubled(15), "QUERY_REFUSED"));
    }

    /** Cursors that look like ours: of the right order, with values that no row has. */
    static List<Hostile> forgedCursors() {
        return List.of(
                forged("CONTRACT_AMOUNT", "[contract_amount ASC, id ASC]", "+1e1000000000", "+1"),
                forged("CONTRACT_AMOUNT", "[contract_amount ASC, id ASC]", "+0.00001", "+1"),
                forged("CONTRACT_AMOUNT", "[contract_amount ASC, id ASC]", "+" + LARGE, "+1"),
                forged("START_DATE", "[start_date ASC, id ASC]", "++999999999-12-31", "+1"),
                forged("START_DATE", "[start_date ASC, id ASC]", "+2026-02-30", "+1"),
                forged("START_DATE", "[start_date ASC, id ASC]", "", "+1"),
                forged("NAME", "[name ASC, id ASC]", "-", "+1"),
                forged("NAME", "[name ASC, id ASC]", "+x", "-"),
                forged("NAME", "[name ASC, id ASC]", "+x", "+99999999999999999999"),
                forged("NAME", "[name ASC, id ASC]", "+x", "+1 OR 1=1"),
                forged("NAME", "[name ASC, id ASC; DROP TABLE projects]", "+x", "+1"),
                forged("NAME", "[name DESC, id DESC]", "+x", "+1"));
    }

    private static Hostile forged(String field, String... parts) {
        String cursor =
                Base64.getUrlEncoder().encodeToString(String.join("\0", parts).getBytes(StandardCharsets.UTF_8));
        return arguments("orderBy: [{field: " + field + "}], after: \"" + cursor + "\"", "BAD_CURSOR");
    }

    private static Map<String, Object> nested(String name, int depth) {
        Map<String, Object> filter = Map.of();
        for (int i = 0; i < depth; i++) {
            filter = Map.of(name, filter);
        }
        return filter;
    }

    /** A field that as many fragments double, each the one before. */
    private static String doubled(int fragments) {
        return "{ ...F0 } fragment F" + fragments + " on Query { __typename }"
                + IntStream.range(0, fragments)
                        .mapToObj(i -> " fragment F%1$d on Query { ...F%2$d ...F%2$d }".formatted(i, i + 1))
                        .collect(Collectors.joining());
    }

    /** A selection in a list of projects that makes the operation so many levels deep. */
    private static String levels(int depth) {
        return "{ nodes { projectManager " + "{ supervisor ".repeat(depth - 4) + "{ id }" + " }".repeat(depth - 4)
                + " } }";
    }

    private static String each(int count, String form) {
        return IntStream.range(0, count).mapToObj(form::formatted).collect(Collectors.joining());
    }

    @BeforeEach
    void load() {
        server.clear();
        Sample.load(server);
    }

    @ParameterizedTest
    @MethodSource({"texts", "numbersAndDates", "names", "shapes", "forgedCursors"})
    void isRefusedWithACodeAndTheNextQueryWorks(Hostile hostile) {
        long start = System.nanoTime();
        Answer answer = http.ask(hostile.query(), hostile.variables());
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        JsonNode error = answer.json().at("/errors/0");
        assertThat(error.at("/extensions/code").asString()).as(answer.body()).isEqualTo(hostile.code());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(error.get("message").asString()).isNotBlank();
        assertThat(answer.body().length()).isLessThan(3000);
        assertThat(answer.body())
                .doesNotContain(
                        "Exception", "com.asrops", "graphql.", "SELECT", "Value{", "Value'", " AST ", "org.", "java.");
        assertThat(took).isLessThan(SOON);
        http.ask("{ projects { totalCount } }").assertSucceeded();
    }

    @ParameterizedTest
    @MethodSource("injections")
    void isAValueAndNeverSql(String text) {
        server.graphQl()
                .document(
                        "query($text: String!) { projects(filter: {or: [{name: {eq: $text}}, {name: {contains: $text}},"
                                + " {name: {startsWith: $text}}, {name: {in: [$text]}}]}) { totalCount } }")
                .variable("text", text)
                .execute()
                .path("projects.totalCount")
                .entity(Integer.class)
                .isEqualTo(0);
        server.graphQl()
                .document("{ projects { totalCount } }")
                .execute()
                .path("projects.totalCount")
                .entity(Integer.class)
                .isEqualTo(2);
    }

    /** As an id of nothing: it leads nowhere, like any other. */
    @ParameterizedTest
    @MethodSource("injections")
    void isNoIdOfAnything(String text) {
        Answer answer = http.ask(
                "query($id: ID!) { project(id: $id) { id } node(id: $id) { id } nodes(ids: [$id]) { id } }",
                Map.of("id", text));
        answer.assertSucceeded();
        assertThat(answer.body()).isEqualTo("{\"data\":{\"project\":null,\"node\":null,\"nodes\":[null]}}");
    }

    static List<String> injections() {
        return List.of("' OR '1'='1", "'; DROP TABLE projects; --", "${1+1}", "#{x}", "%_", "\\");
    }

    /** What an input holds that no column can: told like every other mistake in an input. */
    static List<Hostile> inputs() {
        String client = "clientId: \"" + NodeId.encode("Company", 2) + "\"";
        return List.of(
                create("name: \"a\\u0000b\", jobNumber: \"J\", " + client, "BAD_TEXT"),
                create("name: \"n\", jobNumber: \"\\u0000\", " + client, "BAD_TEXT"),
                create("name: \"n\", jobNumber: \"J\", clientId: \"\\u0000\"", "NOT_FOUND"),
                create("name: \"n\", jobNumber: \"J\", clientId: \"1 OR 1=1\"", "NOT_FOUND"),
                create("name: \"" + "n".repeat(201) + "\", jobNumber: \"J\", " + client, "TOO_LONG"),
                create("name: \"" + "n".repeat(900_000) + "\", jobNumber: \"J\", " + client, "TOO_LONG"),
                create(
                        "name: \"n\", jobNumber: \"J\", contractAmount: \"" + "9".repeat(30) + "\", " + client,
                        "OUT_OF_RANGE"),
                create("name: \"n\", jobNumber: \"J\", contractAmount: \"0.00001\", " + client, "TOO_MANY_DECIMALS"),
                new Hostile(
                        "mutation($name: String!) { result: projectCreate(input: {name: $name, jobNumber: \"J\", "
                                + client + "}) { userErrors { code } } }",
                        Map.of("name", "a\ud800"),
                        "BAD_TEXT"));
    }

    private static Hostile create(String input, String code) {
        return new Hostile(
                "mutation { result: projectCreate(input: {" + input + "}) { userErrors { code message } } }", code);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void isNotWritten(Hostile hostile) {
        Answer answer = http.ask(hostile.query(), hostile.variables());
        assertThat(answer.data("/result/userErrors/0/code").asString()).isEqualTo(hostile.code());
        assertThat(answer.body().length()).isLessThan(1000);
        assertThat(http.ask("{ projects { totalCount } }")
                        .data("/projects/totalCount")
                        .asInt())
                .isEqualTo(2);
    }

    /** What an honest client may well send stays within the limits. */
    @Test
    void takesWhatIsLargeButHonest() {
        http.ask("{" + each(20, "a%d: projects { totalCount } ") + "}").assertSucceeded();
        http.ask("{ projects(first: 1) " + levels(15) + " }").assertSucceeded();
        http.ask("{ projects { " + each(30, "a%d: totalCount ") + "} }").assertSucceeded();
        http.ask("{ projects(filter: " + "{not: ".repeat(19) + "{}" + "}".repeat(19) + ") { totalCount } }")
                .assertSucceeded();
        http.ask("{ projects(filter: {or: [" + "{name: {eq: \"x\"}} ".repeat(90) + "]}) { totalCount } }")
                .assertSucceeded();
        http.ask(
                        "query($in: [String!]) { projects(filter: {name: {in: $in}}) { totalCount } }",
                        Map.of("in", Collections.nCopies(1000, "x")))
                .assertSucceeded();
        http.ask("{ projects(filter: {name: {contains: \"" + "\ufdfa".repeat(1000) + "\"}}) { totalCount } }")
                .assertSucceeded();
    }
}
