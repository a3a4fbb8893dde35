package com.asrops.integration;

import static com.asrops.integration.UpsertClient.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.entity.NodeId;
import com.asrops.payroll.PayrollRows;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What another system deletes is taken out of use, and comes back with it; what it does not send stays. */
@OnBothDatabases
class UpstreamDeletesTest {

    private static final String SKIP = "\"onError\": \"SKIP_FAILED\"";

    private final TestServer server;
    private final UpsertClient client;
    private final UpstreamClient upstream;

    UpstreamDeletesTest(TestServer server) {
        this.server = server;
        this.upstream = new UpstreamClient(server);
        this.client = new UpsertClient(server);
    }

    @BeforeEach
    void load() {
        client.reset();
        client.send(List.of(row("a", 20, "8"), row("b", 21, "8")));
    }

    @Test
    void anEmptyPageDeletesNothing() {
        List<String> before = client.stored();
        assertThat(UpsertClient.errors(client.send(List.of()))).isEqualTo(" NO_ROWS at rows");
        assertThat(client.stored()).isEqualTo(before);
    }

    @Test
    void whatIsNotSentStays() {
        client.send(List.of(row("b", 21, "7")));
        assertThat(client.query(
                        "SELECT e.hours FROM timecards t JOIN timecard_entries e ON e.timecard_id = t.id WHERE t.id > 6"
                                + " ORDER BY e.hours DESC"))
                .hasSize(2);
    }

    /** A mark that it was deleted there goes when it comes again, as it was or otherwise. */
    @Test
    void whatComesAgainIsNotDeletedAnyMore() {
        server.execute("UPDATE external_refs SET deleted_upstream_at = last_seen_at");
        client.send(List.of(row("a", 20, "8"), row("c", 22, "25")), SKIP);
        assertThat(deleted()).containsExactly("b");
        client.send(List.of(row("b", 21, "7")));
        assertThat(deleted()).isEmpty();
    }

    private static final String CARDS =
            "SELECT t.status, t.rejection_reason, count(e.id) FROM timecards t LEFT JOIN timecard_entries e ON e.timecard_id = t.id"
                    + " WHERE t.id > 6 GROUP BY t.id, t.status, t.rejection_reason ORDER BY t.id";

    @Test
    void aTimecardThatIsDeletedThereIsWithdrawnAndComesBack() {
        List<String> before = client.query(CARDS);
        assertThat(delete("validateOnly: true", "a", "zz")).containsExactly("a DELETED", "zz UNKNOWN");
        assertThat(client.query(CARDS)).isEqualTo(before);
        assertThat(delete("", "a", "zz")).containsExactly("a DELETED", "zz UNKNOWN");
        assertThat(client.query(CARDS)).containsExactly("REJECTED | It was deleted in RAKEN. | 0", "DRAFT | null | 1");
        assertThat(client.query("SELECT operation, entity FROM audit_events WHERE import_batch_id = 2 ORDER BY id"))
                .containsExactlyInAnyOrder("CREATED | ImportBatch", "UPDATED | Timecard", "DELETED | TimecardEntry");
        assertThat(deleted()).containsExactly("a");
        assertThat(upstream.delete("RAKEN", "Timecard", "", List.of("a", "zz")).get("results"))
                .hasToString("[{index=0, externalId=a, status=NOTED, rowId=%1$s, row={id=%1$s}, userErrors=[]},"
                                .formatted(card("a"))
                        + " {index=1, externalId=zz, status=UNKNOWN, rowId=null, row=null, userErrors=[]}]");
        assertThat(codes("timecardSubmit(input: {id: \"" + card("a") + "\", version: 2})"))
                .isEqualTo("[NO_ENTRIES]");
        assertThat(client.outcome(List.of(row("a", 20, "8")))).containsExactly("a UPDATED");
        assertThat(client.query(CARDS)).isEqualTo(before);
        assertThat(deleted()).isEmpty();
    }

    @Test
    void bothWaysAreTakenBackAsBatches() {
        List<String> before = client.query(CARDS);
        delete("", "a", "b");
        List<String> without = client.query(CARDS);
        client.send(List.of(row("a", 20, "7"), row("b", 21, "8")));
        assertThat(undo()).isEmpty();
        assertThat(client.query(CARDS)).isEqualTo(without);
        assertThat(deleted()).containsExactly("a", "b");
        assertThat(client.outcome(List.of(row("a", 20, "8")))).containsExactly("a UPDATED");
        delete("", "a");
        assertThat(undo()).isEmpty();
        assertThat(client.query(CARDS)).containsExactly(before.getFirst(), without.getLast());
        assertThat(deleted()).containsExactly("b");
    }

    @Test
    void whatIsApprovedOrPaidStaysAndIsFound() {
        server.execute(
                "UPDATE timecards SET status = 'APPROVED' WHERE id > 6 AND work_date = '2026-01-20'",
                PayrollRows.period(1, "2026-01-21", "2026-01-22", "LOCKED"));
        List<String> before = client.stored();
        assertThat(delete("", "a", "b", "a"))
                .containsExactly(
                        "a FAILED WRONG_STATUS at externalIds.0",
                        "b FAILED PERIOD_LOCKED at externalIds.1",
                        "a FAILED DUPLICATE at externalIds.2");
        assertThat(client.stored()).isEqualTo(before);
        assertThat(deleted()).isEmpty();
        assertThat(findings()).isEmpty();
        client.send(List.of(row("c", 23, "8")));
        assertThat(delete("", "a", "c"))
                .containsExactly("a FAILED WRONG_STATUS at externalIds.0", "c FAILED NOT_WRITTEN at externalIds.1");
        assertThat(delete("onError: SKIP_FAILED", "a", "b", "c"))
                .containsExactly(
                        "a FAILED WRONG_STATUS at externalIds.0",
                        "b FAILED PERIOD_LOCKED at externalIds.1",
                        "c DELETED");
        assertThat(deleted()).containsExactly("a", "b", "c");
        assertThat(findings())
                .containsExactly(
                        "RAKEN has deleted this timecard, which is DRAFT here and counts. If it was deleted for good reason,"
                                + " reopen and reject it.",
                        "RAKEN has deleted this timecard, which is APPROVED here and counts. If it was deleted for good reason,"
                                + " reopen and reject it.");
        assertThat(client.outcome(List.of(row("a", 20, "8")))).containsExactly("a UNCHANGED");
        assertThat(findings()).hasSize(1);
    }

    @Test
    void rowsOfAnyTypeAreArchivedUnlessTheyMustStay() {
        BulkClient bulk = new BulkClient(server);
        String report = "{'externalId': '%s', 'project': {'code': 'J-1'}, 'reportDate': '2026-01-%s', 'status': '%s'}";
        bulk.send(
                "DailyReport",
                "id",
                List.of(report.formatted("r", "20", "DRAFT"), report.formatted("s", "21", "SUBMITTED")));
        assertThat(bulk.outcome("WorkLog", List.of(log("v", ""), log("w", ", 'dailyReport': {'externalId': 's'}"))))
                .containsExactly("v CREATED", "w CREATED");
        bulk.send("DailyReport", "id", List.of(report.formatted("s", "21", "APPROVED")));
        assertThat(upstream.outcome("ERP", "WorkLog", "onError: SKIP_FAILED", "v", "w"))
                .containsExactly("v DELETED", "w FAILED REPORT_APPROVED at externalIds.1");
        assertThat(upstream.outcome("ERP", "DailyReport", "onError: SKIP_FAILED", "r", "s"))
                .containsExactly("r DELETED", "s FAILED WRONG_STATUS at externalIds.1");
        String inUse = "SELECT count(*) FROM daily_reports WHERE archived_at IS NULL";
        assertThat(client.query(inUse)).containsExactly("1");
        assertThat(undo()).isEmpty();
        assertThat(client.query(inUse)).containsExactly("2");
        assertThat(deleted()).containsExactly("v", "w");
        upstream.outcome("ERP", "DailyReport", "", "r");
        assertThat(bulk.outcome("DailyReport", List.of(report.formatted("r", "20", "DRAFT"))))
                .containsExactly("r UPDATED");
        assertThat(client.query(inUse)).containsExactly("2");
        assertThat(undo()).isEmpty();
        assertThat(client.query(inUse)).containsExactly("1");
        assertThat(bulk.outcome("DailyReport", List.of(report.formatted("r", "20", "DRAFT"))))
                .containsExactly("r UPDATED");
        assertThat(client.query(inUse)).containsExactly("2");
    }

    /** Who archives a row says more than the other system, which only sends it again. */
    @Test
    void whatPeopleArchiveOrAnotherSystemHasIsOnlyNoted() {
        BulkClient bulk = new BulkClient(server);
        String code = "{'externalId': 'c', 'code': '28', 'division': '28', 'description': '%s'}";
        bulk.send("CostCode", "id", List.of(code.formatted("Alarms")));
        bulk.send("CostCode", "id", List.of(code.formatted("Alarms")), "'source': 'RAKEN'");
        assertThat(upstream.outcome("ERP", "CostCode", "", "c")).containsExactly("c NOTED");
        String inUse = "SELECT count(*) FROM cost_codes WHERE code = '28' AND archived_at IS NULL";
        assertThat(client.query(inUse)).containsExactly("1");
        assertThat(upstream.outcome("RAKEN", "CostCode", "", "c")).containsExactly("c DELETED");
        assertThat(client.query(inUse)).containsExactly("0");
        assertThat(bulk.outcome("CostCode", List.of(code.formatted("Alarms and cameras")), "'source': 'RAKEN'"))
                .containsExactly("c UPDATED");
        server.execute("UPDATE cost_codes SET archived_at = created_at WHERE code = '28'");
        assertThat(upstream.outcome("RAKEN", "CostCode", "", "c")).containsExactly("c NOTED");
        bulk.send("CostCode", "id", List.of(code.formatted("Alarms")), "'source': 'RAKEN'");
        assertThat(client.query(inUse)).containsExactly("0");
    }

    /** Each batch takes back what it noted itself; who says it again has noted nothing. */
    @Test
    void whatIsOnlyNotedIsTakenBackToo() {
        server.execute("UPDATE timecards SET status = 'APPROVED' WHERE id > 6");
        String skip = "idempotencyKey: \"k\" onError: SKIP_FAILED";
        Map<String, Object> noted = upstream.delete("RAKEN", "Timecard", skip, List.of("a"));
        assertThat(noted.get("batchId")).isNotNull();
        assertThat(upstream.delete("RAKEN", "Timecard", skip, List.of("a"))).isEqualTo(noted);
        assertThat(upstream.delete("RAKEN", "Timecard", "onError: SKIP_FAILED", List.of("a")))
                .containsEntry("batchId", null);
        delete("onError: SKIP_FAILED", "a", "b");
        assertThat(deleted()).containsExactly("a", "b");
        assertThat(undo()).isEmpty();
        assertThat(deleted()).containsExactly("a");
        assertThat(findings()).hasSize(1);
        assertThat(upstream.undo("2")).isEmpty();
        assertThat(deleted()).isEmpty();
    }

    @Test
    void theCallAsAWhole() {
        assertThat(UpsertClient.errors(upstream.delete("RAKEN", "Timecard", "", List.of())))
                .isEqualTo(" NO_ROWS at externalIds");
        assertThat(UpsertClient.errors(upstream.delete("raken", "Timecard", "", Collections.nCopies(1_001, "a"))))
                .isEqualTo(" BAD_SOURCE at source TOO_MANY_ROWS at externalIds");
        assertThat(UpsertClient.errors(upstream.delete("RAKEN", "User", "", List.of("a"))))
                .isEqualTo(" BAD_TYPE at type");
        Object first = upstream.delete("RAKEN", "Timecard", "idempotencyKey: \"k\"", List.of("a"));
        assertThat(upstream.delete("RAKEN", "Timecard", "idempotencyKey: \"k\"", List.of("a")))
                .isEqualTo(first);
        assertThat(UpsertClient.errors(upstream.delete("RAKEN", "Timecard", "idempotencyKey: \"k\"", List.of("b"))))
                .isEqualTo(" IDEMPOTENCY_KEY_REUSED at idempotencyKey");
        assertThat(deleted()).containsExactly("a");
    }

    @Test
    void takesTheSameStatementsForOneAndForMany() {
        BulkClient bulk = new BulkClient(server);
        assertThat(bulk.outcome("WorkLog", List.of(log("u", ""), log("v", ""), log("w", ""))))
                .containsExactly("u CREATED", "v CREATED", "w CREATED");
        client.send(List.of(row("c", 22, "8")));
        assertThat(server.statementsOf(DELETE.formatted("ERP", "WorkLog", "\"u\"")))
                .hasSameSizeAs(server.statementsOf(DELETE.formatted("ERP", "WorkLog", "\"v\", \"w\"")));
        assertThat(server.statementsOf(DELETE.formatted("RAKEN", "Timecard", "\"a\"")))
                .hasSameSizeAs(server.statementsOf(DELETE.formatted("RAKEN", "Timecard", "\"b\", \"c\"")));
    }

    private static final String DELETE =
            "mutation { upstreamDelete(input: {source: \"%s\", type: \"%s\", externalIds: [%s]}) { results { row { id } } } }";

    private static String log(String id, String more) {
        return ("{'externalId': '%s', 'project': {'code': 'J-1'}, 'workDate': '2026-01-21', 'company': {'id': '"
                        + NodeId.encode("Company", 1) + "'}, 'workerCount': 2, 'hours': '16'%s}")
                .formatted(id, more);
    }

    private List<String> delete(String more, String... ids) {
        return upstream.outcome("RAKEN", "Timecard", more, ids);
    }

    private List<String> undo() {
        return upstream.undo(client.query("SELECT max(id) FROM import_batches").getFirst());
    }

    private String card(String externalId) {
        return NodeId.encode(
                "Timecard",
                Long.parseLong(client.query("SELECT row_id FROM external_refs WHERE external_id = '" + externalId + "'")
                        .getFirst()));
    }

    private String codes(String mutation) {
        return server.graphQl()
                .document("mutation { result: " + mutation + " { userErrors { code } } }")
                .execute()
                .path("result.userErrors[*].code")
                .entityList(String.class)
                .get()
                .toString();
    }

    private List<String> findings() {
        return server.graphQl()
                .document(
                        "{ findings(from: \"2026-01-20\", to: \"2026-01-31\", rules: [DELETED_UPSTREAM]) { nodes { explanation } } }")
                .execute()
                .path("findings.nodes[*].explanation")
                .entityList(String.class)
                .get();
    }

    private List<String> deleted() {
        return client.query("SELECT external_id FROM external_refs WHERE deleted_upstream_at IS NOT NULL ORDER BY 1");
    }
}
