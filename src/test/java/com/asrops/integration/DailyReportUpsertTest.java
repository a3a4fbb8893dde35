package com.asrops.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.Caller;
import com.asrops.kernel.Caller.Role;
import com.asrops.kernel.entity.NodeId;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Between two calls a report may take more than one step in the other system. */
@OnBothDatabases
class DailyReportUpsertTest {

    private final TestServer server;
    private final BulkClient client;

    DailyReportUpsertTest(TestServer server) {
        this.server = server;
        this.client = new BulkClient(server);
    }

    @Test
    void aDraftComesBackApproved() {
        client.reset();
        assertThat(client.outcome("DailyReport", List.of(report("a", 20, "DRAFT"), report("b", 21, "DRAFT"))))
                .containsExactly("a CREATED", "b CREATED");
        String reports = "SELECT status FROM daily_reports ORDER BY id";
        assertThat(new BulkClient(server.as(new Caller("zoë", 1L, Role.OPERATIONS, "r")))
                        .outcome(
                                "DailyReport",
                                List.of(report("a", 20, "APPROVED"), report("b", 19, "APPROVED")),
                                "'onError': 'SKIP_FAILED'"))
                .as("Zoë is the author, and b is of another day")
                .containsExactly(
                        "a FAILED OWN_REPORT at rows.0.status",
                        "b FAILED OWN_REPORT at rows.1.status FIXED at rows.1.reportDate");
        assertThat(client.outcome("DailyReport", List.of(report("a", 20, "APPROVED"))))
                .containsExactly("a UPDATED");
        assertThat(client.query(reports)).containsExactly("APPROVED", "DRAFT");
        String id = client.query("SELECT max(id) FROM import_batches").getFirst();
        assertThat(new UpstreamClient(server).undo(id)).isEmpty();
        assertThat(client.query(reports)).containsExactly("DRAFT", "DRAFT");
        assertThat(server.answer("mutation { dailyReportUpdate(input: {id: \"" + NodeId.encode("DailyReport", row("a"))
                                + "\", version: 3, status: APPROVED}) { userErrors { code } } }")
                        .toString())
                .as("by hand it is submitted first")
                .contains("WRONG_STATUS");
    }

    private long row(String externalId) {
        return Long.parseLong(client.query("SELECT row_id FROM external_refs WHERE external_id = '" + externalId + "'")
                .getFirst());
    }

    private static String report(String id, int day, String status) {
        return ("{'externalId': '%s', 'project': {'code': 'J-1'}, 'reportDate': '2026-01-%d', 'status': '%s',"
                        + " 'author': {'code': 'E1'}}")
                .formatted(id, day, status);
    }
}
