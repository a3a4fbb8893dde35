package com.asrops.fielddata;

import com.asrops.operations.EntityClient;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
class MaterialTest {

    private final TestServer server;
    private final EntityClient client;

    MaterialTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "Material", "materials");
    }

    @BeforeEach
    void load() {
        client.reset();
        SampleReport.load(server);
    }

    @Test
    void readsInFull() {
        client.reads("@Material:1", """
                id name unit category archivedAt createdAt updatedAt version logs { totalCount }""", """
                {"id": "TWF0ZXJpYWw6MQ", "name": "EMT conduit", "unit": "FT", "category": "Conduit", "archivedAt": null,
                 "createdAt": "2026-01-01T00:00:00.000000Z", "updatedAt": "2026-01-01T00:00:00.000000Z", "version": 1, "logs": {"totalCount": 1}}
                """);
    }

    @Test
    void isFoundThroughItsLogs() {
        server.graphQl().document("""
                { materials(filter: {category: {startsWith: "CON"}, logs: {some: {supplier: {kind: {eq: CLIENT}}}}}, orderBy: [{field: CATEGORY}]) {
                    nodes { name logs { nodes { quantity } } } } }
                """).execute().path("").matchesJsonStrictly("""
                {"materials": {"nodes": [{"name": "EMT conduit", "logs": {"nodes": [{"quantity": "200.0005"}]}}]}}
                """);
    }

    @Test
    void isCreatedAndUpdated() {
        client.writes("Create", """
                {name: "Strut", unit: "FT"}""", "name unit category", """
                {"name": "Strut", "unit": "FT", "category": null}
                """);
        client.writes("Update", """
                {id: @Material:1, version: 1, category: null}""", "name category version", """
                {"name": "EMT conduit", "category": null, "version": 2}
                """);
    }

    @Test
    void isArchivedAndTakenBack() {
        client.archivesAndTakesBack("@Material:1", "materials");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Create | {name: "EMT CONDUIT", unit: "FT"} | TAKEN | name
                    Update | {id: @Material:1, version: 1, unit: null} | REQUIRED | unit
                    """)
    void refusesAndWritesNothing(String action, String input, String code, String field) {
        client.refuses(action, input, code, field);
    }
}
