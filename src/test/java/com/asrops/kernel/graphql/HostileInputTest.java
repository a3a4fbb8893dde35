package com.asrops.kernel.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.operations.Sample;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no honest client sends is answered with a code and without a look inside, and the next query works. */
@OnBothDatabases
class HostileInputTest {

    private final TestServer server;

    HostileInputTest(TestServer server) {
        this.server = server;
    }

    /** A query and the code that it is answered with. */
    record Hostile(String query, String code) {
        @Override
        public String toString() {
            return query.substring(0, Math.min(60, query.length())) + " " + code;
        }
    }

    static List<Hostile> queries() {
        return List.of(
                new Hostile("{ projects(filter: {name: {eq: \"a\\u0000b\"}}) { totalCount } }", "BAD_TEXT"),
                new Hostile("{ projects(filter: {name: {contains: \"\\ud800\"}}) { totalCount } }", "SYNTAX_ERROR"),
                new Hostile("{ projects(filter: {name: {in: [\"\\udc00 x\"]}}) { totalCount } }", "SYNTAX_ERROR"),
                new Hostile(
                        "{ projects(filter: {startDate: {eq: \"2026-02-30\"}}) { totalCount } }", "VALIDATION_ERROR"),
                new Hostile(
                        "{ projects(filter: {startDate: {eq: \"+12026-01-01\"}}) { totalCount } }", "VALIDATION_ERROR"),
                new Hostile(
                        "{ projects(filter: {contractAmount: {eq: \"1e1000000000\"}}) { totalCount } }",
                        "VALIDATION_ERROR"),
                new Hostile("{ projects(filter: {contractAmount: {eq: 1}}) { totalCount } }", "VALIDATION_ERROR"),
                new Hostile("{ projects(first: 1000000) { totalCount } }", "PAGE_SIZE_OUT_OF_RANGE"),
                new Hostile("{ projects(first: 99999999999) { totalCount } }", "VALIDATION_ERROR"),
                new Hostile("{ projects(filter: {password: {eq: \"x\"}}) { totalCount } }", "VALIDATION_ERROR"),
                new Hostile("{ projects(orderBy: [{field: PASSWORD}]) { totalCount } }", "VALIDATION_ERROR"),
                new Hostile("{ projects {", "SYNTAX_ERROR"),
                new Hostile("{ a ".repeat(5000) + "}".repeat(5000), "SYNTAX_ERROR"),
                new Hostile(
                        "{ teamMembers { nodes " + "{ supervisor ".repeat(20) + "{ id }" + " }".repeat(20) + " } }",
                        "QUERY_REFUSED"),
                new Hostile("{ projects " + "@a ".repeat(20_000) + "{ totalCount } }", "SYNTAX_ERROR"));
    }

    @BeforeEach
    void load() {
        server.clear();
        Sample.load(server);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void isRefusedWithACodeAndTheNextQueryWorks(Hostile hostile) {
        Map<String, Object> answer = server.answer(hostile.query());
        List<?> errors = (List<?>) answer.get("errors");
        Map<?, ?> error = (Map<?, ?>) errors.getFirst();
        assertThat(((Map<?, ?>) error.get("extensions")).get("code")).isEqualTo(hostile.code());
        assertThat(errors.toString().length()).isLessThan(3000);
        assertThat(errors.toString())
                .doesNotContain("Exception", "com.asrops", "graphql.", "SELECT", "ObjectValue", "StringValue");
        server.graphQl().document("{ projects { totalCount } }").executeAndVerify();
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

    @Test
    void refusesHalfASurrogatePairInAVariable() {
        server.graphQl()
                .document("query($text: String!) { projects(filter: {name: {contains: $text}}) { totalCount } }")
                .variable("text", "a\ud800")
                .execute()
                .errors()
                .satisfy(errors ->
                        assertThat(errors.getFirst().getExtensions()).containsEntry("code", "BAD_TEXT"));
    }

    static List<String> injections() {
        return List.of("' OR '1'='1", "'; DROP TABLE projects; --", "${1+1}", "#{x}", "%_", "\\");
    }
}
