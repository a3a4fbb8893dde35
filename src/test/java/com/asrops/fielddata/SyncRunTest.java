package com.asrops.fielddata;

import com.asrops.operations.EntityClient;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class SyncRunTest {

    private static final String ROW = ", '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 1)";

    private final TestServer server;
    private final EntityClient client;

    SyncRunTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "SyncRun", "sync_runs");
    }

    @BeforeEach
    void load() {
        client.reset();
        server.execute(
                "INSERT INTO sync_runs (id, source, resource, from_date, to_date, cursor, status, started_at, finished_at, rows_created,"
                        + " rows_updated, rows_unchanged, rows_failed, created_at, updated_at, version) VALUES (1, 'RAKEN', 'timeCards',"
                        + " '2026-01-01', '2026-01-07', 'offset=1000', 'FAILED', '2026-01-08T06:00:00.000000Z',"
                        + " '2026-01-08T06:01:00.000000Z', 4, 3, 2, 1" + ROW,
                "INSERT INTO sync_runs (id, source, resource, status, started_at, rows_created, rows_updated, rows_unchanged, rows_failed,"
                        + " created_at, updated_at, version) VALUES (2, 'RAKEN', 'members', 'RUNNING', '2026-01-09T06:00:00.000000Z',"
                        + " 0, 0, 0, 0" + ROW,
                "INSERT INTO sync_issues (id, sync_run_id, external_id, field, code, message, raw_json, created_at, updated_at, version)"
                        + " VALUES (1, 1, 'x-1', 'worker', 'NOT_FOUND', 'No such worker', '{}'" + ROW);
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
