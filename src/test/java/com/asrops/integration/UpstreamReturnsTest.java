package com.asrops.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What another system has deleted comes back into use when a system has it again, by whatever id. */
@OnBothDatabases
class UpstreamReturnsTest {

    private static final String SKIP = "'onError': 'SKIP_FAILED'";
    private static final String RAKEN = "'source': 'RAKEN'";
    private static final String ALARMS =
            "SELECT count(*), count(archived_at), max(description) FROM cost_codes WHERE code = '28'";

    private final TestServer server;
    private final BulkClient client;
    private final UpstreamClient upstream;

    UpstreamReturnsTest(TestServer server) {
        this.server = server;
        this.client = new BulkClient(server);
        this.upstream = new UpstreamClient(server);
    }

    @BeforeEach
    void load() {
        client.reset();
    }

    private static String code(String externalId, String code, String description) {
        return "{'externalId': '%s', 'code': '%s', 'division': '28', 'description': '%s'}"
                .formatted(externalId, code, description);
    }

    private static String company(String externalId) {
        return BulkUpsertTest.company(externalId, "Lift Works");
    }

    @Test
    void underAnotherIdItIsTheRowThatItWas() {
        client.send("CostCode", "id", List.of(code("a", "28", "Alarms")));
        assertThat(upstream.outcome("ERP", "CostCode", "", "a")).containsExactly("a DELETED");
        List<String> again = List.of(
                code("x", "28 10", "Doors").replace("}", ", 'parent': {'externalId': 'b'}}"), code("b", "28", "Bells"));
        assertThat(client.outcome("CostCode", again, "'validateOnly': true")).containsExactly("x CREATED", "b UPDATED");
        assertThat(client.query(ALARMS)).containsExactly("1 | 1 | Alarms");
        assertThat(client.outcome("CostCode", again)).containsExactly("x CREATED", "b UPDATED");
        assertThat(client.query(ALARMS)).containsExactly("1 | 0 | Bells");
        assertThat(deleted()).containsExactly("a");
        assertThat(undo()).isEmpty();
        assertThat(client.query(ALARMS)).containsExactly("1 | 1 | Alarms");
        assertThat(client.query("SELECT external_id FROM external_refs")).containsExactly("a");
        assertThat(client.outcome("CostCode", again)).containsExactly("x CREATED", "b UPDATED");
        assertThat(upstream.outcome("ERP", "CostCode", "", "a")).containsExactly("a NOTED");
        assertThat(upstream.outcome("ERP", "CostCode", "", "b")).containsExactly("b DELETED");
    }

    @Test
    void whicheverSystemHasItAgain() {
        client.send("CostCode", "id", List.of(code("a", "28", "Alarms")));
        client.send("CostCode", "id", List.of(code("r", "28", "Alarms")), RAKEN);
        assertThat(upstream.outcome("ERP", "CostCode", "", "a")).containsExactly("a NOTED");
        assertThat(upstream.outcome("RAKEN", "CostCode", "", "r")).containsExactly("r DELETED");
        assertThat(client.outcome("CostCode", List.of(code("a", "28", "Alarms"))))
                .containsExactly("a UPDATED");
        assertThat(client.query(ALARMS)).containsExactly("1 | 0 | Alarms");
        assertThat(upstream.outcome("ERP", "CostCode", "", "a")).containsExactly("a DELETED");
        assertThat(client.outcome("CostCode", List.of(code("o", "28", "Alarms")), "'source': 'OTHER'"))
                .containsExactly("o UPDATED");
        assertThat(client.query(ALARMS)).containsExactly("1 | 0 | Alarms");
    }

    /** Also what was deleted there before, has come back, and was then archived here. */
    @Test
    void whatPeopleArchiveStaysOutOfUse() {
        client.send("CostCode", "id", List.of(code("a", "28", "Alarms"), code("n", "29", "Lifts")));
        server.execute("UPDATE cost_codes SET archived_at = created_at WHERE code = '29'");
        upstream.outcome("ERP", "CostCode", "", "a", "n");
        assertThat(client.outcome("CostCode", List.of(code("b", "28", "Alarms"), code("m", "29", "Lifts")), SKIP))
                .containsExactly("b UPDATED", "m FAILED ARCHIVED at rows.1.code");
        server.execute("UPDATE cost_codes SET archived_at = created_at WHERE code = '28'");
        assertThat(client.outcome("CostCode", List.of(code("o", "28", "Alarms")), "'source': 'OTHER'"))
                .containsExactly("o FAILED ARCHIVED at rows.0.code");
    }

    /** A row that comes back by its own id, under another code, is not that of another row besides. */
    @Test
    void aRowOfACallIsOneRow() {
        client.send("CostCode", "id", List.of(code("a", "28", "Alarms")));
        client.send("Company", "id", List.of(company("c")));
        upstream.outcome("ERP", "CostCode", "", "a");
        upstream.outcome("ERP", "Company", "", "c");
        assertThat(client.outcome("CostCode", List.of(code("a", "29", "Lifts"), code("b", "28", "Alarms")), SKIP))
                .containsExactly("a UPDATED", "b FAILED TAKEN at rows.1.code");
        assertThat(client.outcome("Company", List.of(company("d"), company("c"))))
                .containsExactly("d CREATED", "c UPDATED");
    }

    @Test
    void ofNamesThatSeveralMayHaveOneInUseIsMeantFirst() {
        client.send("Company", "id", List.of(company("a"), company("b")));
        upstream.outcome("ERP", "Company", "", "a");
        String inUse = "SELECT r.external_id FROM companies c JOIN external_refs r ON r.row_id = c.id"
                + " WHERE c.archived_at IS NULL AND r.source = 'OTHER' ORDER BY c.id";
        assertThat(client.outcome("Company", List.of(company("o"), company("p"), company("q")), "'source': 'OTHER'"))
                .containsExactly("o UPDATED", "p UPDATED", "q CREATED");
        assertThat(client.query(inUse)).containsExactly("p", "o", "q");
        upstream.outcome("OTHER", "Company", "", "o", "p", "q");
        upstream.outcome("ERP", "Company", "", "b");
        assertThat(client.query(inUse)).isEmpty();
        assertThat(client.outcome("Company", List.of(company("s"), company("q")), "'source': 'OTHER'"))
                .containsExactly("s CREATED", "q UPDATED");
    }

    private List<String> undo() {
        return upstream.undo(client.query("SELECT max(id) FROM import_batches").getFirst());
    }

    private List<String> deleted() {
        return client.query("SELECT external_id FROM external_refs WHERE deleted_upstream_at IS NOT NULL ORDER BY 1");
    }
}
