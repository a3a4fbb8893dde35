package com.asrops.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.Caller;
import com.asrops.testing.HttpTest;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing but health, the page and the way in can be had without a credential. */
@OnBothDatabases
class AccessTest extends HttpTest {

    private static final String SCHEMA = "{\"query\":\"{ __schema { types { name } } }\"}";

    AccessTest(TestServer server) {
        super(server);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /graphql",
        "GET, /graphql?query=%7B__schema%7Btypes%7Bname%7D%7D%7D",
        "PUT, /graphql",
        "OPTIONS, /graphql",
        "POST, /graphql/",
        "GET, /schema.graphqls",
        "GET, /actuator",
        "GET, /actuator/metrics",
        "GET, /actuator/metrics/jvm.memory.used",
        "GET, /error",
        "GET, /no-such-path",
        "GET, /graphiqlx",
        "GET, /Health"
    })
    void refusesWhoeverHasNoCredential(String method, String path) throws Exception {
        HttpResponse<String> response = client.send(request(method, path).build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(response.body())
                .isEqualTo("{\"errors\":[{\"message\":\"Send a credential: `Authorization: Bearer ...`."
                        + " The page at /graphiql signs you in.\",\"extensions\":{\"code\":\"UNAUTHENTICATED\"}}]}");
    }

    /** A way round the list of what is open, by writing an address in another way. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health/../graphql",
                "/graphiql/..;/graphql",
                "/graphiql/%2e%2e/graphql",
                "/auth/%2e%2e/schema.graphqls",
                "/graphiql//../graphql",
                "//graphql",
                "/graphql;/health"
            })
    void isNotFooledByAnotherWayToWriteAnAddress(String path) throws Exception {
        HttpResponse<String> response = client.send(request("POST", path).build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).isBetween(400, 405);
        assertThat(response.body()).contains("\"errors\"").doesNotContain("__Schema");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer x y",
                "Bearer wrong-wrong-wrong-wrong-wrong-wrong-wrong",
                "Bearer asr_1_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "Bearer asr_999999999999999999_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "Bearer a.b.c",
                "Bearer ..",
                "Basic YWRtaW46YWRtaW4="
            })
    void refusesWhatIsNoCredential(String header) throws Exception {
        HttpResponse<String> response = client.send(
                request("POST", "/graphql").header("Authorization", header).build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
        assertThat(response.body()).contains("\"code\":\"UNAUTHENTICATED\"").doesNotContain("Exception");
    }

    @Test
    void refusesACredentialInTheAddressOrInAForm() throws Exception {
        HttpRequest.Builder address = HttpRequest.newBuilder(
                server.uri("/schema.graphqls?access_token=" + TestServer.ADMIN_KEY + "&token=" + TestServer.ADMIN_KEY));
        HttpRequest.Builder form = request("POST", "/graphql")
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("access_token=" + TestServer.ADMIN_KEY));
        for (HttpRequest.Builder request : new HttpRequest.Builder[] {address, form}) {
            assertThat(client.send(request.build(), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @CsvSource({"/, 302", "/health, 200", "/graphiql, 200", "/graphiql/, 200", "/graphiql/examples.graphql, 200"})
    void givesToEverybodyWhatHoldsNoData(String path, int status) throws Exception {
        assertThat(client.send(HttpRequest.newBuilder(server.uri(path)).build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource
    void knowsTheCallerOfAKey(Caller.Role role) {
        assertThat(server.as(role)
                        .http()
                        .ask("{ me { role teamMember { id } } }")
                        .data("/me")
                        .toString())
                .isEqualTo("{\"role\":\"" + role + "\",\"teamMember\":null}");
    }

    @ParameterizedTest
    @CsvSource({
        "ANALYST, /actuator, 403",
        "INTEGRATION, /actuator/metrics, 403",
        "OPERATIONS, /actuator/metrics/jvm.memory.used, 403",
        "ADMIN, /actuator, 200",
        "ADMIN, /actuator/metrics/jvm.memory.used, 200",
        "ANALYST, /health, 200"
    })
    void showsWhatTheMachineDoesToAdministratorsOnly(Caller.Role role, String path, int status) throws Exception {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(server.uri(path))
                        .header("Authorization", "Bearer " + server.as(role).credential())
                        .build(),
                BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body().contains("\"code\":\"FORBIDDEN\"")).isEqualTo(status == 403);
    }

    @Test
    void knowsTheCallerWithinTheProgram() {
        assertThat(server.as(Caller.Role.PAYROLL).answer("{ me { name role } }").toString())
                .isEqualTo("{data={me={name=test PAYROLL, role=PAYROLL}}}");
    }

    @Test
    void showsUsersAndKeysToAdministratorsOnly() {
        TestServer analyst = server.as(Caller.Role.ANALYST);
        analyst.credential(); // there is a key to be seen
        String query = "{ apiKeys { totalCount nodes { id } } users { totalCount } }";
        assertThat(server.http().ask(query).data("/apiKeys/totalCount").asInt()).isPositive();
        assertThat(analyst.codeOf(query)).isEqualTo("FORBIDDEN");
        assertThat(analyst.codeOf(
                        "mutation { apiKeyCreate(input: {name: \"x\", role: ADMIN}) { key userErrors { code } } }"))
                .isEqualTo("FORBIDDEN");
    }

    private HttpRequest.Builder request(String method, String path) throws IOException {
        return HttpRequest.newBuilder(server.uri(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(method.equals("GET") ? "" : SCHEMA));
    }
}
