package com.asrops.kernel.graphql;

import static com.asrops.kernel.graphql.Hostile.arguments;
import static com.asrops.kernel.graphql.Hostile.filter;
import static com.asrops.kernel.graphql.Hostile.value;
import static com.asrops.kernel.graphql.Hostile.variable;

import com.asrops.operations.Sample;
import com.asrops.testing.HttpGraphQl;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values and names that no honest client sends are answered soon, with a code, and the next query works. */
@OnBothDatabases
class HostileInputTest {

    private static final String LARGE = "9".repeat(400);

    private final TestServer server;
    private final HttpGraphQl http;

    HostileInputTest(TestServer server) {
        this.server = server;
        this.http = server.http();
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

    @BeforeEach
    void load() {
        server.clear();
        Sample.load(server);
    }

    @ParameterizedTest
    @MethodSource({"texts", "numbersAndDates", "names", "forgedCursors"})
    void isRefusedWithACodeAndTheNextQueryWorks(Hostile hostile) {
        hostile.assertRefused(http);
    }
}
