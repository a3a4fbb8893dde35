package com.asrops.kernel.graphql;

import static com.asrops.kernel.graphql.Hostile.filter;
import static com.asrops.kernel.graphql.Hostile.variable;

import com.asrops.kernel.entity.NodeId;
import com.asrops.operations.Sample;
import com.asrops.testing.HttpGraphQl;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries that are too deep, too long or too many at once are refused soon; those at the limits are answered. */
@OnBothDatabases
class HostileShapesTest {

    private final TestServer server;
    private final HttpGraphQl http;

    HostileShapesTest(TestServer server) {
        this.server = server;
        this.http = server.http();
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

    /** A form with each of the numbers from 0 on, such as an alias. */
    private static String each(int count, String form) {
        return IntStream.range(0, count).mapToObj(form::formatted).collect(Collectors.joining());
    }

    @BeforeEach
    void load() {
        server.clear();
        Sample.load(server);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void isRefusedWithACodeAndTheNextQueryWorks(Hostile hostile) {
        hostile.assertRefused(http);
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
