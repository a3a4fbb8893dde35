package com.asrops.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.asrops.kernel.Caller;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** The way to the first administrator. */
@OnBothDatabases
class FirstKeyTest {

    private final TestServer server;

    FirstKeyTest(TestServer server) {
        this.server = server;
    }

    @BeforeEach
    void nobody() {
        server.clear();
    }

    private FirstKey firstKey(String adminKey, String issuer) {
        return new FirstKey(
                server.bean(CredentialMapper.class), server.bean(Clock.class), new AdminKey(adminKey), issuer);
    }

    @Test
    void isShownOnceAndOpensEverything() {
        FirstKey first = firstKey("", "");
        String key = first.reveal().orElseThrow();
        assertThat(first.reveal()).isEmpty();
        assertThat(first.find(key).identity().role()).isEqualTo(Caller.Role.ADMIN);
        assertThat(first.find("asr_1_x")).isNull();
        assertThatThrownBy(() -> first.find(key + "x")).isInstanceOf(InvalidBearerTokenException.class);
        assertThat(firstKey("", "").reveal().orElseThrow())
                .as("of another start")
                .isNotEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            apiKeyCreate(input: {name: "x", role: ADMIN}) { key }
            userCreate(input: {login: "x", role: ADMIN, password: "correct horse"}) { user { id } }
            """)
    void endsWhenThereIsAnAdministrator(String mutation) {
        FirstKey first = firstKey("", "");
        String key = first.reveal().orElseThrow();
        server.graphQl().document("mutation { " + mutation + " }").executeAndVerify();
        assertThatThrownBy(() -> first.find(key)).isInstanceOf(InvalidBearerTokenException.class);
        assertThat(firstKey("", "").reveal()).isEmpty();
    }

    @Test
    void goesOnWhileNobodyCanSignInAsAdministrator() {
        server.graphQl().document("""
                        mutation {
                          a: userCreate(input: {login: "a", role: ADMIN}) { user { id } }
                          b: userCreate(input: {login: "b", role: ANALYST, password: "correct horse"}) { user { id } }
                          c: userCreate(input: {login: "c", role: ADMIN, password: "correct horse"}) { user { id } }
                          d: apiKeyCreate(input: {name: "d", role: INTEGRATION}) { key }
                          e: apiKeyCreate(input: {name: "e", role: ADMIN}) { key }
                          f: apiKeyCreate(input: {name: "f", role: ADMIN, expiresInDays: 1}) { key }
                        }""").executeAndVerify();
        server.execute(
                "UPDATE users SET archived_at = created_at WHERE login = 'c'",
                "UPDATE api_keys SET revoked_at = created_at WHERE name = 'e'");
        assertThat(firstKey("", "").reveal()).isEmpty();
        server.later(Duration.ofDays(1));
        assertThat(firstKey("", "").reveal()).isPresent();
    }

    @Test
    void endsAfterADay() {
        FirstKey first = firstKey("", "");
        String key = first.reveal().orElseThrow();
        server.later(Duration.ofHours(23));
        assertThat(first.find(key)).isNotNull();
        server.later(Duration.ofHours(1));
        assertThatThrownBy(() -> first.find(key)).isInstanceOf(InvalidBearerTokenException.class);
    }

    @Test
    void isNotMadeWhereAnAdministratorComesFromElsewhere() {
        assertThat(firstKey(TestServer.ADMIN_KEY, "").reveal()).isEmpty();
        assertThat(firstKey("", "https://issuer.example").reveal()).isEmpty();
    }
}
