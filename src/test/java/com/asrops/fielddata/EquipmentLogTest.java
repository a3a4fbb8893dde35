package com.asrops.fielddata;

import com.asrops.operations.EntityClient;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
class EquipmentLogTest {

    private final TestServer server;
    private final EntityClient client;

    EquipmentLogTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "EquipmentLog", "equipment_logs");
    }

    @BeforeEach
    void load() {
        client.reset();
        SampleReport.load(server);
    }

    @Test
    void readsInFull() {
        client.reads("@EquipmentLog:1", """
                id workDate hoursRun hoursIdle archivedAt createdAt updatedAt version
                equipment { unitNumber } project { jobNumber } operator { lastName } costCode { code } dailyReport { reportDate }""", """
                {"id": "RXF1aXBtZW50TG9nOjE", "workDate": "2026-01-05", "hoursRun": "6.25", "hoursIdle": "1.75", "archivedAt": null,
                 "createdAt": "2026-01-01T00:00:00.000000Z", "updatedAt": "2026-01-01T00:00:00.000000Z", "version": 1,
                 "equipment": {"unitNumber": "SL-014"}, "project": {"jobNumber": "J-1"}, "operator": {"lastName": "Brown"},
                 "costCode": {"code": "26 05 19"}, "dailyReport": {"reportDate": "2026-01-05"}}
                """);
    }

    @Test
    void isFoundFromWhatItBelongsTo() {
        server.graphQl().document("""
                { projects(filter: {equipmentLogs: {some: {hoursIdle: {gt: "1"}}}}) { nodes { jobNumber equipmentLogs { nodes { hoursRun } } } }
                  teamMembers(filter: {operatedEquipmentLogs: {some: {equipment: {ownership: {eq: RENTED}}}}}) { nodes {
                    lastName operatedEquipmentLogs { totalCount } } }
                  costCodes(filter: {equipmentLogs: {some: {}}}) { nodes { code } }
                  equipmentLogs(orderBy: [{field: EQUIPMENT_UNIT_NUMBER}]) { nodes { hoursRun } } }
                """).execute().path("").matchesJsonStrictly("""
                {"projects": {"nodes": [{"jobNumber": "J-1", "equipmentLogs": {"nodes": [{"hoursRun": "6.25"}]}}]},
                 "teamMembers": {"nodes": [{"lastName": "Brown", "operatedEquipmentLogs": {"totalCount": 1}}]},
                 "costCodes": {"nodes": [{"code": "26 05 19"}]}, "equipmentLogs": {"nodes": [{"hoursRun": "6.25"}]}}
                """);
    }

    @Test
    void isCreatedAndUpdated() {
        client.writes("Create", """
                {equipmentId: @Equipment:1, projectId: @Project:2, workDate: "2026-01-06", hoursRun: "24"}""", "hoursRun hoursIdle operator { lastName }", """
                {"hoursRun": "24.00", "hoursIdle": "0.00", "operator": null}
                """);
        client.writes("Update", """
                {id: @EquipmentLog:1, version: 1, hoursIdle: "17.75"}""", "hoursRun hoursIdle version", """
                {"hoursRun": "6.25", "hoursIdle": "17.75", "version": 2}
                """);
    }

    @Test
    void isArchivedAndTakenBack() {
        client.archivesAndTakesBack("@EquipmentLog:1", "equipmentLogs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Update | {id: @EquipmentLog:1, version: 1, workDate: "2026-01-06"} | OTHER_DAY | dailyReportId
                    Update | {id: @EquipmentLog:1, version: 1, dailyReportId: null, workDate: "9999-01-06"} | IN_FUTURE | workDate
                    Update | {id: @EquipmentLog:1, version: 1, hoursRun: "24.01"} | OUT_OF_RANGE | hoursRun
                    Update | {id: @EquipmentLog:1, version: 1, hoursIdle: "17.76"} | OUT_OF_RANGE | hoursIdle
                    Update | {id: @EquipmentLog:1, version: 1, hoursIdle: "-1"} | OUT_OF_RANGE | hoursIdle
                    """)
    void refusesAndWritesNothing(String action, String input, String code, String field) {
        client.refuses(action, input, code, field);
    }
}
