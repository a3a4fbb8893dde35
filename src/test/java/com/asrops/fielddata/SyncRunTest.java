package com.asrops.fielddata;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.Caller.Role;
import com.asrops.operations.EntityClient;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class SyncRunTest {

    private final TestServer server;
    private final EntityClient client;

    SyncRunTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "SyncRun", "sync_runs");
    }

    @BeforeEach
    void load() {
        client.reset();
        SampleRuns.load(server);
    }

    @Test
    void readsInFull() {
        client.reads("@SyncRun:1", """
                id source resource fromDate toDate cursor status startedAt finishedAt rowsCreated rowsUpdated rowsUnchanged rowsFailed
                version issues { nodes { externalId field code message rawJson resolvedAt syncRun { resource } } }""", """
                {"id": "U3luY1J1bjox", "source": "RAKEN", "resource": "timeCards", "fromDate": "2026-01-01", "toDate": "2026-01-07",
                 "cursor": "offset=1000", "status": "FAILED", "startedAt": "2026-01-08T06:00:00.000000Z",
                 "finishedAt": "2026-01-08T06:01:00.000000Z", "rowsCreated": 4, "rowsUpdated": 3, "rowsUnchanged": 2, "rowsFailed": 1, "version": 1,
                 "issues": {"nodes": [{"externalId": "x-1", "field": "worker", "code": "NOT_FOUND", "message": "No such worker",
                  "rawJson": "{}", "resolvedAt": null, "syncRun": {"resource": "timeCards"}}]}}
                """);
    }

    @Test
    void eachResourceTellsHowFreshItIs() {
        server.execute(
                "INSERT INTO sync_runs (id, source, resource, status, started_at, finished_at, rows_created, rows_updated, rows_unchanged,"
                        + " rows_failed, created_at, updated_at, version) SELECT 3, source, resource, 'SUCCEEDED',"
                        + " '2026-01-07T06:00:00.000000Z', '2026-01-07T06:02:00.000000Z', 0, 0, 0, 0, created_at, updated_at, 1"
                        + " FROM sync_runs WHERE id = 1",
                "INSERT INTO sync_issues (id, sync_run_id, code, message, resolved_at, created_at, updated_at, version)"
                        + " SELECT 2, 3, code, message, created_at, created_at, updated_at, 1 FROM sync_issues",
                "INSERT INTO sync_issues (id, sync_run_id, code, message, created_at, updated_at, version)"
                        + " SELECT 3, 3, code, message, created_at, updated_at, 1 FROM sync_issues WHERE id = 1");
        server.graphQl().document("""
                { syncStatuses { source resource latestRun { status rowsFailed } lastSucceededAt openIssues } }
                """).execute().path("").matchesJsonStrictly("""
                {"syncStatuses": [
                 {"source": "RAKEN", "resource": "members", "latestRun": {"status": "RUNNING", "rowsFailed": 0},
                  "lastSucceededAt": null, "openIssues": 0},
                 {"source": "RAKEN", "resource": "timeCards", "latestRun": {"status": "FAILED", "rowsFailed": 1},
                  "lastSucceededAt": "2026-01-07T06:02:00.000000Z", "openIssues": 2}]}
                """);
        long minutes = Duration.between(
                        Instant.parse("2026-01-07T06:02:00Z"),
                        server.bean(Clock.class).instant())
                .toMinutes();
        server.graphQl()
                .document("{ syncStatuses { ageMinutes } }")
                .execute()
                .path("syncStatuses[1].ageMinutes")
                .entity(Long.class)
                .satisfies(age -> assertThat(age).isBetween(minutes, minutes + 1));
        assertThat(server.as(Role.SUPERVISOR).codeOf("{ syncStatuses { source } }"))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void theNewestRunComesFirstAndOpenIssuesAreFound() {
        server.graphQl().document("""
                { syncRuns { nodes { resource } }
                  latest: syncRuns(first: 1, filter: {source: {eq: "RAKEN"}, resource: {eq: "timeCards"}}) { nodes { status } }
                  syncIssues(filter: {resolvedAt: {isNull: true}, syncRun: {status: {eq: FAILED}}}) { nodes { code } }
                  failed: syncRuns(filter: {issues: {some: {code: {eq: "NOT_FOUND"}}}}) { totalCount } }
                """).execute().path("").matchesJsonStrictly("""
                {"syncRuns": {"nodes": [{"resource": "members"}, {"resource": "timeCards"}]}, "latest": {"nodes": [{"status": "FAILED"}]},
                 "syncIssues": {"nodes": [{"code": "NOT_FOUND"}]}, "failed": {"totalCount": 1}}
                """);
    }
}
