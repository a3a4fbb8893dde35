package com.asrops.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.testing.TestServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Follows a subscription by Server-Sent Events. */
final class EventStreamClient implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final BufferedReader lines;

    EventStreamClient(TestServer server, String token, String query) throws IOException, InterruptedException {
        HttpResponse<InputStream> response =
                client.send(request(server, token, query).build(), BodyHandlers.ofInputStream());
        lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream;charset=UTF-8");
    }

    static HttpRequest.Builder request(TestServer server, String token, String query) {
        return HttpRequest.newBuilder(server.uri("/graphql"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(Map.of("query", query))));
    }

    /** The next line, also of what only shows that the stream is alive; null at the end. */
    String line() throws IOException {
        return lines.readLine();
    }

    /** The next event: its name and its data. */
    String event() throws IOException {
        String name = "";
        String data = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("event:")) {
                name = line.substring("event:".length()).strip();
            } else if (line.startsWith("data:")) {
                data = line.substring("data:".length()).strip();
            } else if (line.isEmpty() && !name.isEmpty()) {
                return (name + " " + data).strip();
            }
        }
        return "end";
    }

    /** The next change. */
    JsonNode change() throws IOException {
        String event = event();
        assertThat(event).startsWith("next {");
        return JsonMapper.shared().readTree(event.substring("next ".length())).at("/data/changes");
    }

    @Override
    public void close() throws IOException {
        lines.close();
        client.shutdownNow();
        client.close();
    }
}
