package com.asrops.web;

import static java.net.http.HttpRequest.BodyPublishers.ofByteArray;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a program sees that talks to the server over HTTP: media types and statuses as GraphQL over HTTP has them, and every
 * refusal, whoever makes it, in the one form that GraphQL clients read.
 */
@OnBothDatabases
class HttpClientTest {

    private static final String JSON = "application/json";
    private static final String RESPONSE_JSON = "application/graphql-response+json";
    private static final String QUERY = "{\"query\":\"{ projects { totalCount } }\"}";
    private static final String LIST = "{\"query\":\"{ projects { nodes { name } } }\"}";
    private static final String WRONG_QUERY = "{\"query\":\"{ projectz { totalCount } }\"}";

    private final TestServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    HttpClientTest(TestServer server) {
        this.server = server;
    }

    @AfterEach
    void closeClient() {
        client.close();
    }

    @ParameterizedTest
    @CsvSource({
        JSON + ", " + JSON,
        RESPONSE_JSON + ", " + RESPONSE_JSON,
        "'" + RESPONSE_JSON + ", " + JSON + ";q=0.9', " + RESPONSE_JSON,
        "*/*, " + JSON
    })
    void answersInTheMediaTypeThatIsAskedFor(String accept, String expected) throws Exception {
        HttpResponse<String> response = send(graphQl(QUERY).header("Accept", accept));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(contentType(response)).startsWith(expected);
        assertThat(response.body()).isEqualTo("{\"data\":{\"projects\":{\"totalCount\":0}}}");
    }

    /** A client of the old media type looks at the body only; one of the new takes the status seriously. */
    @ParameterizedTest
    @CsvSource({JSON + ", 200", RESPONSE_JSON + ", 400"})
    void answersAWrongQuery(String accept, int status) throws Exception {
        HttpResponse<String> response = send(graphQl(WRONG_QUERY).header("Accept", accept));
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(contentType(response)).startsWith(accept);
        assertThat(json(response).at("/errors/0/message").asString()).contains("projectz");
        assertThat(json(response).has("data")).isFalse();
    }

    @Test
    void explainsTheSqlWhenAsked() throws Exception {
        JsonNode sql = json(send(graphQl(LIST).header("X-Explain", "1"))).at("/extensions/sql");
        assertThat(sql.propertyNames()).containsExactlyInAnyOrder("statements", "rows", "milliseconds");
        assertThat(sql.get("statements").asInt()).isEqualTo(1);
        assertThat(sql.get("rows").asInt()).isZero();
        assertThat(sql.get("milliseconds").asDouble()).isPositive();
        assertThat(json(send(graphQl(QUERY))).has("extensions")).isFalse();
    }

    @Test
    @DisabledIfEnvironmentVariable(named = "GRAPHQL_EXECUTION", matches = "FIELDS", disabledReason = "all is")
    void tellsWhatIsCalledForEachObjectWhenAsked() throws Exception {
        String mutation =
                "{\"query\":\"mutation { timecardSubmit(input: {id: \\\"x\\\", version: 1}) { userErrors { code } } }\"}";
        JsonNode answer = json(send(graphQl(mutation).header("X-Explain", "1")));
        assertThat(answer.at("/extensions/fallbacks/0").asString()).isEqualTo("Mutation.timecardSubmit");
        assertThat(json(send(graphQl(LIST).header("X-Explain", "1")))
                        .at("/extensions")
                        .has("fallbacks"))
                .isFalse();
        assertThat(json(send(to("/actuator/metrics/graphql.fallback")))
                        .at("/measurements/0/value")
                        .asInt())
                .isPositive();
    }

    @Test
    void printsTheSchema() throws Exception {
        HttpResponse<String> response = send(to("/schema.graphqls"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(contentType(response)).isEqualTo("text/plain;charset=UTF-8");
        assertThat(response.body()).contains("type Query {", "  projects(", "type Mutation {");
    }

    @Test
    void leadsToTheGraphiqlPage() throws Exception {
        HttpResponse<String> response = send(to("/"));
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.uri()
                        .resolve(response.headers().firstValue("Location").orElseThrow())
                        .getPath())
                .isEqualTo("/graphiql");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphiql", "/graphiql/"})
    void servesTheGraphiqlPage(String path) throws Exception {
        HttpResponse<String> response = send(to(path));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(contentType(response)).startsWith("text/html");
        assertThat(response.body()).contains("id=\"graphiql\"");
    }

    @Test
    void refusesAnUnknownPath() throws Exception {
        assertRefused(send(to("/no/such/path")), 404, "NOT_FOUND");
        assertRefused(send(to("/no-such-path").header("Accept", "text/html")), 404, "NOT_FOUND");
        assertRefused(send(to("/error")), 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({"GET, /graphql?query=%7B__typename%7D", "PUT, /graphql", "DELETE, /graphql", "POST, /health"})
    void refusesAWrongMethod(String method, String path) throws Exception {
        HttpResponse<String> response = send(to(path).method(method, BodyPublishers.noBody()));
        assertRefused(response, 405, "METHOD_NOT_ALLOWED");
        assertThat(response.headers().firstValue("Allow")).isPresent();
    }

    @Test
    void refusesToAnswerInAnotherMediaType() throws Exception {
        assertRefused(send(graphQl(QUERY).header("Accept", "text/html")), 406, "NOT_ACCEPTABLE");
        assertRefused(send(graphQl(QUERY).header("Accept", "text/event-stream")), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void refusesAnotherContentType() throws Exception {
        HttpRequest.Builder plain =
                to("/graphql").header("Content-Type", "text/plain").POST(ofString(QUERY));
        assertRefused(send(plain), 415, "UNSUPPORTED_MEDIA_TYPE");
        assertRefused(send(to("/graphql").POST(ofString(QUERY))), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"query\":", "[]", "42", "{}", "\u0000"})
    void refusesABodyThatIsNoRequest(String body) throws Exception {
        assertRefused(send(graphQl(body)), 400, "BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\":null}",
                "{\"query\":[\"{ __typename }\"]}",
                "{\"query\":\"{ __typename }\",\"variables\":[]}",
                "{\"query\":\"{ __typename }\",\"variables\":\"x\"}",
                "{\"query\":\"{ __typename }\",\"operationName\":{}}",
                "{\"query\":\"{ __typename }\",\"extensions\":1}",
                "{\"query\":\"{ __typename }\",\"query\":\"{ projects { totalCount } }\"}",
                "{\"query\":\"{ __typename }\",\"variables\":{\"a\":1,\"a\":2}}",
                "{\"query\":\"{ __typename }\"} x",
                "[{\"query\":\"{ __typename }\"},{\"query\":\"{ __typename }\"}]",
                "{'query':'{ __typename }'}",
                "{\"query\":\"{ __typename }\",\"variables\":{\"a\":NaN}}",
                "{\"query\":\"\t{ __typename }\"}",
                "query={ __typename }",
            })
    void refusesABodyThatIsNotOneRequestInJson(String body) throws Exception {
        assertRefused(send(graphQl(body)), 400, "BAD_REQUEST");
    }

    @Test
    void refusesJsonThatIsTooDeepOrHasTooLongNumbers() throws Exception {
        for (String value : new String[] {
            "[".repeat(5000) + "]".repeat(5000), "{\"not\":".repeat(5000) + "{}" + "}".repeat(5000), "9".repeat(5000)
        }) {
            assertRefused(
                    send(graphQl("{\"query\":\"{ __typename }\",\"variables\":{\"a\":" + value + "}}")),
                    400,
                    "BAD_REQUEST");
        }
    }

    /** Bytes that are no UTF-8. What stands for NUL or half a surrogate pair is refused as such. */
    @Test
    void refusesWhatIsNoUnicode() throws Exception {
        for (String bytes : new String[] {"\u00ff", "\u00c3("}) {
            assertRefused(send(graphQl("").POST(ofByteArray(named(bytes)))), 400, "BAD_REQUEST");
        }
        for (String bytes : new String[] {"\u00c0\u0080", "\u00ed\u00a0\u0080", "\u00f5\u0080\u0080\u0080"}) {
            assertThat(send(graphQl("").POST(ofByteArray(named(bytes)))).body())
                    .containsAnyOf("\"code\":\"BAD_TEXT\"", "\"code\":\"BAD_REQUEST\"", "\"code\":\"SYNTAX_ERROR\"");
        }
    }

    private static byte[] named(String bytes) {
        return ("{\"query\":\"{ projects(filter: {name: {eq: \\\"" + bytes + "\\\"}}) { totalCount } }\"}")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** As JSON escapes they arrive, and are refused further in. */
    @ParameterizedTest
    @CsvSource({
        "\\u0000, BAD_TEXT",
        "\\ud800, SYNTAX_ERROR",
        "\\\\u0000, BAD_TEXT",
        "\\\\ud800, SYNTAX_ERROR",
        "\\\\udc00\\\\ud800, SYNTAX_ERROR"
    })
    void refusesEscapesOfWhatIsNoText(String escape, String code) throws Exception {
        assertError("{\"query\":\"{ projects(filter: {name: {eq: \\\"" + escape + "\\\"}}) { totalCount } }\"}", code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Int | $value | first | 1e1000000000 | VALIDATION_ERROR",
                "Int | $value | first | 99999999999999999999 | VALIDATION_ERROR",
                "Int | $value | first | 1.5 | VALIDATION_ERROR",
                "Int | $value | first | {} | VALIDATION_ERROR",
                "Decimal | {contractAmount: {eq: $value}} | filter | 1e1000000000 | VALIDATION_ERROR",
                "Decimal | {contractAmount: {eq: $value}} | filter | 1 | VALIDATION_ERROR",
                "String | {name: {eq: $value}} | filter | \"\\u0000\" | BAD_TEXT",
                "String | {name: {contains: $value}} | filter | \"\\ud800\" | BAD_TEXT",
                "String! | {name: {in: [$value]}} | filter | \"\\udc00\" | BAD_TEXT",
                "ID | {id: {eq: $value}} | filter | \"\\ud800\" | BAD_ID",
                "String | $value | after | \"\\ud800\\u0000\" | BAD_CURSOR",
                "Date | {startDate: {eq: $value}} | filter | 20260101 | VALIDATION_ERROR",
            })
    void refusesVariables(String type, String use, String argument, String value, String code) throws Exception {
        assertError(
                "{\"query\":\"query($value: %s) { projects(%s: %s) { totalCount nodes { id } } }\",\"variables\":{\"value\":%s}}"
                        .formatted(type, argument, use, value),
                code);
    }

    @Test
    void refusesAnOperationThatIsNotThere() throws Exception {
        assertError("{\"query\":\"query A { __typename }\",\"operationName\":\"B\"}", "VALIDATION_ERROR");
        assertError("{\"query\":\"query A { __typename }\",\"operationName\":\"\\u0000\"}", "VALIDATION_ERROR");
        assertError("{\"query\":\"\"}", "SYNTAX_ERROR");
        assertError("{\"query\":\"# nothing\"}", "SYNTAX_ERROR");
        assertError("{\"query\":5}", "SYNTAX_ERROR");
    }

    /** A byte order mark is no part of the text. */
    @Test
    void readsPastAByteOrderMark() throws Exception {
        assertThat(send(graphQl("\ufeff" + QUERY)).body()).isEqualTo("{\"data\":{\"projects\":{\"totalCount\":0}}}");
    }

    @Test
    void refusesABodyThatIsPacked() throws Exception {
        assertRefused(send(graphQl(QUERY).header("Content-Encoding", "gzip")), 415, "UNSUPPORTED_MEDIA_TYPE");
        assertThat(send(graphQl(QUERY).header("Content-Encoding", "identity")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesToAnswerInWhatIsNoMediaType() throws Exception {
        assertRefused(send(graphQl(QUERY).header("Accept", "nonsense")), 406, "NOT_ACCEPTABLE");
        assertRefused(send(to("/schema.graphqls").header("Accept", "a/b/c")), 406, "NOT_ACCEPTABLE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/xml",
                "text/html",
                "nonsense"
            })
    void refusesOtherContentTypes(String type) throws Exception {
        HttpRequest.Builder request =
                to("/graphql").header("Content-Type", type).POST(ofString(QUERY));
        assertRefused(send(request), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void refusesAMutationByGet() throws Exception {
        assertRefused(
                send(to("/graphql?query=mutation%7BcompanyCreate(input%3A%7B%7D)%7BuserErrors%7Bcode%7D%7D%7D")),
                405,
                "METHOD_NOT_ALLOWED");
    }

    @Test
    void refusesAnAddressThatIsTooLong() throws Exception {
        assertRefused(send(to("/graphql?query=" + "x".repeat(20_000))), 400, "BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\0", "\0", "1\u00ff", "1; DROP TABLE projects", "\u00ed\u00a0\u0080"})
    void isNotIrritatedByAnyExplainHeader(String value) throws Exception {
        String answer = raw("POST /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + JSON
                + "\r\nContent-Length: " + QUERY.length() + "\r\nX-Explain: " + value + "\r\n\r\n" + QUERY);
        assertThat(answer).containsPattern("^HTTP/1.1 (200|400) ").doesNotContain("Tomcat", "\"sql\"", "Exception");
        assertThat(send(graphQl(QUERY)).statusCode()).isEqualTo(200);
    }

    /** Whether its length is announced or not, and whatever is in it. */
    @Test
    void refusesABodyOfMoreThanTwoMegabytes() throws Exception {
        for (String form : new String[] {"{\"query\":\"# %s\"}", "[{\"query\":\"# %s\"}]", "%s"}) {
            byte[] large = form.formatted("x".repeat(10_000_000)).getBytes(StandardCharsets.UTF_8);
            assertRefused(send(graphQl("").POST(ofByteArray(large))), 413, "CONTENT_TOO_LARGE");
            assertRefused(send(graphQl("").POST(unannounced(large))), 413, "CONTENT_TOO_LARGE");
        }
    }

    private static HttpRequest.BodyPublisher unannounced(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    @Test
    void takesABodyOfAlmostTwoMegabytes() throws Exception {
        String padded = QUERY + " ".repeat(2_000_000);
        assertThat(send(graphQl(padded)).statusCode()).isEqualTo(200);
    }

    /** Refused before any of our code sees the request. */
    @Test
    void refusesWhatIsNotHttp() throws Exception {
        assertThat(raw("GET /graphql?query={} HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("{\"errors\":[{\"message\":", "\"code\":\"BAD_REQUEST\"")
                .doesNotContain("Tomcat", "apache");
    }

    @Test
    void refusesHeadersThatAreTooLarge() throws Exception {
        assertRefused(send(to("/graphql").header("X-Large", "x".repeat(20_000))), 400, "BAD_REQUEST");
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(server.uri(path));
    }

    private HttpRequest.Builder graphQl(String body) {
        return to("/graphql").header("Content-Type", JSON).POST(ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        URI address = server.uri("/");
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** In our form, with nothing of the inside, and the server goes on. */
    private void assertRefused(HttpResponse<String> response, int status, String code) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(contentType(response)).startsWith(JSON);
        JsonNode body = json(response);
        assertThat(body.propertyNames()).containsExactly("errors");
        assertThat(body.get("errors")).hasSize(1);
        assertThat(body.at("/errors/0/message").asString()).isNotBlank();
        assertThat(body.at("/errors/0/extensions").toString()).isEqualTo("{\"code\":\"" + code + "\"}");
        assertThat(response.body())
                .doesNotContain("Exception", "org.", "java.", "com.asrops", "\tat ", "trace", "timestamp");
        assertThat(send(graphQl(QUERY)).statusCode()).isEqualTo(200);
    }

    /** An error of GraphQL itself, with a code and nothing of the inside, and the server goes on. */
    private void assertError(String body, String code) throws Exception {
        HttpResponse<String> response = send(graphQl(body));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(json(response).at("/errors/0/extensions/code").asString())
                .as(response.body())
                .isEqualTo(code);
        assertThat(response.body())
                .doesNotContain("Exception", "org.", "java.", "com.asrops", "SELECT", "Value{", "ANTLR");
        assertThat(send(graphQl(QUERY)).statusCode()).isEqualTo(200);
    }

    private static String contentType(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse("none");
    }

    private static JsonNode json(HttpResponse<String> response) {
        return new JsonMapper().readTree(response.body());
    }
}
