package com.asrops.fielddata;

import com.asrops.operations.EntityClient;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
class EquipmentTest {

    private final TestServer server;
    private final EntityClient client;

    EquipmentTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "Equipment", "equipments");
    }

    @BeforeEach
    void load() {
        client.reset();
        SampleReport.load(server);
    }

    @Test
    void readsInFull() {
        client.reads("@Equipment:1", """
                id unitNumber name ownership status hourlyRate archivedAt createdAt updatedAt version company { kind } logs { totalCount }""", """
                {"id": "RXF1aXBtZW50OjE", "unitNumber": "SL-014", "name": "Élévateur", "ownership": "RENTED", "status": "IN_SERVICE",
                 "hourlyRate": "18.5000", "archivedAt": null, "createdAt": "2026-01-01T00:00:00.000000Z",
                 "updatedAt": "2026-01-01T00:00:00.000000Z", "version": 1, "company": {"kind": "CLIENT"}, "logs": {"totalCount": 1}}
                """);
    }

    @Test
    void isFoundFromItsCompanyAndItsLogs() {
        server.graphQl().document("""
                { companies(filter: {equipments: {some: {name: {startsWith: "eleva"}}}}) { nodes { kind equipments { nodes { unitNumber } } } }
                  equipments(filter: {logs: {some: {hoursRun: {gt: "6"}, project: {jobNumber: {eq: "J-1"}}}}}, orderBy: [{field: NAME}]) {
                    nodes { unitNumber } } }
                """).execute().path("").matchesJsonStrictly("""
                {"companies": {"nodes": [{"kind": "CLIENT", "equipments": {"nodes": [{"unitNumber": "SL-014"}]}}]},
                 "equipments": {"nodes": [{"unitNumber": "SL-014"}]}}
                """);
    }

    @Test
    void isCreatedAndUpdated() {
        client.writes("Create", """
                {unitNumber: "GN-1", name: "Generator", ownership: OWNED, hourlyRate: "12.125"}""", "unitNumber status hourlyRate company { kind }", """
                {"unitNumber": "GN-1", "status": "IN_SERVICE", "hourlyRate": "12.1250", "company": null}
                """);
        client.writes("Update", """
                {id: @Equipment:1, version: 1, status: IN_REPAIR}""", "unitNumber status version", """
                {"unitNumber": "SL-014", "status": "IN_REPAIR", "version": 2}
                """);
    }

    @Test
    void isArchivedAndTakenBack() {
        client.archivesAndTakesBack("@Equipment:1", "equipments");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Create | {unitNumber: "sl-014", name: "Other", ownership: OWNED} | TAKEN | unitNumber
                    Update | {id: @Equipment:1, version: 1, hourlyRate: "-1"} | OUT_OF_RANGE | hourlyRate
                    Update | {id: @Equipment:1, version: 1, hourlyRate: "0.00001"} | TOO_MANY_DECIMALS | hourlyRate
                    Update | {id: @Equipment:1, version: 1, name: ""} | REQUIRED | name
                    """)
    void refusesAndWritesNothing(String action, String input, String code, String field) {
        client.refuses(action, input, code, field);
    }
}
