package com.asrops.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.operations.Sample;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no table is refused as JSON, before anything is read or written. */
@OnBothDatabases
class CsvRefusalsTest {

    private final TestServer server;
    private final CsvClient csv;

    CsvRefusalsTest(TestServer server) {
        this.server = server;
        this.csv = new CsvClient(server);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ projects { nodes { id } } companies { nodes { id } } } | 400 NO_TABLE",
                "{ __typename projects { nodes { id } } } | 400 NO_TABLE",
                "{ me { name } } | 400 NO_TABLE",
                "{ nodes(ids: []) { id } } | 400 NO_TABLE",
                "{ project(id: \"x\") { id } } | 400 NO_TABLE",
                "{ __schema { types { name } } } | 400 NO_TABLE",
                "{ projects { totalCount } } | 400 NO_TABLE",
                "{ projects { nodes { id } edges { node { id } } } } | 400 NO_TABLE",
                "{ projects { a: nodes { id } b: nodes { id } } } | 400 NO_TABLE",
                "{ projects { edges { cursor } } } | 400 NO_TABLE",
                "{ projectGroups(by: []) { totals { count } } } | 400 NO_TABLE",
                "{ projects { nodes { timecards { nodes { id } } } } } | 400 LIST_IN_ROW",
                "{ timecards { nodes { project { assignments { edges { cursor } } } } } } | 400 LIST_IN_ROW",
                "{ projects(before: \"x\") { nodes { id } } } | 400 BAD_PAGE",
                "{ projects(first: 101) { nodes { id } } } | 400 PAGE_SIZE_OUT_OF_RANGE",
                "{ projects(after: \"x\") { nodes { id } } } | 400 BAD_CURSOR",
                "{ projects(filter: {name: {eq: null}}) { nodes { id } } } | 400 NULL_OPERAND",
                "{ projectz { nodes { id } } } | 400 VALIDATION_ERROR",
                "{ projects { | 400 SYNTAX_ERROR",
                "query A { projects { nodes { id } } } query B { projects { nodes { id } } } | 400 VALIDATION_ERROR",
            })
    void tellsWhatIsWrong(String query, String refusal) {
        assertThat(csv.refusal(query)).isEqualTo(refusal);
    }

    @Test
    void namesTheListInTheRow() {
        HttpResponse<byte[]> response =
                csv.send("{ projects { nodes { name work: timecards { totalCount nodes { id } } } } }", Map.of());
        assertThat(new String(response.body())).contains("work.nodes is a list");
    }

    @Test
    void aMutationIsNotRun() {
        server.clear();
        Sample.load(server);
        String create = "mutation { shiftCreate(input: {name: \"Late\", startTime: \"14:00\", endTime: \"22:00\"})"
                + " { shift { id } userErrors { code } } }";
        assertThat(csv.refusal(create)).isEqualTo("400 NO_TABLE");
        assertThat(server.http()
                        .ask("{ shifts { totalCount } }")
                        .data("/shifts/totalCount")
                        .asInt())
                .isEqualTo(1);
        server.http().ask(create).assertFound();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv | text/csv",
                "text/csv;charset=utf-8 | text/csv",
                "text/* | text/csv",
                "text/html, text/csv;q=0.9, */*;q=0.1 | text/csv",
                "text/csv, application/json;q=0.5 | text/csv",
                "application/json, text/csv | application/json",
                "*/* | application/json",
                "text/csv;q=0.1, application/json | application/json",
            })
    void theMediaTypeThatIsLikedBestIsAnswered(String accept, String expected) {
        HttpResponse<String> response = CsvClient.send(
                csv.request("{ projects { nodes { id } } }", Map.of()).setHeader("Accept", accept),
                BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith(expected);
    }

    @ParameterizedTest
    @CsvSource({"Content-Type, text/csv, 415", "Authorization, Bearer nobody, 401", "Accept, text/html, 406"})
    void isRefusedAsAnyOtherRequest(String header, String value, int status) {
        HttpResponse<String> response = CsvClient.send(
                csv.request("{ projects { nodes { id } } }", Map.of()).setHeader(header, value),
                BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).startsWith("{\"errors\":[{\"message\":");
    }
}
