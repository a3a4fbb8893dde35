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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@OnBothDatabases
class UserTest {

    private static final String ID = NodeId.encode("User", 1);
    private static final String ANNA = NodeId.encode("TeamMember", 2);

    private final TestServer server;

    UserTest(TestServer server) {
        this.server = server;
    }

    @BeforeEach
    void reset() {
        server.clear();
        Sample.load(server);
        write(
                "Create",
                "login: \"Anna.Brown\", password: \"correct horse\", role: PAYROLL, teamMemberId: \"" + ANNA + "\"");
    }

    private String write(String action, String input) {
        return server.http()
                .ask("mutation { user" + action + "(input: {" + input
                        + "}) { user { login role version teamMember { fullName } } userErrors { code field } } }")
                .data("/user" + action)
                .toString();
    }

    private List<String> rows() {
        try (Connection connection = server.bean(Database.class).writer().getConnection()) {
            return Rows.query(
                    connection, "SELECT login, login_folded, password_hash, role, version FROM users ORDER BY id");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void readsInFull() {
        server.execute(
                "UPDATE users SET created_at = '2026-02-01T00:00:00.000000Z', updated_at = '2026-02-01T00:00:00.000000Z'");
        assertThat(server.http()
                        .ask(
                                "{ user(id: \"" + ID
                                        + "\") { id login role teamMember { fullName } lastLoginAt archivedAt createdAt updatedAt version } }")
                        .data("/user")
                        .toString())
                .isEqualTo("{\"id\":\"" + ID + "\",\"login\":\"Anna.Brown\",\"role\":\"PAYROLL\","
                        + "\"teamMember\":{\"fullName\":\"anna Brown\"},\"lastLoginAt\":null,\"archivedAt\":null,"
                        + "\"createdAt\":\"2026-02-01T00:00:00.000000Z\",\"updatedAt\":\"2026-02-01T00:00:00.000000Z\","
                        + "\"version\":1}");
    }

    @Test
    void keepsTheHashOfAPasswordOnly() {
        assertThat(rows().getFirst())
                .matches("Anna.Brown \\| anna.brown \\| \\{bcrypt}\\$2a\\$\\S{56,57} \\| PAYROLL \\| 1");
    }

    @Test
    void isFoundByFilterAndOrder() {
        assertThat(server.http().ask("""
                                { users(filter: {login: {contains: "BROWN"}, role: {in: [PAYROLL]},
                                        teamMember: {fullName: {startsWith: "anna"}}},
                                    orderBy: [{field: LAST_LOGIN_AT, direction: DESC}, {field: LOGIN}])
                                  { totalCount nodes { login } } }""").data("/users").toString())
                .isEqualTo("{\"totalCount\":1,\"nodes\":[{\"login\":\"Anna.Brown\"}]}");
    }

    @Test
    void isUpdatedWhereTheInputSaysSo() {
        String before = rows().getFirst();
        assertThat(write("Update", "id: \"" + ID + "\", version: 1, role: ANALYST, teamMemberId: null"))
                .isEqualTo(
                        "{\"user\":{\"login\":\"Anna.Brown\",\"role\":\"ANALYST\",\"version\":2,\"teamMember\":null},"
                                + "\"userErrors\":[]}");
        assertThat(rows()).as("the same password").containsExactly(before.replace("PAYROLL | 1", "ANALYST | 2"));
        assertThat(write("Update", "id: \"" + ID + "\", version: 1, role: ADMIN"))
                .contains("\"version\":2", "\"code\":\"CONFLICT\"");
        write("Update", "id: \"" + ID + "\", version: 2, password: null");
        assertThat(rows().getFirst()).isEqualTo("Anna.Brown | anna.brown | null | ANALYST | 3");
    }

    @Test
    void isArchivedAndTakenBack() {
        assertThat(write("Archive", "id: \"" + ID + "\", version: 1")).endsWith("\"userErrors\":[]}");
        assertThat(server.http()
                        .ask("{ users { totalCount } }")
                        .data("/users/totalCount")
                        .asInt())
                .isZero();
        assertThat(write("Archive", "id: \"" + ID + "\", version: 2, archived: false"))
                .contains("\"version\":3");
        assertThat(server.http()
                        .ask("{ users { totalCount } }")
                        .data("/users/totalCount")
                        .asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Create | login: "anna.BROWN", role: ADMIN | TAKEN | login
            Create | login: "anna brown", role: ADMIN | INVALID_LOGIN | login
            Create | login: "key x", role: ADMIN | INVALID_LOGIN | login
            Create | login: "jösé", role: ADMIN | INVALID_LOGIN | login
            Create | login: "", role: ADMIN | REQUIRED | login
            Create | login: "x", role: ADMIN, password: "elevenchars" | PASSWORD_TOO_SHORT | password
            Create | login: "x", role: ADMIN, password: "ééééééééééééééééééééééééééééééééééééé" | PASSWORD_TOO_LONG | password
            Create | login: "x", role: ADMIN, teamMemberId: "x" | NOT_FOUND | teamMemberId
            Update | id: "VXNlcjox", version: 1, role: null | REQUIRED | role
            Update | id: "VXNlcjox", version: 1, password: "short" | PASSWORD_TOO_SHORT | password
            Update | id: "VXNlcjoy", version: 1, role: ADMIN | NOT_FOUND | id
            Archive | id: "VXNlcjoy", version: 1 | NOT_FOUND | id
            """)
    void refusesAndWritesNothing(String action, String input, String code, String field) {
        List<String> before = rows();
        assertThat(write(action, input))
                .isEqualTo(
                        "{\"user\":null,\"userErrors\":[{\"code\":\"" + code + "\",\"field\":[\"" + field + "\"]}]}");
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ADMIN")
    void isSeenAndWrittenByAdministratorsOnly(Caller.Role role) {
        List<String> before = rows();
        TestServer other = server.as(role);
        assertThat(other.codeOf("mutation { userCreate(input: {login: \"x\", role: ADMIN}) { user { id } } }"))
                .isEqualTo("FORBIDDEN");
        assertThat(other.codeOf("mutation { userUpdate(input: {id: \"" + ID
                        + "\", version: 1, role: ADMIN}) { user { id } } }"))
                .isEqualTo("FORBIDDEN");
        assertThat(other.codeOf("mutation { userArchive(input: {id: \"" + ID + "\", version: 1}) { user { id } } }"))
                .isEqualTo("FORBIDDEN");
        assertThat(other.codeOf("{ users { totalCount } }")).isEqualTo("FORBIDDEN");
        assertThat(other.answer("{ node(id: \"" + ID + "\") { id } }").toString())
                .isEqualTo("{data={node=null}}");
        assertThat(rows()).isEqualTo(before);
    }
}
