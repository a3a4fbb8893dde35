package com.asrops.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.Caller;
import com.asrops.kernel.database.Database;
import com.asrops.kernel.entity.NodeId;
import com.asrops.operations.Sample;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.Rows;
import com.asrops.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import tools.jackson.databind.JsonNode;

/** Keys for programs: with a role and an end, shown once, revoked at once. */
@OnBothDatabases
class ApiKeyTest {

    private static final String SYNC = "name: \"Raken sync\", role: INTEGRATION, teamMemberId: \"VGVhbU1lbWJlcjoy\"";

    private final TestServer server;
    private final AuthClient auth;

    ApiKeyTest(TestServer server) {
        this.server = server;
        this.auth = new AuthClient(server);
    }

    @BeforeEach
    void reset() {
        server.clear();
        Sample.load(server);
    }

    private JsonNode create(String input) {
        return server.http()
                .ask("mutation { apiKeyCreate(input: {" + input
                        + "}) { key apiKey { id name } userErrors { code field } } }")
                .data("/apiKeyCreate");
    }

    private String newKey() {
        return create(SYNC).get("key").asString();
    }

    private void revoke(int id) {
        server.http()
                .ask("mutation { apiKeyRevoke(input: {id: \"" + idOf(id)
                        + "\"}) { apiKey { revokedAt } userErrors { code } } }")
                .assertFound();
    }

    private static String idOf(int id) {
        return NodeId.encode("ApiKey", id);
    }

    private List<String> rows() {
        try (Connection connection = server.bean(Database.class).writer().getConnection()) {
            return Rows.query(connection, "SELECT name, secret_hash, version FROM api_keys ORDER BY id");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void opensAsWhatItWasMadeFor() {
        assertThat(auth.ask(newKey(), "{ me { name role teamMember { fullName } } }")
                        .data("/me")
                        .toString())
                .isEqualTo(
                        "{\"name\":\"key Raken sync\",\"role\":\"INTEGRATION\",\"teamMember\":{\"fullName\":\"anna Brown\"}}");
    }

    @Test
    void isShownOnceAndNotKept() {
        String key = newKey();
        assertThat(key).matches("asr_1_[A-Za-z0-9_-]{43}");
        String secret = key.substring("asr_1_".length());
        assertThat(rows()).containsExactly("Raken sync | " + Hash.of(secret).hex() + " | 1");
        assertThat(server.http()
                        .ask("{ apiKeys { nodes { id name role expiresAt lastUsedAt revokedAt createdAt } } }")
                        .body())
                .contains("Raken sync")
                .doesNotContain(secret, Hash.of(secret).hex());
    }

    @Test
    void readsInFull() {
        newKey();
        server.execute("UPDATE api_keys SET expires_at = '2026-03-01T00:00:00.000000Z', updated_at = expires_at");
        server.execute("UPDATE api_keys SET created_at = '2026-02-01T00:00:00.000000Z', updated_at = created_at");
        server.execute("UPDATE api_keys SET updated_at = created_at");
        assertThat(server.http()
                        .ask(
                                "{ apiKey(id: \"" + idOf(1)
                                        + "\") { id name role teamMember { fullName } expiresAt lastUsedAt revokedAt createdAt updatedAt version } }")
                        .data("/apiKey")
                        .toString())
                .isEqualTo("{\"id\":\"" + idOf(1) + "\",\"name\":\"Raken sync\",\"role\":\"INTEGRATION\","
                        + "\"teamMember\":{\"fullName\":\"anna Brown\"},\"expiresAt\":\"2026-03-01T00:00:00.000000Z\","
                        + "\"lastUsedAt\":null,\"revokedAt\":null,\"createdAt\":\"2026-02-01T00:00:00.000000Z\","
                        + "\"updatedAt\":\"2026-02-01T00:00:00.000000Z\",\"version\":1}");
    }

    @Test
    void endsOnItsDay() {
        String key = create(SYNC + ", expiresInDays: 2").get("key").asString();
        assertThat(auth.statusOf(key)).isEqualTo(200);
        server.later(Duration.ofDays(2).minusMinutes(1));
        assertThat(auth.statusOf(key)).isEqualTo(200);
        server.later(Duration.ofMinutes(1));
        assertThat(auth.statusOf(key)).isEqualTo(401);
    }

    /** Also while it is remembered: the last moment of a key lies within the five seconds. */
    @Test
    void endsOnItsDayThoughItWasJustUsed() {
        String key = create(SYNC + ", expiresInDays: 1").get("key").asString();
        server.later(Duration.ofDays(1).minusSeconds(2));
        assertThat(auth.statusOf(key)).isEqualTo(200);
        server.later(Duration.ofSeconds(3));
        assertThat(auth.statusOf(key)).isEqualTo(401);
    }

    @Test
    void isRevokedAtOnce() {
        String key = newKey();
        assertThat(auth.statusOf(key)).isEqualTo(200);
        revoke(1);
        assertThat(auth.statusOf(key)).isEqualTo(401);
        revoke(1); // once more changes nothing
        assertThat(rows().getFirst()).endsWith(" | 2");
    }

    @Test
    void thatItWasRevokedElsewhereIsNoticedAfterFiveSeconds() {
        String key = newKey();
        assertThat(auth.statusOf(key)).isEqualTo(200);
        server.execute("UPDATE api_keys SET revoked_at = created_at");
        server.later(Duration.ofSeconds(5));
        assertThat(auth.statusOf(key)).isEqualTo(401);
    }

    @Test
    void opensNothingWithAnotherSecretOrId() {
        String key = newKey();
        String other = create("name: \"Other\", role: ADMIN").get("key").asString();
        assertThat(auth.statusOf(key.replace("asr_1_", "asr_2_"))).isEqualTo(401);
        assertThat(auth.statusOf(other.replace("asr_2_", "asr_1_"))).isEqualTo(401);
        assertThat(auth.statusOf(key.replace("asr_1_", "asr_01_") + "A")).isEqualTo(401);
        assertThat(auth.statusOf("asr_1_" + Hash.of(key.substring(6)).hex().substring(0, 43)))
                .isEqualTo(401);
        assertThat(auth.statusOf(key.toLowerCase(Locale.ROOT))).isEqualTo(401);
    }

    @Test
    void showsWhenItWasLastUsed() {
        String key = newKey();
        auth.statusOf(key);
        String query = "{ apiKeys { nodes { lastUsedAt updatedAt createdAt version } } }";
        assertThat(server.http().ask(query).data("/apiKeys/nodes/0/lastUsedAt").isNull())
                .isTrue();
        server.bean(LastUse.class).write();
        JsonNode row = server.http().ask(query).data("/apiKeys/nodes/0");
        assertThat(row.get("lastUsedAt").asString())
                .isGreaterThan(row.get("createdAt").asString());
        assertThat(row.get("version").asInt()).isEqualTo(1);
        assertThat(row.get("updatedAt").asString())
                .isLessThan(row.get("lastUsedAt").asString());
        List<?> statements =
                TestServer.statementsOf(() -> server.bean(LastUse.class).write());
        assertThat(statements).as("nothing was used since").isEmpty();
    }

    @Test
    void hasItsNameForItselfUntilItIsRevoked() {
        newKey();
        assertThat(create("name: \"RAKEN SYNC\", role: ANALYST").toString())
                .isEqualTo("{\"key\":null,\"apiKey\":null,\"userErrors\":[{\"code\":\"TAKEN\",\"field\":[\"name\"]}]}");
        revoke(1);
        assertThat(create(SYNC).get("userErrors")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name: " ", role: ANALYST | REQUIRED | name
            name: "x", role: ANALYST, expiresInDays: 0 | OUT_OF_RANGE | expiresInDays
            name: "x", role: ANALYST, expiresInDays: 367 | OUT_OF_RANGE | expiresInDays
            name: "x", role: ANALYST, expiresInDays: 2147483647 | OUT_OF_RANGE | expiresInDays
            name: "x", role: ANALYST, teamMemberId: "x" | NOT_FOUND | teamMemberId
            """)
    void refusesAndWritesNothing(String input, String code, String field) {
        assertThat(create(input).toString())
                .isEqualTo("{\"key\":null,\"apiKey\":null,\"userErrors\":[{\"code\":\"" + code + "\",\"field\":[\""
                        + field + "\"]}]}");
        assertThat(rows()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ADMIN")
    void isMadeAndEndedByAdministratorsOnly(Caller.Role role) {
        newKey();
        List<String> before = rows();
        TestServer other = server.as(role);
        assertThat(other.codeOf("mutation { apiKeyCreate(input: {" + SYNC + "}) { key } }"))
                .isEqualTo("FORBIDDEN");
        assertThat(other.codeOf("mutation { apiKeyRevoke(input: {id: \"" + idOf(1) + "\"}) { apiKey { id } } }"))
                .isEqualTo("FORBIDDEN");
        assertThat(other.answer("{ node(id: \"" + idOf(1) + "\") { id } }").toString())
                .isEqualTo("{data={node=null}}");
        assertThat(rows()).isEqualTo(before);
    }
}
