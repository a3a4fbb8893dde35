package com.asrops.integration;

import static com.asrops.integration.UpsertClient.row;
import static com.asrops.integration.UpsertClient.timecard;
import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call that wrote rows is a batch, which can be taken back as a whole. */
@OnBothDatabases
class ImportBatchTest {

    private static final String SKIP = "\"onError\": \"SKIP_FAILED\"";

    private final TestServer server;
    private final UpsertClient client;

    ImportBatchTest(TestServer server) {
        this.server = server;
        this.client = new UpsertClient(server);
    }

    @BeforeEach
    void load() {
        client.reset();
    }

    @Test
    void whatACallWroteIsABatchWithItsEvents() {
        client.send(List.of(row("a", 20, "8"), row("u", 21, "8")));
        Object batchId = client.send(
                        List.of(row("a", 20, "7"), row("b", 22, "8"), row("u", 21, "8"), row("c", 23, "25")), SKIP)
                .get("batchId");
        assertThat(server.answer("""
                        { importBatches(first: 1) { totalCount nodes { id source mutation caller requestId rowsCreated rowsUpdated
                            rowsUnchanged rowsFailed undoneAt undoneBy version
                            events(orderBy: [{field: ID}]) { nodes { operation entity importBatch { id } } } } } }"""))
                .hasToString(
                        ("{data={importBatches={totalCount=2, nodes=[{id=%1$s, source=RAKEN, mutation=timecardUpsertMany,"
                                        + " caller=local administrator, requestId=test, rowsCreated=1, rowsUpdated=1, rowsUnchanged=1,"
                                        + " rowsFailed=1, undoneAt=null, undoneBy=null, version=1, events={nodes=["
                                        + "{operation=CREATED, entity=Timecard, importBatch={id=%1$s}},"
                                        + " {operation=UPDATED, entity=Timecard, importBatch={id=%1$s}},"
                                        + " {operation=UPDATED, entity=TimecardEntry, importBatch={id=%1$s}},"
                                        + " {operation=CREATED, entity=TimecardEntry, importBatch={id=%1$s}},"
                                        + " {operation=CREATED, entity=ImportBatch, importBatch={id=%1$s}}]}}]}}}")
                                .formatted(batchId));
    }

    @Test
    void whatWroteNothingIsNone() {
        Map<String, Object> first = client.send(List.of(row("a", 20, "8")), "\"idempotencyKey\": \"k\"");
        assertThat(client.send(List.of(row("a", 20, "8")), "\"idempotencyKey\": \"k\""))
                .isEqualTo(first);
        assertThat(client.send(List.of(row("a", 20, "8")))).containsEntry("batchId", null);
        assertThat(client.send(List.of(row("b", 21, "8")), "\"validateOnly\": true"))
                .containsEntry("batchId", null);
        assertThat(client.send(List.of(row("b", 21, "8"), row("c", 22, "25")))).containsEntry("batchId", null);
        assertThat(client.send(List.of())).containsEntry("batchId", null);
        assertThat(client.query("SELECT count(*) FROM import_batches")).containsExactly("1");
    }

    @Test
    void whatWasCreatedIsDeleted() {
        List<String> before = client.stored();
        List<String> rows = List.of(row("a", 20, "8"), row("b", 21, "7"));
        Object batchId = client.send(rows).get("batchId");
        assertThat(undo(batchId)).isEqualTo("undone by local administrator [] []");
        assertThat(client.stored()).isEqualTo(before);
        assertThat(client.query("SELECT count(*) FROM external_refs")).containsExactly("0");
        assertThat(client.query("SELECT operation, entity, count(*) FROM audit_events WHERE import_batch_id IS NULL"
                        + " GROUP BY operation, entity ORDER BY operation, entity"))
                .containsExactly("DELETED | Timecard | 2", "DELETED | TimecardEntry | 2", "UPDATED | ImportBatch | 1");
        assertThat(undo(batchId)).isEqualTo("no batch [] [WRONG_STATUS at batchId]");
        assertThat(client.outcome(rows)).containsExactly("a CREATED", "b CREATED");
    }

    @Test
    void whatWasChangedIsAsItWas() {
        String whole = row("a", 20, "3")
                .replace(
                        "\"entries\": [",
                        "\"notes\": \"Rain\", \"signed\": true, \"shift\": {\"code\": \"Night\"}, \"entries\": [")
                .replace(
                        "]}",
                        ", {\"costCode\": {\"code\": \"26 00 00\"}, \"payType\": {\"code\": \"OT\"}, \"hours\": \"2.25\","
                                + " \"startTime\": \"23:00\", \"endTime\": \"01:15\", \"billable\": false}]}");
        client.send(List.of(whole, row("b", 24, "20")));
        List<String> before = content();
        String longer = row("b", 25, "2")
                .replace(
                        "]}",
                        ", {\"costCode\": {\"code\": \"26 00 00\"}, \"payType\": {\"code\": \"OT\"}, \"hours\": \"1\"}]}");
        // The day that b leaves is taken by a new one: both are taken back together.
        Object batchId = client.send(List.of(row("a", 21, "7"), longer, row("c", 24, "20")))
                .get("batchId");
        assertThat(content()).isNotEqualTo(before);
        assertThat(undo(batchId)).isEqualTo("undone by local administrator [] []");
        assertThat(content()).isEqualTo(before);
        assertThat(client.query("SELECT external_id, checksum FROM external_refs ORDER BY external_id"))
                .containsExactly("a | ", "b | ");
        assertThat(client.outcome(List.of(row("a", 21, "7"), longer, row("c", 24, "20"))))
                .as("what the system says next is written, also when it says the same")
                .containsExactly("a UPDATED", "b UPDATED", "c CREATED");
    }

    @Test
    void aLaterEditIsInTheWayOfTheWhole() {
        client.send(List.of(row("a", 20, "8")));
        Map<String, Object> answer = client.send(List.of(row("a", 20, "7"), row("b", 21, "8"), row("c", 22, "8")));
        server.graphQl()
                .document(
                        "mutation { timecardUpdate(input: {id: \"%s\", version: 1, notes: \"Rain\"}) { userErrors { code } } }"
                                .formatted(timecard(answer, 1).get("id")))
                .executeAndVerify();
        client.send(List.of(row("a", 20, "6")));
        List<String> before = client.stored();
        assertThat(undo(answer.get("batchId")))
                .isEqualTo("not undone [LATER_EDIT " + timecard(answer, 1).get("id") + " version 2, LATER_EDIT "
                        + timecard(answer, 0).get("id") + " version 3] [CANNOT_UNDO at batchId]");
        assertThat(client.stored()).isEqualTo(before);
        assertThat(client.query("SELECT undone_at FROM import_batches WHERE id = 2"))
                .containsExactly("null");
    }

    @Test
    void whatTheRulesSayAgainstItIsInTheWayToo() {
        client.send(List.of(row("a", 20, "20")));
        Object batchId =
                client.send(List.of(row("a", 20, "2"), row("b", 21, "8"))).get("batchId");
        client.send(List.of(row("c", 20, "20")));
        List<String> before = client.stored();
        assertThat(undo(batchId)).startsWith("not undone [DAY_TOO_LONG").endsWith("[CANNOT_UNDO at batchId]");
        assertThat(client.stored()).isEqualTo(before);
    }

    @Test
    void thereMustBeSuchABatch() {
        assertThat(undo("SW1wb3J0QmF0Y2g6OQ")).isEqualTo("no batch [] [NOT_FOUND at batchId]");
    }

    /** What timecards and their entries hold, whatever their versions and the ids of entries. */
    private List<String> content() {
        return client.query("""
                SELECT t.id, t.project_id, t.worker_id, t.work_date, t.shift_id, t.status, t.notes, t.signed, e.cost_code_id,
                  e.classification_id, e.pay_type_id, e.hours, e.start_time, e.end_time, e.break_minutes, e.billable
                FROM timecards t JOIN timecard_entries e ON e.timecard_id = t.id
                ORDER BY t.id, e.id""");
    }

    private String undo(Object batchId) {
        Map<?, ?> answer =
                (Map<?, ?>) ((Map<?, ?>) server.answer("""
                mutation { importUndo(input: {batchId: "%s"}) { importBatch { undoneBy }
                  conflicts { code rowId message row { id ... on Timecard { version } } } userErrors { code field message } } }""".formatted(batchId)).get("data")).get("importUndo");
        Map<?, ?> batch = (Map<?, ?>) answer.get("importBatch");
        List<String> conflicts = ((List<?>) answer.get("conflicts"))
                .stream()
                        .map(conflict -> (Map<?, ?>) conflict)
                        .map(conflict -> conflict.get("code") + " " + conflict.get("rowId") + " version "
                                + ((Map<?, ?>) conflict.get("row")).get("version"))
                        .toList();
        List<String> errors = ((List<?>) answer.get("userErrors"))
                .stream()
                        .map(error -> (Map<?, ?>) error)
                        .map(error -> error.get("code") + " at " + ((List<?>) error.get("field")).getFirst())
                        .toList();
        return (batch == null
                        ? "no batch"
                        : batch.get("undoneBy") == null ? "not undone" : "undone by " + batch.get("undoneBy"))
                + " " + conflicts + " " + errors;
    }
}
