package com.asrops.fielddata;

import com.asrops.testing.TestServer;

/** A run that failed with an issue, and one that goes on. */
final class SampleRuns {

    private static final String ROW = ", '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 1)";

    private SampleRuns() {}

    static void load(TestServer server) {
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
}
