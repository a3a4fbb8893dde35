package com.asrops.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.entity.NodeId;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Batches of rows that are written row by row are taken back, whatever their type. */
@OnBothDatabases
class RowUndoTest {

    private static final String CODES =
            "SELECT code, division, description, parent_id, archived_at FROM cost_codes ORDER BY id";

    private final TestServer server;
    private final BulkClient client;

    RowUndoTest(TestServer server) {
        this.server = server;
        this.client = new BulkClient(server);
    }

    @BeforeEach
    void load() {
        client.reset();
    }

    private static String code(String externalId, String code, String description, String more) {
        return "{'externalId': '%s', 'code': '%s', 'division': '26', 'description': '%s'%s}"
                .formatted(externalId, code, description, more);
    }

    @Test
    void whatWasCreatedIsGoneAndWhatWasChangedIsAsItWas() {
        client.send("CostCode", "id", List.of(code("known", "27 00 00", "Data", "")));
        List<String> before = client.query(CODES);
        List<String> rows = List.of(
                code("above", "28", "Alarms", ""),
                code("below", "28 10", "Doors", ", 'parent': {'externalId': 'above'}"),
                code("known", "27 00 00", "Data and voice", ", 'parent': {'externalId': 'above'}"));
        client.send("CostCode", "id", rows);
        assertThat(client.query(CODES)).isNotEqualTo(before);
        assertThat(undo()).isEqualTo("[] []");
        assertThat(client.query(CODES)).isEqualTo(before);
        assertThat(client.outcome("CostCode", rows)).containsExactly("above CREATED", "below CREATED", "known UPDATED");
    }

    @Test
    void whatIsReferredToIsInTheWayOfTheWhole() {
        client.send("CostCode", "id", List.of(code("a", "28", "Alarms", ""), code("b", "29", "Lifts", "")));
        String batch = newest();
        client.send("CostCode", "id", List.of(code("c", "28 10", "Doors", ", 'parent': {'externalId': 'a'}")));
        List<String> before = client.query(CODES);
        assertThat(undo(batch)).isEqualTo("[IN_USE of 28] [CANNOT_UNDO]");
        assertThat(client.query(CODES)).isEqualTo(before);
        assertThat(undo()).isEqualTo("[] []");
        assertThat(undo(batch)).isEqualTo("[] []");
    }

    /** It was here before: the system knows it since the batch alone. */
    @Test
    void whatWasRecognizedIsNotTheSystemsRowAnyMore() {
        client.send("CostCode", "id", List.of(code("known", "27 00 00", "Data", "")));
        List<String> before = client.query(CODES);
        List<String> rows = List.of(code("mine", "26 05 19", "Wires", ""), code("known", "27 00 00", "Voice", ""));
        assertThat(client.outcome("CostCode", rows)).containsExactly("mine UPDATED", "known UPDATED");
        assertThat(undo()).isEqualTo("[] []");
        assertThat(client.query(CODES)).isEqualTo(before);
        assertThat(client.query("SELECT external_id FROM external_refs")).containsExactly("known");
        assertThat(client.outcome("CostCode", List.of(code("other", "26 05 19", "Wires", ""))))
                .containsExactly("other UPDATED");
    }

    @Test
    void aLaterEditIsInTheWay() {
        client.send("CostCode", "id", List.of(code("a", "28", "Alarms", "")));
        String batch = newest();
        client.send("CostCode", "id", List.of(code("a", "28", "Alarms and cameras", "")));
        assertThat(undo(batch)).isEqualTo("[LATER_EDIT of 28] [CANNOT_UNDO]");
        assertThat(client.query(CODES).getLast()).contains("Alarms and cameras");
    }

    @Test
    void theRulesOfTheRowsHold() {
        String report = "{'externalId': 'r', 'project': {'code': 'J-1'}, 'reportDate': '2026-01-21', 'status': '%s'}";
        client.send("DailyReport", "id", List.of(report.formatted("SUBMITTED")));
        assertThat(client.outcome(
                        "DailyNote",
                        List.of("{'externalId': 'a', 'dailyReport': {'externalId': 'r'}, 'text': 'Rain'}")))
                .containsExactly("a CREATED");
        String batch = newest();
        assertThat(client.outcome("DailyReport", List.of(report.formatted("APPROVED"))))
                .containsExactly("r UPDATED");
        assertThat(undo(batch)).isEqualTo("[REPORT_APPROVED of Rain] [CANNOT_UNDO]");
        assertThat(client.query("SELECT count(*) FROM daily_notes")).containsExactly("1");
    }

    private String newest() {
        long id = Long.parseLong(
                client.query("SELECT max(id) FROM import_batches").getFirst());
        return NodeId.encode("ImportBatch", id);
    }

    private String undo() {
        return undo(newest());
    }

    private String undo(String batch) {
        Map<?, ?> answer =
                (Map<?, ?>) ((Map<?, ?>) server.answer("""
                mutation { importUndo(input: {batchId: "%s"}) {
                  conflicts { code row { ... on CostCode { code } ... on DailyNote { text } } } userErrors { code } } }
                """.formatted(batch)).get("data")).get("importUndo");
        return ((List<?>) answer.get("conflicts"))
                        .stream()
                                .map(conflict -> (Map<?, ?>) conflict)
                                .map(conflict -> conflict.get("code") + " of "
                                        + ((Map<?, ?>) conflict.get("row"))
                                                .values()
                                                .iterator()
                                                .next())
                                .toList()
                + " "
                + ((List<?>) answer.get("userErrors"))
                        .stream().map(error -> ((Map<?, ?>) error).get("code")).toList();
    }
}
