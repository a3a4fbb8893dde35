package com.asrops.kernel.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.entity.NodeId;
import com.asrops.operations.Sample;
import com.asrops.testing.Answer;
import com.asrops.testing.HttpGraphQl;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that looks like SQL is text wherever it stands, and what no column can hold is not written. */
@OnBothDatabases
class HostileTextTest {

    private final TestServer server;
    private final HttpGraphQl http;

    HostileTextTest(TestServer server) {
        this.server = server;
        this.http = server.http();
    }

    @BeforeEach
    void load() {
        server.clear();
        Sample.load(server);
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
}
