package com.asrops.fielddata;

import com.asrops.operations.EntityClient;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
class MaterialLogTest {

    private final TestServer server;
    private final EntityClient client;

    MaterialLogTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "MaterialLog", "material_logs");
    }

    @BeforeEach
    void load() {
        client.reset();
        SampleReport.load(server);
    }

    @Test
    void readsInFull() {
        client.reads("@MaterialLog:1", """
                id workDate quantity ticket archivedAt createdAt updatedAt version
                material { name unit } project { jobNumber } supplier { kind } dailyReport { reportDate }""", """
                {"id": "TWF0ZXJpYWxMb2c6MQ", "workDate": "2026-01-05", "quantity": "200.0005", "ticket": "T-7", "archivedAt": null,
                 "createdAt": "2026-01-01T00:00:00.000000Z", "updatedAt": "2026-01-01T00:00:00.000000Z", "version": 1,
                 "material": {"name": "EMT conduit", "unit": "FT"}, "project": {"jobNumber": "J-1"}, "supplier": {"kind": "CLIENT"},
                 "dailyReport": {"reportDate": "2026-01-05"}}
                """);
    }

    @Test
    void isFoundFromItsProjectAndItsSupplier() {
        server.graphQl().document("""
                { projects(filter: {materialLogs: {some: {ticket: {eq: "T-7"}}}}) { nodes { jobNumber materialLogs { nodes { quantity } } } }
                  companies(filter: {suppliedMaterialLogs: {some: {material: {unit: {eq: "FT"}}}}}) { nodes { kind suppliedMaterialLogs { totalCount } } }
                  materialLogs(orderBy: [{field: MATERIAL_NAME}]) { nodes { ticket } } }
                """).execute().path("").matchesJsonStrictly("""
                {"projects": {"nodes": [{"jobNumber": "J-1", "materialLogs": {"nodes": [{"quantity": "200.0005"}]}}]},
                 "companies": {"nodes": [{"kind": "CLIENT", "suppliedMaterialLogs": {"totalCount": 1}}]},
                 "materialLogs": {"nodes": [{"ticket": "T-7"}]}}
                """);
    }

    @Test
    void isCreatedAndUpdated() {
        client.writes("Create", """
                {materialId: @Material:1, projectId: @Project:1, workDate: "2026-01-05", quantity: "0.0001", dailyReportId: @DailyReport:1}""", "quantity ticket supplier { kind } dailyReport { status }", """
                {"quantity": "0.0001", "ticket": null, "supplier": null, "dailyReport": {"status": "DRAFT"}}
                """);
        client.writes("Update", """
                {id: @MaterialLog:1, version: 1, supplierId: null, ticket: "T-8"}""", "ticket supplier { kind } version", """
                {"ticket": "T-8", "supplier": null, "version": 2}
                """);
    }

    @Test
    void isArchivedAndTakenBack() {
        client.archivesAndTakesBack("@MaterialLog:1", "materialLogs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Update | {id: @MaterialLog:1, version: 1, projectId: @Project:2} | OTHER_DAY | dailyReportId
                    Update | {id: @MaterialLog:1, version: 1, dailyReportId: null, workDate: "9999-01-06"} | IN_FUTURE | workDate
                    Update | {id: @MaterialLog:1, version: 1, quantity: "-0.0001"} | OUT_OF_RANGE | quantity
                    """)
    void refusesAndWritesNothing(String action, String input, String code, String field) {
        client.refuses(action, input, code, field);
    }
}
