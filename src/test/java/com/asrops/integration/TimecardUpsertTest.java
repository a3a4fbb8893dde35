package com.asrops.integration;

import static com.asrops.integration.UpsertClient.row;
import static com.asrops.integration.UpsertClient.rows;
import static com.asrops.integration.UpsertClient.timecard;
import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.database.Database;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.NodeId;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.Rows;
import com.asrops.testing.TestServer;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnBothDatabases
class TimecardUpsertTest {

    private static final String SKIP = "\"onError\": \"SKIP_FAILED\"";

    private final TestServer server;
    private final UpsertClient client;

    TimecardUpsertTest(TestServer server) {
        this.server = server;
        this.client = new UpsertClient(server);
    }

    @BeforeEach
    void load() {
        client.reset();
    }

    @Test
    void tellsOfEachRowWhatBecameOfIt() {
        assertThat(client.outcome(List.of(row("b", 20, "8"), row("a", 21, "8"))))
                .containsExactly("b CREATED", "a CREATED");
        Map<String, Object> answer = client.send(
                List.of(row("c", 22, "7.5"), row("b", 20, "8.00"), row("d", 23, "25"), row("a", 21, "6")), SKIP);
        assertThat(UpsertClient.outcome(answer))
                .containsExactly(
                        "c CREATED",
                        "b UNCHANGED",
                        "d FAILED OUT_OF_RANGE at rows.2.entries.0.hours DAY_TOO_LONG at rows.2.entries",
                        "a UPDATED");
        assertThat(client.query("SELECT external_id FROM external_refs WHERE last_seen_at > updated_at"))
                .containsExactly("b");
        assertThat(timecard(answer, 0).get("entries").toString()).isEqualTo("{nodes=[{hours=7.50}]}");
        assertThat(timecard(answer, 1)).containsEntry("version", 1);
        assertThat(timecard(answer, 2)).isNull();
        assertThat(timecard(answer, 3)).containsEntry("version", 2);
        assertThat(timecard(answer, 3).get("entries").toString()).isEqualTo("{nodes=[{hours=6.00}]}");
    }

    @Test
    void writesATimecardAsItWasSent() {
        String whole = """
                {"externalId": " x-1 ", "project": {"id": "%s"}, "worker": {"code": "e2"}, "workDate": "2026-01-20",
                 "shift": {"code": "NIGHT"}, "notes": " Rain ", "signed": true, "entries": [
                  {"costCode": {"code": "26 05 19"}, "payType": {"code": "ot"}, "classification": {"code": "electrician journeyworker"},
                   "hours": "3.5", "startTime": "22:00", "endTime": "02:00", "breakMinutes": 30, "billable": false},
                  {"costCode": {"code": "26 00 00"}, "payType": {"code": "REG"}, "hours": "1"}]}
                """.formatted(NodeId.encode("Project", 1));
        Map<String, Object> answer = client.send("""
                workDate status notes signed source project { jobNumber } worker { employeeNumber } shift { name }
                entries { nodes { hours startTime endTime breakMinutes billable costCode { code } payType { code }
                  classification { name } } }""", List.of(whole));
        assertThat(timecard(answer, 0).toString())
                .isEqualTo("{workDate=2026-01-20, status=DRAFT, notes=Rain, signed=true, source=RAKEN, "
                        + "project={jobNumber=J-1}, worker={employeeNumber=E2}, shift={name=Night}, entries={nodes=["
                        + "{hours=3.50, startTime=22:00, endTime=02:00, breakMinutes=30, billable=false, "
                        + "costCode={code=26 05 19}, payType={code=OT}, "
                        + "classification={name=Electrician Journeyworker}}, "
                        + "{hours=1.00, startTime=null, endTime=null, breakMinutes=null, billable=true, "
                        + "costCode={code=26 00 00}, payType={code=REG}, classification=null}]}}");
        assertThat(client.query("SELECT source, entity_type, external_id, raw_json FROM external_refs")
                        .toString())
                .startsWith("[RAKEN | Timecard | x-1 | {\"externalId\":\"x-1\",\"project\":{\"id\":")
                .contains("\"notes\":\"Rain\"", "\"hours\":\"3.5\",\"startTime\":\"22:00\"", "\"breakMinutes\":30");
    }

    /** It is noted without being read back. */
    @Test
    void theAuditTellsWhatIsThere() {
        client.send(List.of(row("a", 20, "8")));
        client.send(List.of(row("a", 21, "7")));
        List<Map> events = server.graphQl()
                .document("""
                { auditEvents(last: 2, orderBy: [{field: ID}]) { nodes { after row {
                  ... on Timecard { workDate updatedAt version } ... on TimecardEntry { hours updatedAt version } } } } }
                """)
                .execute()
                .path("auditEvents.nodes")
                .entityList(Map.class)
                .get();
        assertThat(events)
                .hasSize(2)
                .allSatisfy(event -> ((Map<?, ?>) event.get("row"))
                        .forEach((field, value) -> assertThat((String) event.get("after"))
                                .contains("\"" + field + "\":"
                                        + (value instanceof Number ? value : "\"" + value + "\""))));
    }

    @Test
    void anUpdateIsTheWholeTimecard() {
        String before = row("a", 20, "8")
                .replace("\"entries\": [", "\"notes\": \"Rain\", \"shift\": {\"code\": \"Night\"}, \"entries\": [")
                .replace(
                        "]}",
                        ", {\"costCode\": {\"code\": \"26 00 00\"}, \"payType\": {\"code\": \"OT\"}, \"hours\": \"2\"}]}");
        client.send(List.of(before));
        List<String> entries = client.query("SELECT id FROM timecard_entries WHERE id > 12 ORDER BY id");
        Map<String, Object> answer = client.send(
                "notes shift { id } workDate entries { nodes { id hours version } }", List.of(row("a", 21, "7")));
        assertThat(UpsertClient.outcome(answer)).containsExactly("a UPDATED");
        assertThat(timecard(answer, 0).toString())
                .isEqualTo("{notes=null, shift=null, workDate=2026-01-21, entries={nodes=[{id="
                        + NodeId.encode("TimecardEntry", Long.parseLong(entries.getFirst()))
                        + ", hours=7.00, version=2}]}}");
    }

    @Test
    void refersToWhatWasTakenOverFromTheSameSystem() {
        ref("RAKEN", "Project", "p", 1);
        ref("PROCORE", "TeamMember", "w", 2);
        String byOutsideId = row("a", 20, "8").replace("{\"code\": \"J-1\"}", "{\"externalId\": \"p\"}");
        assertThat(client.outcome(
                        List.of(
                                byOutsideId,
                                row("b", 21, "8").replace("{\"code\": \"E2\"}", "{\"externalId\": \"w\"}")),
                        SKIP))
                .containsExactly("a CREATED", "b FAILED NOT_FOUND at rows.1.worker");
    }

    @Test
    void keepsTheSystemsApart() {
        client.send(List.of(row("a", 20, "8")));
        assertThat(client.outcome(List.of(row("a", 20, "8")), "\"source\": \"PROCORE\""))
                .containsExactly("a CREATED");
        assertThat(client.query("SELECT source FROM timecards WHERE id > 6 ORDER BY id"))
                .containsExactly("RAKEN", "IMPORT");
    }

    @Test
    void rejectAllWritesNothing() {
        client.send(List.of(row("a", 20, "8"), row("u", 24, "8")));
        List<String> before = client.stored();
        List<String> rows = List.of(row("b", 22, "8"), row("a", 20, "7"), row("c", 21, "0"), row("u", 24, "8"));
        List<String> expected = List.of(
                "b FAILED NOT_WRITTEN at rows.0",
                "a FAILED NOT_WRITTEN at rows.1",
                "c FAILED OUT_OF_RANGE at rows.2.entries.0.hours",
                "u UNCHANGED");
        assertThat(client.outcome(rows)).isEqualTo(expected);
        assertThat(client.outcome(rows, "\"validateOnly\": true")).isEqualTo(expected);
        assertThat(client.stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REJECT_ALL", "SKIP_FAILED"})
    void validateOnlyGivesTheSameAnswerAndLeavesNothing(String onError) {
        client.send(List.of(row("a", 20, "8"), row("u", 24, "8")));
        List<String> before = client.stored();
        List<String> rows = new ArrayList<>(List.of(row("b", 22, "8"), row("a", 20, "7"), row("u", 24, "8")));
        if (onError.equals("SKIP_FAILED")) {
            rows.add(row("c", 21, "0"));
        }
        String how = "\"onError\": \"" + onError + "\"";
        Map<String, Object> tried = client.send(rows, how, "\"validateOnly\": true");
        assertThat(client.stored()).isEqualTo(before);
        assertThat(timecard(tried, 0)).isNull();
        assertThat(timecard(tried, 1)).containsEntry("version", 1);
        assertThat(UpsertClient.outcome(tried)).isEqualTo(client.outcome(rows, how));
        assertThat(client.stored()).isNotEqualTo(before);
    }

    @Test
    void theSameIdTwiceIsWrongInTheLaterRow() {
        assertThat(client.outcome(List.of(row("a", 20, "8"), row(" a", 21, "8"), row(" ", 22, "8")), SKIP))
                .containsExactly(
                        "a CREATED",
                        "a FAILED DUPLICATE at rows.1.externalId",
                        " FAILED REQUIRED at rows.2.externalId");
    }

    @Test
    void takesAThousandRowsAndNoMore() {
        assertThat(client.outcome(rows("r", 1_000, "1"))).hasSize(1_000).allMatch(row -> row.endsWith(" CREATED"));
        assertThat(client.outcome(rows("r", 1_000, "1"))).allMatch(row -> row.endsWith(" UNCHANGED"));
        List<String> before = client.stored();
        Map<String, Object> answer = client.send(rows("s", 1_001, "1"));
        assertThat(UpsertClient.errors(answer)).isEqualTo(" TOO_MANY_ROWS at rows");
        assertThat(UpsertClient.list(answer, "results")).isEmpty();
        assertThat(client.stored()).isEqualTo(before);
    }

    @Test
    void refusesACallWithoutRowsOrSource() {
        assertThat(UpsertClient.errors(client.send(List.of(), "\"source\": \"raken\"")))
                .isEqualTo(" BAD_SOURCE at source NO_ROWS at rows");
    }

    @Test
    void takesAsManyStatementsForFewRowsAsForMany() {
        assertThat(statements(rows("a", 5, "1"))).isEqualTo(statements(rows("b", 50, "1")));
        assertThat(statements(rows("a", 5, "2"))).isEqualTo(statements(rows("b", 50, "2")));
        assertThat(statements(rows("a", 5, "2"))).isEqualTo(statements(rows("b", 50, "2")));
        assertThat(statements(rows("a", 5, "25"))).isEqualTo(statements(rows("b", 50, "25")));
    }

    private int statements(List<String> rows) {
        return TestServer.statementsOf(() -> client.send(rows, SKIP)).size();
    }

    @Test
    void writesEachRowOnceWhenManySendTheSameAtOnce() {
        List<String> ids = new ArrayList<>(rows("r", 40, "1"));
        List<List<String>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            List<String> shuffled = new ArrayList<>(ids.subList(i * 2, 24 + i * 2));
            String hours = "\"hours\": \"1." + (i + 1) + "\"";
            shuffled.replaceAll(row -> row.replace("\"hours\": \"1\"", hours));
            Collections.rotate(shuffled, i * 5);
            calls.add(shuffled);
        }
        assertThat(calls.parallelStream().flatMap(rows -> client.outcome(rows).stream()))
                .hasSize(8 * 24)
                .noneMatch(row -> row.contains("FAILED"));
        assertThat(client.query(
                        "SELECT count(*), count(DISTINCT external_id), count(DISTINCT row_id) FROM external_refs"))
                .containsExactly("38 | 38 | 38");
        assertThat(
                        client.query(
                                "SELECT count(*), count(DISTINCT t.id) FROM timecards t JOIN timecard_entries e ON e.timecard_id = t.id WHERE t.id > 6"))
                .containsExactly("38 | 38");
    }

    @Test
    void findsWhatSomebodyElseTakesOverMeanwhile() throws Exception {
        server.execute("UPDATE timecards SET status = 'DRAFT' WHERE id = 6");
        assertThat(outcomeWhile(insertOfRef("RAKEN", "Timecard", "a", 6), row("a", 20, "8")))
                .containsExactly("a UPDATED");
        assertThat(client.query("SELECT id, worker_id, version FROM timecards WHERE id > 5"))
                .containsExactly("6 | 2 | 2");
    }

    @Test
    void findsWhatSomebodyElseChangesMeanwhile() throws Exception {
        client.send(List.of(row("a", 20, "8")));
        assertThat(outcomeWhile(
                        "UPDATE timecards SET signed = NOT signed, version = version + 1 WHERE id > 6",
                        row("a", 20, "7").replace("\"entries\":", "\"notes\": \"Rain\", \"entries\":")))
                .containsExactly("a UPDATED");
        assertThat(client.query("SELECT notes, version FROM timecards WHERE id > 6"))
                .containsExactly("Rain | 3");
    }

    /** What becomes of a row that meets what somebody else writes at the same time: it waits, and looks again. */
    private List<String> outcomeWhile(String statement, String row) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
                Connection other = server.bean(Database.class).writer().getConnection();
                Statement write = other.createStatement()) {
            other.setAutoCommit(false);
            write.execute(statement);
            Future<List<String>> outcome = executor.submit(() -> client.outcome(List.of(row)));
            while (server.dialect() == Dialect.POSTGRESQL
                    && Rows.query(other, "SELECT count(*) FROM pg_locks WHERE NOT granted")
                            .equals(List.of("0"))) {
                Thread.sleep(10);
            }
            other.commit();
            other.setAutoCommit(true);
            other.close(); // on SQLite, the call gets this connection
            return outcome.get();
        }
    }

    private void ref(String source, String type, String externalId, long id) {
        server.execute(insertOfRef(source, type, externalId, id));
    }

    private static String insertOfRef(String source, String type, String externalId, long id) {
        return "INSERT INTO external_refs (source, entity_type, external_id, row_id, checksum, last_seen_at, created_at,"
                + " updated_at, version) VALUES ('" + source + "', '" + type + "', '" + externalId + "', " + id
                + ", '', '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 1)";
    }
}
