package com.asrops.fielddata;

import com.asrops.operations.EntityClient;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
class WorkLogTest {

    private final TestServer server;
    private final EntityClient client;

    WorkLogTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "WorkLog", "work_logs");
    }

    @BeforeEach
    void load() {
        client.reset();
        SampleReport.load(server);
    }

    @Test
    void readsInFull() {
        client.reads("@WorkLog:1", """
                id workDate workerCount hours description archivedAt createdAt updatedAt version
                project { jobNumber } company { kind } costCode { code } dailyReport { reportDate }""", """
                {"id": "V29ya0xvZzox", "workDate": "2026-01-05", "workerCount": 3, "hours": "24.50", "description": null, "archivedAt": null,
                 "createdAt": "2026-01-01T00:00:00.000000Z", "updatedAt": "2026-01-01T00:00:00.000000Z", "version": 1,
                 "project": {"jobNumber": "J-1"}, "company": {"kind": "OWN"}, "costCode": {"code": "26 05 19"},
                 "dailyReport": {"reportDate": "2026-01-05"}}
                """);
    }

    @Test
    void isFoundFromItsProjectCompanyAndCostCode() {
        server.graphQl().document("""
                { projects(filter: {workLogs: {some: {hours: {gt: "24"}}}}) { nodes { jobNumber workLogs { nodes { workerCount } } } }
                  companies(filter: {workLogs: {some: {dailyReport: {status: {eq: DRAFT}}}}}) { nodes { kind workLogs { totalCount } } }
                  costCodes(filter: {workLogs: {some: {workerCount: {eq: 3}}}}) { nodes { code workLogs { totalCount } } } }
                """).execute().path("").matchesJsonStrictly("""
                {"projects": {"nodes": [{"jobNumber": "J-1", "workLogs": {"nodes": [{"workerCount": 3}]}}]},
                 "companies": {"nodes": [{"kind": "OWN", "workLogs": {"totalCount": 1}}]},
                 "costCodes": {"nodes": [{"code": "26 05 19", "workLogs": {"totalCount": 1}}]}}
                """);
    }

    @Test
    void isCreatedAndUpdated() {
        client.writes("Create", """
                {projectId: @Project:1, workDate: "2026-01-05", companyId: @Company:2, workerCount: 2, hours: "48", dailyReportId: @DailyReport:1}""", "workerCount hours dailyReport { status } costCode { code }", """
                {"workerCount": 2, "hours": "48.00", "dailyReport": {"status": "DRAFT"}, "costCode": null}
                """);
        client.writes("Update", """
                {id: @WorkLog:1, version: 1, description: "Layout", dailyReportId: null}""", "description dailyReport { status } version", """
                {"description": "Layout", "dailyReport": null, "version": 2}
                """);
    }

    @Test
    void isArchivedAndTakenBack() {
        client.archivesAndTakesBack("@WorkLog:1", "workLogs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Update | {id: @WorkLog:1, version: 1, workDate: "2026-01-06"} | OTHER_DAY | dailyReportId
                    Update | {id: @WorkLog:1, version: 1, projectId: @Project:2} | OTHER_DAY | dailyReportId
                    Update | {id: @WorkLog:1, version: 1, dailyReportId: null, workDate: "9999-01-06"} | IN_FUTURE | workDate
                    Update | {id: @WorkLog:1, version: 1, workerCount: 100001} | OUT_OF_RANGE | workerCount
                    Update | {id: @WorkLog:1, version: 1, workerCount: 1} | OUT_OF_RANGE | hours
                    Update | {id: @WorkLog:1, version: 1, hours: "72.01"} | OUT_OF_RANGE | hours
                    """)
    void refusesAndWritesNothing(String action, String input, String code, String field) {
        client.refuses(action, input, code, field);
    }
}
