package com.asrops.fielddata;

import com.asrops.operations.EntityClient;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
class ProductionLogTest {

    private final TestServer server;
    private final EntityClient client;

    ProductionLogTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "ProductionLog", "production_logs");
    }

    @BeforeEach
    void load() {
        client.reset();
        SampleReport.load(server);
    }

    @Test
    void readsInFull() {
        client.reads("@ProductionLog:1", """
                id workDate quantity unit notes archivedAt createdAt updatedAt version
                project { jobNumber } costCode { code } dailyReport { reportDate }""", """
                {"id": "UHJvZHVjdGlvbkxvZzox", "workDate": "2026-01-05", "quantity": "120.0001", "unit": "LF", "notes": null, "archivedAt": null,
                 "createdAt": "2026-01-01T00:00:00.000000Z", "updatedAt": "2026-01-01T00:00:00.000000Z", "version": 1,
                 "project": {"jobNumber": "J-1"}, "costCode": {"code": "26 05 19"}, "dailyReport": {"reportDate": "2026-01-05"}}
                """);
    }

    @Test
    void isFoundFromItsProjectAndItsCostCode() {
        server.graphQl().document("""
                { projects(filter: {productionLogs: {some: {quantity: {gt: "120"}}}}) { nodes { jobNumber productionLogs { nodes { unit } } } }
                  costCodes(filter: {productionLogs: {none: {}}}) { nodes { code productionLogs { totalCount } } } }
                """).execute().path("").matchesJsonStrictly("""
                {"projects": {"nodes": [{"jobNumber": "J-1", "productionLogs": {"nodes": [{"unit": "LF"}]}}]},
                 "costCodes": {"nodes": [{"code": "26 00 00", "productionLogs": {"totalCount": 0}}]}}
                """);
    }

    @Test
    void isCreatedAndUpdated() {
        client.writes("Create", """
                {projectId: @Project:2, workDate: "2026-01-07", costCodeId: @CostCode:1, quantity: "0.5", unit: "EA"}""", "quantity unit dailyReport { status }", """
                {"quantity": "0.5000", "unit": "EA", "dailyReport": null}
                """);
        client.writes("Update", """
                {id: @ProductionLog:1, version: 1, quantity: "0", notes: "Taken down"}""", "quantity notes version", """
                {"quantity": "0.0000", "notes": "Taken down", "version": 2}
                """);
    }

    @Test
    void isArchivedAndTakenBack() {
        client.archivesAndTakesBack("@ProductionLog:1", "productionLogs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Update | {id: @ProductionLog:1, version: 1, workDate: "2026-01-06"} | OTHER_DAY | dailyReportId
                    Create | {projectId: @Project:2, workDate: "9999-01-07", costCodeId: @CostCode:1, quantity: "1", unit: "EA"} | IN_FUTURE | workDate
                    Update | {id: @ProductionLog:1, version: 1, quantity: "-1"} | OUT_OF_RANGE | quantity
                    Update | {id: @ProductionLog:1, version: 1, quantity: "100000000000001"} | OUT_OF_RANGE | quantity
                    Update | {id: @ProductionLog:1, version: 1, unit: ""} | REQUIRED | unit
                    """)
    void refusesAndWritesNothing(String action, String input, String code, String field) {
        client.refuses(action, input, code, field);
    }
}
