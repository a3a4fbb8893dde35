package com.asrops.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.asrops.kernel.Caller;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.sql.SqlLog;
import com.asrops.operations.Sample;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.test.tester.GraphQlTester;

@OnBothDatabases
class AuditEventTest {

    private static final Caller FOREMAN = new Caller("lukasz", 3L, Caller.Role.OPERATIONS, "request-7");
    private static final Pattern ID = Pattern.compile("@(\\w+):(\\d+)");

    /** What changes with every write, and with the time of the test. */
    private static final Pattern UPDATED_AT = Pattern.compile(",?\"(created|updated)At\":\"[^\"]+\"");

    private static final String CARD = """
            timecardCreate(input: {projectId: @Project:1, workerId: @TeamMember:2, workDate: "2026-01-20", entries: [
              {costCodeId: @CostCode:2, payTypeId: @PayType:1, hours: "8", startTime: "07:00", endTime: "15:30"}
              {costCodeId: @CostCode:1, payTypeId: @PayType:2, hours: "1.5", billable: false}]})""";

    private final TestServer server;

    AuditEventTest(TestServer server) {
        this.server = server;
    }

    @BeforeEach
    void load() {
        server.clear();
        Sample.load(server);
    }

    @Test
    void readsInFull() {
        write("shiftUpdate(input: {id: @Shift:1, version: 1, name: \"Late\"})");
        String id = NodeId.encode("AuditEvent", 1);
        ask("{ auditEvent(id: \"" + id + "\") { id actor actorRole teamMember { lastName } requestId operation entity"
                        + " rowId row { id ... on Shift { name } } } }")
                .path("auditEvent")
                .matchesJsonStrictly("""
                {"id": "%s", "actor": "lukasz", "actorRole": "OPERATIONS", "teamMember": {"lastName": "Żak"},
                 "requestId": "request-7", "operation": "UPDATED", "entity": "Shift", "rowId": "U2hpZnQ6MQ",
                 "row": {"id": "U2hpZnQ6MQ", "name": "Late"}}
                """.formatted(id));
        ask("{ auditEvents { nodes { occurredAt row { ... on Shift { updatedAt } } } } }")
                .path("auditEvents.nodes[0]")
                .entity(Map.class)
                .satisfies(event -> assertThat((String) event.get("occurredAt"))
                        .isGreaterThanOrEqualTo((String) ((Map<?, ?>) event.get("row")).get("updatedAt")));
    }

    @Test
    void tellsTheWholeOfANewRowAndWhatChangedOfAnother() {
        write(
                "budgetLineCreate(input: {projectId: @Project:2, costCodeId: @CostCode:1, originalAmount: \"7\", unit: \"EA\"})");
        write("projectUpdate(input: {id: @Project:1, version: 1, contractAmount: \"1.5\", startDate: null})");
        assertThat(changes()).containsExactly("""
                CREATED BudgetLine null {"projectId":"UHJvamVjdDoy","costCodeId":"Q29zdENvZGU6MQ","originalAmount":"7.0000",\
                "approvedChanges":"0.0000","unit":"EA","version":1}""", """
                UPDATED Project {"startDate":"2025-12-01","contractAmount":"1250000.1234","version":1} \
                {"startDate":null,"contractAmount":"1.5000","version":2}""");
    }

    @Test
    void tellsWhatIsTakenOutOfUseAndBack() {
        write("payTypeArchive(input: {id: @PayType:2, version: 1})");
        write("payTypeArchive(input: {id: @PayType:2, version: 2, archived: false})");
        assertThat(changes().stream().map(change -> change.split(" ")[0])).containsExactly("ARCHIVED", "RESTORED");
    }

    @Test
    void tellsOfATimecardsEntriesInOneStatement() {
        List<SqlLog.Entry> statements = TestServer.statementsOf(() -> write(CARD));
        assertThat(statements.stream().filter(entry -> entry.sql().contains("audit_events")))
                .hasSize(1);
        write("timecardUpdate(input: {id: @Timecard:%d, version: 1, entries: [".formatted(newestTimecard())
                + "{costCodeId: @CostCode:2, payTypeId: @PayType:1, hours: \"4\"}]})");
        assertThat(changes().stream().map(change -> change.replaceAll(" [{n].*", "")))
                .containsExactly(
                        "CREATED Timecard",
                        "CREATED TimecardEntry",
                        "CREATED TimecardEntry",
                        "UPDATED Timecard",
                        "DELETED TimecardEntry",
                        "UPDATED TimecardEntry");
        assertThat(changes().get(1)).contains("""
                "hours":"8.00","startTime":"07:00","endTime":"15:30","billable":true""");
        // One that is deleted is told as it was created; its row is gone.
        assertThat(changes().get(4).replaceFirst("DELETED TimecardEntry (.*) null", "$1"))
                .isEqualTo(changes().get(2).replaceFirst("CREATED TimecardEntry null ", ""));
        ask("{ auditEvents(filter: {operation: {eq: DELETED}}) { nodes { row { id } } } }")
                .path("auditEvents.nodes[*].row")
                .entityList(Object.class)
                .containsExactly((Object) null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shiftUpdate(input: {id: @Shift:1, version: 7, name: \"Late\"})",
                "payTypeCreate(input: {code: \"reg\", name: \"x\", multiplier: \"1\"})",
                "projectUpdate(input: {id: @Project:1, version: 1, name: \"\"})",
                "timecardCreate(input: {projectId: @Project:1, workerId: @TeamMember:2, workDate: \"2026-01-20\", entries: []})"
            })
    void aRefusedWriteLeavesNothing(String mutation) {
        ask("mutation { r: " + mutation + " { userErrors { code } } }")
                .path("r.userErrors[0].code")
                .hasValue();
        assertThat(changes()).isEmpty();
    }

    @Test
    void aWriteFailsWithItsEvent() {
        server.execute(
                server.dialect() == Dialect.SQLITE
                        ? "CREATE TRIGGER full BEFORE INSERT ON audit_events BEGIN SELECT RAISE(ABORT, 'full'); END"
                        : "ALTER TABLE audit_events ADD CONSTRAINT full_now CHECK (FALSE)");
        try {
            assertThat(
                            server.codeOf(
                                    ids(
                                            "mutation { shiftUpdate(input: {id: @Shift:1, version: 1, name: \"Late\"}) { userErrors { code } } }")))
                    .isEqualTo("INTERNAL");
        } finally {
            server.execute(
                    server.dialect() == Dialect.SQLITE
                            ? "DROP TRIGGER full"
                            : "ALTER TABLE audit_events DROP CONSTRAINT full_now");
        }
        ask("{ shift(id: @Shift:1) { name version } }")
                .path("shift")
                .matchesJsonStrictly("{\"name\": \"Night\", \"version\": 1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_events SET actor = 'nobody'",
                "UPDATE audit_events SET id = 2 WHERE id = 1",
                "DELETE FROM audit_events",
                "DELETE FROM audit_events WHERE id = 1",
                "INSERT INTO audit_events SELECT id, occurred_at, 'nobody', actor_role, team_member_id, request_id, operation,"
                        + " entity, row_id, before, after, import_batch_id, transaction_id FROM audit_events WHERE id = 1"
                        + " ON CONFLICT (id) DO UPDATE SET actor = 'nobody'",
                "sqlite: INSERT OR REPLACE INTO audit_events SELECT id, occurred_at, 'nobody', actor_role, team_member_id,"
                        + " request_id, operation, entity, row_id, before, after, import_batch_id, transaction_id FROM audit_events WHERE id = 1",
                "sqlite: UPDATE OR REPLACE audit_events SET actor = 'nobody'",
                "postgresql: TRUNCATE audit_events",
                "postgresql: TRUNCATE audit_events CASCADE",
                "postgresql: MERGE INTO audit_events t USING (SELECT 1 AS id) s ON t.id = s.id WHEN MATCHED THEN DELETE"
            })
    void theDatabaseRefusesToChangeEvents(String sql) {
        if (sql.matches("[a-z]+: .*") && !sql.startsWith(server.dialect().folder())) {
            return;
        }
        write("shiftUpdate(input: {id: @Shift:1, version: 1, name: \"Late\"})");
        write("shiftUpdate(input: {id: @Shift:1, version: 2, name: \"Later\"})");
        List<String> before = changes();
        assertThatThrownBy(() -> server.execute(sql.replaceFirst("^[a-z]+: ", "")))
                .hasStackTraceContaining("audit_events is append-only");
        assertThat(changes()).hasSize(2).isEqualTo(before);
        ask("{ auditEvents { nodes { actor } } }")
                .path("auditEvents.nodes[*].actor")
                .entityList(String.class)
                .containsExactly("lukasz", "lukasz");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rowId: {eq: @PayType:1}",
                "entity: {eq: \"PayType\"}",
                "actor: {eq: \"test\"}",
                "requestId: {eq: \"request-8\"}",
                "operation: {in: [ARCHIVED, DELETED]}",
                "teamMember: {id: {isNull: true}}",
                "not: {teamMember: {lastName: {startsWith: \"zak\"}}}",
                "entity: {nin: [\"Shift\"]}, occurredAt: {during: TODAY}"
            })
    void isFoundByEachOfItsParts(String filter) {
        write("shiftUpdate(input: {id: @Shift:1, version: 1, name: \"Late\"})");
        write(
                "payTypeArchive(input: {id: @PayType:1, version: 1})",
                new Caller("test", null, Caller.Role.ADMIN, "request-8"));
        write("shiftUpdate(input: {id: @Shift:1, version: 2, name: \"Later\"})");
        ask("{ auditEvents(filter: {" + filter + "}) { totalCount nodes { entity } } }")
                .path("auditEvents")
                .matchesJsonStrictly("{\"totalCount\": 1, \"nodes\": [{\"entity\": \"PayType\"}]}");
    }

    @Test
    void comesNewestFirstAndReadsTheRowsOfOneTypeAtOnce() {
        write("shiftUpdate(input: {id: @Shift:1, version: 1, name: \"Late\"})");
        write("payTypeUpdate(input: {id: @PayType:1, version: 1, name: \"x\"})");
        write("payTypeUpdate(input: {id: @PayType:2, version: 1, name: \"y\"})");
        write("payTypeUpdate(input: {id: @PayType:2, version: 2, name: \"z\"})");
        String query = "{ auditEvents { nodes { row { ... on PayType { name } ... on Shift { name } } } } }";
        ask(query)
                .path("auditEvents.nodes[*].row.name")
                .entityList(String.class)
                .containsExactly("z", "z", "x", "Late");
        assertThat(server.statementsOf(query)).hasSize(3);
    }

    /** Each event, the oldest first: what was done, and before and after without the times of the rows. */
    private List<String> changes() {
        return ask("{ auditEvents(first: 100, orderBy: [{field: ID}]) { nodes { operation entity before after } } }")
                .path("auditEvents.nodes")
                .entityList(Map.class)
                .get()
                .stream()
                .map(event -> event.get("operation") + " " + event.get("entity") + " " + event.get("before") + " "
                        + event.get("after"))
                .map(event -> UPDATED_AT.matcher(event).replaceAll(""))
                .toList();
    }

    private long newestTimecard() {
        String id = ask("{ timecards(last: 1, orderBy: [{field: ID}]) { nodes { id } } }")
                .path("timecards.nodes[0].id")
                .entity(String.class)
                .get();
        return NodeId.decode(id).id();
    }

    private void write(String mutation) {
        write(mutation, FOREMAN);
    }

    private void write(String mutation, Caller caller) {
        server.as(caller)
                .graphQl()
                .document(ids("mutation { r: " + mutation + " { userErrors { code field message } } }"))
                .execute()
                .path("r.userErrors")
                .entityList(Object.class)
                .hasSize(0);
    }

    private GraphQlTester.Response ask(String document) {
        return server.graphQl().document(ids(document)).execute();
    }

    private static String ids(String document) {
        return ID.matcher(document)
                .replaceAll(id -> "\"" + NodeId.encode(id.group(1), Long.parseLong(id.group(2))) + "\"");
    }
}
