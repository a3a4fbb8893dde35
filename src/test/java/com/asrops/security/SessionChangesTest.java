package com.asrops.security;

import static com.asrops.security.AuthClient.LOGIN;
import static com.asrops.security.AuthClient.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.security.AuthClient.Pair;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of sessions when their user is changed, by an administrator or by themselves. */
@OnBothDatabases
class SessionChangesTest extends OneUserTest {

    SessionChangesTest(TestServer server) {
        super(server);
    }

    @ParameterizedTest
    @ValueSource(strings = {"archived: true", "password"})
    void whatAnAdministratorChangesEndsSessionsAtOnce(String change) {
        Pair pair = auth.login();
        assertThat(auth.statusOf(pair.accessToken())).isEqualTo(200);
        String mutation = change.equals("password") ? "userUpdate" : "userArchive";
        String input = change.equals("password") ? "password: \"another password\"" : change;
        server.http()
                .ask("mutation { %s(input: {id: \"%s\", version: 1, %s}) { user { id } userErrors { code } } }"
                        .formatted(mutation, userId, input))
                .assertFound();
        assertThat(auth.statusOf(pair.accessToken())).isEqualTo(401);
        assertThat(auth.refresh(pair.refreshToken()).statusCode()).isEqualTo(401);
        assertThat(auth.login(LOGIN, PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void aNewRoleHoldsFromTheNextRequestOn() {
        Pair pair = auth.login();
        assertThat(auth.ask(pair.accessToken(), "{ me { role } }")
                        .data("/me/role")
                        .asString())
                .isEqualTo("PAYROLL");
        server.http()
                .ask(
                        "mutation { userUpdate(input: {id: \"%s\", version: 1, role: ANALYST}) { user { id } userErrors { code } } }"
                                .formatted(userId))
                .assertFound();
        assertThat(auth.ask(pair.accessToken(), "{ me { role } }")
                        .data("/me/role")
                        .asString())
                .isEqualTo("ANALYST");
    }

    @Test
    void usersChangeTheirPasswordsThemselves() {
        Pair pair = auth.login();
        String change =
                "mutation { passwordChange(input: {currentPassword: \"%s\", newPassword: \"%s\"}) { userErrors { code field } } }";
        assertThat(auth.ask(pair.accessToken(), change.formatted("wrong", "another password"))
                        .data("/passwordChange/userErrors/0/code")
                        .asString())
                .isEqualTo("WRONG_PASSWORD");
        assertThat(auth.ask(pair.accessToken(), change.formatted(PASSWORD, "short"))
                        .data("/passwordChange/userErrors")
                        .toString())
                .isEqualTo("[{\"code\":\"PASSWORD_TOO_SHORT\",\"field\":[\"newPassword\"]}]");
        assertThat(server.http()
                        .ask(change.formatted(PASSWORD, "another password"))
                        .data("/passwordChange/userErrors/0/code")
                        .asString())
                .isEqualTo("NO_PASSWORD");
        assertThat(auth.statusOf(pair.accessToken())).isEqualTo(200);
        auth.ask(pair.accessToken(), change.formatted(PASSWORD, "another password"))
                .assertFound();
        assertThat(server.answer("{ auditEvents(first: 1) { nodes { entity operation after } } }")
                        .toString())
                .contains("entity=User, operation=UPDATED, after={\"password\":\"(secret)\"}");
        assertThat(auth.statusOf(pair.accessToken())).isEqualTo(401);
        assertThat(auth.refresh(pair.refreshToken()).statusCode()).isEqualTo(401);
        assertThat(auth.login(LOGIN, PASSWORD).statusCode()).isEqualTo(401);
        assertThat(auth.login(LOGIN, "another password").statusCode()).isEqualTo(200);
    }
}
