package com.asrops.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.testing.Answer;
import com.asrops.testing.HttpGraphQl;
import com.asrops.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Signs in and out as a program elsewhere does. */
final class AuthClient {

    static final String LOGIN = "anna.brown";
    static final String PASSWORD = "correct horse battery";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final TestServer server;

    AuthClient(TestServer server) {
        this.server = server;
    }

    /** A user, and the id. */
    String userCreate(String login, String password, String role) {
        return server.http()
                .ask(
                        "mutation($input: UserCreateInput!) { userCreate(input: $input) { user { id } userErrors { code } } }",
                        Map.of("input", Map.of("login", login, "password", password, "role", role)))
                .data("/userCreate/user/id")
                .asString();
    }

    HttpResponse<String> post(String path, String body) {
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(server.uri("/auth/" + path))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> login(String login, String password) {
        return post("login", JsonMapper.shared().writeValueAsString(Map.of("login", login, "password", password)));
    }

    Pair login() {
        return pair(login(LOGIN, PASSWORD));
    }

    HttpResponse<String> refresh(String token) {
        return post("refresh", JsonMapper.shared().writeValueAsString(Map.of("refreshToken", token)));
    }

    Pair refresh(Pair old) {
        return pair(refresh(old.refreshToken));
    }

    private static Pair pair(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readValue(response.body(), Pair.class);
    }

    /** The status that a token is answered with. */
    int statusOf(String token) {
        return ask(token, "{ me { name } }").status();
    }

    Answer ask(String token, String query) {
        return new HttpGraphQl(server.uri("/graphql"), token).ask(query);
    }

    record Pair(String accessToken, String tokenType, long expiresIn, String refreshToken, long refreshExpiresIn) {}
}
