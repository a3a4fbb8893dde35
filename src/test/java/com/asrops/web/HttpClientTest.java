package com.asrops.web;

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

    /** Whether its length is announced or not. */
    @Test
    void refusesABodyOfMoreThanTwoMegabytes() throws Exception {
        byte[] large = ("{\"query\":\"# " + "x".repeat(3_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        assertRefused(send(graphQl("").POST(BodyPublishers.ofByteArray(large))), 413, "CONTENT_TOO_LARGE");
        assertRefused(
                send(graphQl("").POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))),
                413,
                "CONTENT_TOO_LARGE");
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

    private static String contentType(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse("none");
    }

    private static JsonNode json(HttpResponse<String> response) {
        return new JsonMapper().readTree(response.body());
    }
}
