package com.asrops.payroll;

import com.asrops.operations.EntityClient;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class WcJobTest {

    private final TestServer server;
    private final EntityClient client;

    WcJobTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "WcJob", "wc_jobs");
    }

    @BeforeEach
    void load() {
        client.reset();
        server.execute(
                PayrollRows.classCode(1001, "CA", "5190", "NULL"),
                PayrollRows.wcJob(server, 1001),
                PayrollRows.wcJobLine(server, 1001, 1001, "2", "1", "40"),
                PayrollRows.wcJobLine(server, 1002, 1001, "3", "NULL", "41"));
    }

    @Test
    void readsInFull() {
        client.reads("@WcJob:1001", """
                fromDate toDate status step steps progress message startedBy startedAt finishedAt hours wages premium createdAt updatedAt version""", """
                {"fromDate": "2026-01-01", "toDate": "2026-03-31", "status": "DONE", "step": 3, "steps": 3, "progress": 100,
                 "message": null, "startedBy": "Pat", "startedAt": "2026-04-02T00:00:00.000000Z", "finishedAt": null,
                 "hours": "16.00", "wages": "800.0000", "premium": "44.5500", "createdAt": "2026-01-01T00:00:00.000000Z",
                 "updatedAt": "2026-01-01T00:00:00.000000Z", "version": 1}
                """);
    }

    @Test
    void itsLinesAreReadInFull() {
        server.graphQl().document("""
                { wcJobs(filter: {lines: {some: {premium: {gte: "40.5"}}}}) { nodes { lines(orderBy: [{field: PREMIUM}], first: 1) { totalCount
                    nodes { fromDate toDate entries hours wageRate wages rate modifier premium worker { lastName } project { jobNumber }
                      classification { name } classCode { code } job { status } } } } } }
                """).execute().path("").matchesJsonStrictly("""
                {"wcJobs": {"nodes": [{"lines": {"totalCount": 2, "nodes": [{"fromDate": "2026-01-02", "toDate": "2026-01-05",
                  "entries": 2, "hours": "8.00", "wageRate": "50.0000", "wages": "400.0000", "rate": "6.1200", "modifier": "0.9100",
                  "premium": "40.0000", "worker": {"lastName": "Brown"}, "project": {"jobNumber": "J-1"},
                  "classification": {"name": "Electrician Journeyworker"}, "classCode": {"code": "5190"}, "job": {"status": "DONE"}}]}}]}}
                """);
    }

    @Test
    void isFoundFromWorkersProjectsAndClassCodes() {
        server.graphQl().document("""
                { teamMembers(filter: {wcJobLines: {some: {premium: {eq: "41"}}}}) { nodes { lastName wcJobLines { totalCount } } }
                  projects(filter: {wcJobLines: {some: {classCode: {state: {eq: "CA"}}}}}) { nodes { jobNumber wcJobLines { totalCount } } }
                  wcClassCodes(filter: {wcJobLines: {some: {}}}) { nodes { wcJobLines(orderBy: [{field: WORKER_LAST_NAME}]) { nodes { premium } } } } }
                """).execute().path("").matchesJsonStrictly("""
                {"teamMembers": {"nodes": [{"lastName": "Żak", "wcJobLines": {"totalCount": 1}}]},
                 "projects": {"nodes": [{"jobNumber": "J-1", "wcJobLines": {"totalCount": 2}}]},
                 "wcClassCodes": {"nodes": [{"wcJobLines": {"nodes": [{"premium": "40.0000"}, {"premium": "41.0000"}]}}]}}
                """);
    }
}
