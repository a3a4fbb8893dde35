package com.asrops.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.testing.HttpGraphQl;
import com.asrops.testing.Program;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** However much is logged: no password, key or token. */
class SecretsInLogsTest {

    private static final String PASSWORD = "s3cret-of-anna-brown";
    private static final String NEXT_PASSWORD = "s3cret-of-anna-brown-anew";

    private final List<String> secrets = new ArrayList<>(List.of(PASSWORD, NEXT_PASSWORD));

    @Test
    void areNotThere(@TempDir Path directory) throws Exception {
        Map<String, String> settings = Map.of(
                "DATABASE_URL",
                "sqlite:///:memory:",
                "ASR_ADMIN_KEY",
                "",
                "LOGGING_LEVEL_ROOT",
                "trace",
                "LOGGING_LEVEL_COM_ASROPS",
                "trace",
                "DEBUG",
                "true");
        try (Program program = Program.start(directory, settings)) {
            String printed = program.outputWith("export ASR_TOKEN=");
            String first = printed.replaceAll("(?s).*export ASR_TOKEN=(\\S+).*", "$1");
            use(program, first);
            String output = program.outputWith("passwordChange");
            assertThat(output).contains("TRACE", "/auth/login");
            for (String secret : secrets) {
                assertThat(output.lines().filter(line -> line.contains(secret)))
                        .as("the secret of " + secret.length() + " characters " + secret)
                        .isEmpty();
            }
            assertThat(output.lines().filter(line -> line.contains(first)))
                    .as("lines with the first key, which is shown once")
                    .containsExactly("  export ASR_TOKEN=" + first);
            assertThat(program.errors()).doesNotContain(first, "s3cret");
        }
    }

    /** All that handles secrets: users and keys made, login, refresh, a password changed, attempts that fail. */
    private void use(Program program, String first) throws Exception {
        String base = "http://localhost:" + program.port();
        HttpGraphQl admin = new HttpGraphQl(URI.create(base + "/graphql"), first);
        admin.ask("mutation { userCreate(input: {login: \"anna\", role: ANALYST, password: \"" + PASSWORD
                        + "\"}) { user { id } userErrors { code } } }")
                .assertFound();
        secrets.add(admin.ask(
                        "mutation($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) { key } }",
                        Map.of("input", Map.of("name", "sync", "role", "INTEGRATION")))
                .data("/apiKeyCreate/key")
                .asString());
        new HttpGraphQl(URI.create(base + "/graphql"), secrets.getLast())
                .ask("{ me { name } }")
                .assertFound();
        JsonNode tokens = post(base, "login", Map.of("login", "anna", "password", PASSWORD));
        post(base, "login", Map.of("login", "anna", "password", NEXT_PASSWORD));
        JsonNode next = post(base, "refresh", Map.of("refreshToken", keep(tokens, "refreshToken")));
        post(base, "refresh", Map.of("refreshToken", "asr_r_" + "s3cret".repeat(11)));
        secrets.add("s3crets3cret");
        keep(tokens, "accessToken");
        keep(next, "refreshToken");
        new HttpGraphQl(URI.create(base + "/graphql"), keep(next, "accessToken"))
                .ask(
                        "mutation($input: PasswordChangeInput!) { passwordChange(input: $input) { userErrors { code } } }",
                        Map.of("input", Map.of("currentPassword", PASSWORD, "newPassword", NEXT_PASSWORD)))
                .assertFound();
    }

    private String keep(JsonNode tokens, String name) {
        secrets.add(tokens.get(name).asString());
        return secrets.getLast();
    }

    private static JsonNode post(String base, String path, Map<String, String> body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/auth/" + path))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
                    .build();
            return JsonMapper.shared()
                    .readTree(client.send(request, BodyHandlers.ofString()).body());
        }
    }
}
