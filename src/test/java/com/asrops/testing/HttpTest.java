package com.asrops.testing;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A test that talks to the server over HTTP, as a program elsewhere does. */
public abstract class HttpTest {

    protected static final String JSON = "application/json";
    protected static final String QUERY = "{\"query\":\"{ projects { totalCount } }\"}";

    protected final TestServer server;
    protected final HttpClient client = HttpClient.newHttpClient();

    protected HttpTest(TestServer server) {
        this.server = server;
    }

    @AfterEach
    void closeClient() {
        client.close();
    }

    protected HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(server.uri(path)).header("Authorization", "Bearer " + TestServer.ADMIN_KEY);
    }

    protected HttpRequest.Builder graphQl(String body) {
        return to("/graphql").header("Content-Type", JSON).POST(ofString(body));
    }

    protected HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    protected String raw(String request) throws IOException {
        URI address = server.uri("/");
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** In our form, with nothing of the inside, and the server goes on. */
    protected void assertRefused(HttpResponse<String> response, int status, String code) throws Exception {
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
    protected void assertError(String body, String code) throws Exception {
        HttpResponse<String> response = send(graphQl(body));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(json(response).at("/errors/0/extensions/code").asString())
                .as(response.body())
                .isEqualTo(code);
        assertThat(response.body())
                .doesNotContain("Exception", "org.", "java.", "com.asrops", "SELECT", "Value{", "ANTLR");
        assertThat(send(graphQl(QUERY)).statusCode()).isEqualTo(200);
    }

    protected static String contentType(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse("none");
    }

    protected static JsonNode json(HttpResponse<String> response) {
        return new JsonMapper().readTree(response.body());
    }
}
