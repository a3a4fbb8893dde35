package com.asrops.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Sends operations to a running server as a program elsewhere does: as JSON over HTTP. */
public final class HttpGraphQl {

    /** Half a surrogate pair arrives as it is: written as itself, it would become a question mark on its way. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI address;
    private final String token;

    /**
     * A client.
     *
     * @param token the credential that it sends
     */
    public HttpGraphQl(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    public Answer ask(String query) {
        return ask(query, Map.of());
    }

    public Answer ask(String query, Object variables) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", query, "variables", variables))))
                .build();
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
