package com.asrops.security;

import static com.asrops.security.AuthClient.LOGIN;
import static com.asrops.security.AuthClient.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.asrops.kernel.database.Database;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.Rows;
import com.asrops.testing.TestServer;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

/** Passwords cannot be tried out, on however many servers. */
@OnBothDatabases
class LoginLimitsTest extends OneUserTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    LoginLimitsTest(TestServer server) {
        super(server);
    }

    private List<String> rows() {
        try (Connection connection = server.bean(Database.class).writer().getConnection()) {
            return Rows.query(connection, "SELECT who, attempts, refusals FROM login_attempts");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoTriesOutPasswordsWaitsLongerEachTime() {
        for (int refusal = 0; refusal < 3; refusal++) {
            for (int i = 0; i < 5; i++) {
                assertThat(auth.login(LOGIN, "wrong").statusCode()).isEqualTo(401);
            }
            HttpResponse<String> refused = auth.login(LOGIN, PASSWORD);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).contains("\"code\":\"TOO_MANY_ATTEMPTS\"");
            long seconds =
                    Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow());
            assertThat(seconds).isBetween((60L << refusal) - 10, 60L << refusal);
            server.later(Duration.ofSeconds(seconds));
        }
        assertThat(auth.login(LOGIN, PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void unknownLoginsAreLimitedLikewise() {
        for (int i = 0; i < 5; i++) {
            assertThat(auth.login("nobody", PASSWORD).statusCode()).isEqualTo(401);
        }
        assertThat(auth.login("NoBody", PASSWORD).statusCode()).isEqualTo(429);
        assertThat(auth.login(LOGIN, PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void oneAddressTriesThirtyLoginsAMinute() {
        for (int i = 0; i < 30; i++) {
            assertThat(auth.login("user" + i, PASSWORD).statusCode()).isEqualTo(401);
        }
        assertThat(auth.login(LOGIN, PASSWORD).statusCode()).isEqualTo(429);
        server.later(MINUTE);
        assertThat(auth.login(LOGIN, PASSWORD).statusCode()).isEqualTo(200);
    }

    /** What a second server of the same database, or this one after a restart, knows of the first. */
    @Test
    void serversCountTogether() {
        for (int i = 0; i < 5; i++) {
            auth.login(LOGIN, "wrong");
        }
        String who = rows().stream()
                .filter(row -> row.endsWith(" | 5 | 0"))
                .findFirst()
                .orElseThrow();
        assertThat(who).matches("[0-9a-f]{64} .*");
        LoginLimits other = new LoginLimits(
                server.bean(LoginAttemptMapper.class),
                server.bean(PlatformTransactionManager.class),
                server.bean(Clock.class));
        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> other.count(LOGIN, "127.0.0.1"))
                .satisfies(refused -> assertThat(refused.seconds()).isEqualTo(60));
        assertThat(auth.login(LOGIN, PASSWORD).statusCode()).isEqualTo(429);
    }

    /** A minute that is over is forgotten; who was refused is remembered for a day, and nobody who came after it. */
    @Test
    void madeUpLoginsDoNotFillTheTable() {
        for (int i = 0; i < 35; i++) {
            auth.login("user" + i, "x");
        }
        assertThat(rows()).hasSize(31);
        server.later(MINUTE);
        auth.login("somebody", "x");
        assertThat(rows()).hasSize(2);
        server.later(Duration.ofDays(2));
        auth.login(LOGIN, PASSWORD);
        assertThat(rows()).hasSize(2).allMatch(row -> row.endsWith(" | 1 | 0"));
    }
}
