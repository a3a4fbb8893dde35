package com.asrops.kernel.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An operation is priced by what its answer can hold, and refused when that is too much, before anything is read. */
@OnBothDatabases
class QueryCostTest {

    private final TestServer server;

    QueryCostTest(TestServer server) {
        this.server = server;
    }

    @BeforeEach
    void noRows() {
        server.clear();
    }

    private JsonNode ask(String query, Map<String, Object> variables) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.uri("/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + server.credential())
                .header("X-Explain", "1")
                .POST(BodyPublishers.ofString(
                        JsonMapper.shared().writeValueAsString(Map.of("query", query, "variables", variables))))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return JsonMapper.shared()
                    .readTree(client.send(request, BodyHandlers.ofString()).body());
        }
    }

    private long costOf(String query, Map<String, Object> variables) throws IOException, InterruptedException {
        return ask(query, variables).at("/extensions/cost").asLong();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            { projects(first: 10) { nodes { name timecards { nodes { workDate } } } } } | 431
            { projects(last: 3) { totalCount edges { cursor node { ...P } } } } fragment P on Project { id name client { name } } | 23
            { a: shifts { nodes { id } } b: shifts { nodes { ... on Shift { id } } } } | 82
            { shiftGroups(by: [{field: NAME}]) { nodes { count } totals { count } } } | 203
            { projects(first: 2) { nodes { hoursToDate timecards(first: 1) { nodes { hoursByPayType { hours } } } } } } | 49
            { __schema { types { name fields { name } } } projects(first: 1) { __typename } } | 1
            """)
    void isWhatCanBeAnswered(String query, long cost) throws Exception {
        assertThat(costOf(query, Map.of())).isEqualTo(cost);
    }

    /** The same text, priced anew for each request. */
    @Test
    void pagesMayBeVariables() throws Exception {
        String query =
                "query($n: Int = 5, $m: Int) { projects(first: $n) { nodes { id } } shifts(last: $m) { nodes { id } } }";
        assertThat(costOf(query, Map.of())).isEqualTo(1 + 5 * 2 + 1 + 20 * 2);
        assertThat(costOf(query, Map.of("n", 7, "m", 1))).isEqualTo(1 + 7 * 2 + 1 + 2);
        assertThat(costOf(query, Map.of("m", 100))).isEqualTo(1 + 5 * 2 + 1 + 100 * 2);
    }

    @Test
    void tooMuchIsRefusedWithThePlaceOfMost() throws Exception {
        String query =
                "query($n: Int) { projects(first: 100) { nodes { id timecards(first: 100) { nodes { id entries(first: $n) { nodes { id } } } } } } }";
        JsonNode refused = ask(query, Map.of("n", 100));
        assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo("QUERY_TOO_DEAR");
        assertThat(refused.at("/errors/0/message").asString())
                .startsWith("The answer could hold 2,030,301 values, but at most 1,000,000 are allowed."
                        + " Most are at projects.nodes.timecards.nodes.entries.nodes");
        assertThat(refused.at("/extensions/sql/statements").asInt()).isZero();
        assertThat(ask(query, Map.of("n", 40)).has("errors")).isFalse();
    }
}
