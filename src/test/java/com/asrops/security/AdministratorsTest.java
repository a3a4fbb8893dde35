package com.asrops.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.entity.NodeId;
import com.asrops.operations.EntityClient;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The last administrator stays, and stays able to sign in. */
@OnBothDatabases
class AdministratorsTest {

    private static final String CREATE = "{login: \"%s\", role: ADMIN%s}";
    private static final String PASSWORD = ", password: \"correct horse\"";
    private static final String CODE = "LAST_ADMINISTRATOR";

    private final TestServer server;
    private final EntityClient users;

    AdministratorsTest(TestServer server) {
        this.server = server;
        this.users = new EntityClient(server, "User", "users");
    }

    @BeforeEach
    void oneAdministrator() {
        server.clear();
        create("anna", PASSWORD);
    }

    private void create(String login, String password) {
        users.writes("Create", CREATE.formatted(login, password), "version", "{\"version\": 1}");
    }

    private String revoke(int key) {
        return server.answer("mutation { apiKeyRevoke(input: {id: \"" + NodeId.encode("ApiKey", key)
                        + "\"}) { userErrors { code field } } }")
                .toString();
    }

    private void makeKey() {
        server.answer("mutation { apiKeyCreate(input: {name: \"k\", role: ADMIN}) { userErrors { code } } }");
    }

    @Test
    void theOnlyOneStays() {
        makeKey(); // programs do not count as people
        users.refuses("Archive", "{id: @User:1, version: 1}", CODE, "id");
        users.refuses("Update", "{id: @User:1, version: 1, role: PAYROLL}", CODE, "role");
        users.writes("Update", "{id: @User:1, version: 1, login: \"anna.brown\"}", "version", "{\"version\": 2}");
    }

    @Test
    void somebodyCanSignIn() {
        create("ben", "");
        users.refuses("Archive", "{id: @User:1, version: 1}", CODE, "id");
        users.refuses("Update", "{id: @User:1, version: 1, role: PAYROLL}", CODE, "role");
        users.refuses("Update", "{id: @User:1, version: 1, password: null}", CODE, "password");
        makeKey();
        users.writes("Update", "{id: @User:1, version: 1, password: null}", "version", "{\"version\": 2}");
        assertThat(revoke(1)).contains("code=LAST_ADMINISTRATOR, field=[id]");
        users.writes("Update", "{id: @User:2, version: 1" + PASSWORD + "}", "version", "{\"version\": 2}");
        assertThat(revoke(1)).contains("userErrors=[]");
    }

    /** Many times: the moment in which two can miss each other is short. */
    @RepeatedTest(10)
    void oneStaysWhenTwoDemoteEachOther() {
        create("ben", PASSWORD);
        assertThat(users.writesAtOnce(
                        "Update",
                        List.of(
                                "{id: @User:1, version: 1, role: ANALYST}",
                                "{id: @User:2, version: 1, role: ANALYST}")))
                .isEqualTo(1);
    }
}
