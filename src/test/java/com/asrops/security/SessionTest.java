package com.asrops.security;

import static com.asrops.security.AuthClient.LOGIN;
import static com.asrops.security.AuthClient.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.security.AuthClient.Pair;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Local accounts: a login for a short access token and a refresh token that is good once. */
@OnBothDatabases
class SessionTest extends OneUserTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    SessionTest(TestServer server) {
        super(server);
    }

    @Test
    void aLoginOpens() {
        Pair pair = auth.login();
        assertThat(pair.tokenType()).isEqualTo("Bearer");
        assertThat(pair.expiresIn()).isEqualTo(30 * 60);
        assertThat(pair.refreshExpiresIn()).isEqualTo(7 * 24 * 60 * 60);
        assertThat(auth.ask(pair.accessToken(), "{ me { name role teamMember { id } } }")
                        .data("/me")
                        .toString())
                .isEqualTo("{\"name\":\"anna.brown\",\"role\":\"PAYROLL\",\"teamMember\":null}");
        assertThat(server.http()
                        .ask("{ users { nodes { login lastLoginAt } } }")
                        .data("/users/nodes/0/lastLoginAt")
                        .isNull())
                .isFalse();
    }

    @Test
    void aLoginIsTheSameInAnyCase() {
        assertThat(auth.login("ANNA.Brown", PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void theAnswerIsNotKeptOnTheWay() {
        HttpResponse<String> response = auth.login(LOGIN, PASSWORD);
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    }

    /** Word for word the same for an unknown login. */
    @ParameterizedTest
    @CsvSource({"anna.brown, correct horse batterz", "nobody, correct horse battery", "anna.brown, x", "' ', x"})
    void aWrongPasswordOrLoginDoesNot(String login, String password) {
        HttpResponse<String> response = auth.login(login, password);
        assertThat(response.statusCode()).isEqualTo(login.isBlank() ? 400 : 401);
        if (!login.isBlank()) {
            assertThat(response.body())
                    .isEqualTo(
                            "{\"errors\":[{\"message\":\"Login or password is wrong.\",\"extensions\":{\"code\":\"LOGIN_FAILED\"}}]}");
        }
    }

    /** bcrypt looks at 72 bytes only. */
    @Test
    void aPasswordWithSomethingAfterItDoesNot() {
        String longest = "x".repeat(72);
        auth.userCreate("long", longest, "ANALYST");
        assertThat(auth.login("long", longest).statusCode()).isEqualTo(200);
        assertThat(auth.login("long", longest + "y").statusCode()).isEqualTo(401);
    }

    @Test
    void aUserWithoutPasswordCannotLogIn() {
        server.execute("UPDATE users SET password_hash = NULL");
        assertThat(auth.login(LOGIN, PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void anAccessTokenEndsAfterHalfAnHour() {
        Pair pair = auth.login();
        server.later(Duration.ofMinutes(29));
        assertThat(auth.statusOf(pair.accessToken())).isEqualTo(200);
        server.later(MINUTE);
        assertThat(auth.statusOf(pair.accessToken())).isEqualTo(401);
    }

    @Test
    void aRefreshTokenIsGoodForSevenDaysFromItsLastUse() {
        Pair first = auth.login();
        server.later(Duration.ofDays(7).minus(MINUTE));
        Pair second = auth.refresh(first);
        assertThat(auth.statusOf(second.accessToken())).isEqualTo(200);
        server.later(Duration.ofDays(7).minus(MINUTE));
        Pair third = auth.refresh(second);
        server.later(Duration.ofDays(7));
        assertThat(auth.refresh(third.refreshToken()).statusCode()).isEqualTo(401);
    }

    @Test
    void aReplayedRefreshTokenEndsTheSessionForAll() {
        Pair stolen = auth.login();
        Pair next = auth.refresh(stolen);
        assertThat(auth.statusOf(next.accessToken())).isEqualTo(200);
        assertThat(auth.refresh(stolen.refreshToken()).statusCode()).isEqualTo(401);
        assertThat(auth.refresh(next.refreshToken()).statusCode()).isEqualTo(401);
        assertThat(auth.statusOf(next.accessToken())).isEqualTo(401);
        assertThat(auth.statusOf(stolen.accessToken())).isEqualTo(401);
    }

    @Test
    void anotherSessionOfTheUserIsNotConcerned() {
        Pair mine = auth.login();
        Pair other = auth.login();
        auth.refresh(mine);
        auth.refresh(mine.refreshToken());
        assertThat(auth.statusOf(other.accessToken())).isEqualTo(200);
        assertThat(auth.refresh(other.refreshToken()).statusCode()).isEqualTo(200);
    }

    @Test
    void ofManyThatSendOneTokenAtOnceOneGoesOnAtMost() throws Exception {
        Pair pair = auth.login();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> all = Collections.nCopies(
                    20, () -> auth.refresh(pair.refreshToken()).statusCode());
            List<Integer> statuses =
                    threads.invokeAll(all).stream().map(Future::resultNow).toList();
            assertThat(statuses).containsOnly(200, 401);
            assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        }
        assertThat(auth.statusOf(pair.accessToken())).isEqualTo(401);
    }

    /** The moment between reading and writing, in which another may have been first. */
    @Test
    void aTokenIsReplacedOnceByTheStatementItself() {
        auth.login();
        CredentialMapper credentials = server.bean(CredentialMapper.class);
        TransactionTemplate transaction = new TransactionTemplate(server.bean(PlatformTransactionManager.class));
        server.execute("UPDATE sessions SET token_hash = 'first'");
        Instant later = Instant.parse("2099-01-01T00:00:00Z");
        assertThat(transaction.<Integer>execute(status -> credentials.rotate(1, "first", "second", later)))
                .isEqualTo(1);
        assertThat(transaction.<Integer>execute(status -> credentials.rotate(1, "first", "third", later)))
                .isZero();
    }

    /** Who has compared the old password while it was changed comes too late. */
    @Test
    void noSessionStartsWithAPasswordThatIsNoLonger() {
        assertThat(server.bean(SessionService.class).start(1, "the hash before"))
                .isNull();
        server.execute("UPDATE users SET password_hash = 'the hash'");
        assertThat(server.bean(SessionService.class).start(1, "the hash")).isNotNull();
        server.execute("UPDATE users SET archived_at = created_at");
        assertThat(server.bean(SessionService.class).start(1, "the hash")).isNull();
    }

    @Test
    void aUserWhoIsTakenBackIntoUseSignsInAnew() {
        Pair pair = auth.login();
        for (String input : new String[] {"version: 1", "version: 2, archived: false"}) {
            server.http()
                    .ask("mutation { userArchive(input: {id: \"%s\", %s}) { user { id } userErrors { code } } }"
                            .formatted(userId, input))
                    .assertFound();
        }
        assertThat(auth.statusOf(pair.accessToken())).isEqualTo(401);
        assertThat(auth.refresh(pair.refreshToken()).statusCode()).isEqualTo(401);
        assertThat(auth.statusOf(auth.login().accessToken())).isEqualTo(200);
    }

    @Test
    void nobodyEndsASessionWithoutItsToken() {
        Pair pair = auth.login();
        String token = pair.refreshToken();
        for (String forged : new String[] {
            "asr_r_" + "A".repeat(65), token.substring(0, token.length() - 1), token + "A", pair.accessToken(), "asr_r_"
        }) {
            assertThat(auth.refresh(forged).statusCode()).isEqualTo(401);
            assertThat(auth.post("logout", "{\"refreshToken\":\"" + forged + "\"}")
                            .statusCode())
                    .isEqualTo(204);
        }
        assertThat(auth.statusOf(pair.accessToken())).isEqualTo(200);
        auth.refresh(pair);
    }

    @Test
    void aLogoutEndsAllTokensAtOnce() {
        Pair pair = auth.login();
        assertThat(auth.statusOf(pair.accessToken())).isEqualTo(200);
        assertThat(auth.post("logout", "{\"refreshToken\":\"" + pair.refreshToken() + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(auth.statusOf(pair.accessToken())).isEqualTo(401);
        assertThat(auth.refresh(pair.refreshToken()).statusCode()).isEqualTo(401);
    }

    /** What another server of the same database does is noticed after five seconds. */
    @Test
    void whatHappensElsewhereIsNoticedSoon() {
        Pair pair = auth.login();
        assertThat(auth.statusOf(pair.accessToken())).isEqualTo(200);
        server.execute("UPDATE sessions SET revoked_at = created_at");
        server.later(Duration.ofSeconds(5));
        assertThat(auth.statusOf(pair.accessToken())).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            login | '{}' | 400
            login | 'null' | 400
            login | '{"login":"x"' | 400
            login | '{"login":{},"password":[]}' | 400
            login | '{"login":"x\\u0000","password":"x"}' | 401
            refresh | '{"refreshToken":null}' | 400
            refresh | '{"refreshToken":"x"}' | 401
            logout | '[]' | 400
            """)
    void refusesWhatCannotBeRead(String path, String body, int status) {
        HttpResponse<String> response = auth.post(path, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.body())
                .startsWith("{\"errors\":[{\"message\":\"")
                .doesNotContain("Exception", "com.asrops", "org.");
    }
}
