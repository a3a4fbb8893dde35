package com.asrops.operations;

import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
class ClassificationTest {

    private final EntityClient client;

    ClassificationTest(TestServer server) {
        this.client = new EntityClient(server, "Classification", "classifications");
    }

    @BeforeEach
    void load() {
        client.reset();
    }

    @Test
    void readsInFull() {
        client.reads("@Classification:1", """
                id name trade level unionLocal archivedAt createdAt updatedAt version
                teamMembers { totalCount } timecardEntries { totalCount }""", """
                {"id": "Q2xhc3NpZmljYXRpb246MQ", "name": "Electrician Journeyworker", "trade": "Electrician",
                 "level": "JOURNEYWORKER", "unionLocal": "IBEW 11", "archivedAt": null, "createdAt": "2026-01-01T00:00:00.000000Z", "updatedAt": "2026-01-01T00:00:00.000000Z", "version": 1,
                 "teamMembers": {"totalCount": 3}, "timecardEntries": {"totalCount": 6}}
                """);
    }

    @Test
    void isCreated() {
        client.writes("Create", """
                {name: "Pipefitter Apprentice", trade: "Pipefitter", level: APPRENTICE}""", "name trade level unionLocal", """
                {"name": "Pipefitter Apprentice", "trade": "Pipefitter", "level": "APPRENTICE", "unionLocal": null}
                """);
    }

    @Test
    void isUpdatedWhereTheInputSaysSo() {
        client.writes("Update", """
                {id: @Classification:1, version: 1, level: FOREMAN, unionLocal: null}""", "name level unionLocal version", """
                {"name": "Electrician Journeyworker", "level": "FOREMAN", "unionLocal": null, "version": 2}
                """);
        client.conflicts("""
                {id: @Classification:1, version: 1, name: "Late"}""", "name version", """
                {"name": "Electrician Journeyworker", "version": 2}
                """);
    }

    @Test
    void isArchivedAndTakenBack() {
        client.archivesAndTakesBack("@Classification:1", "classifications");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Create | {name: "ELECTRICIAN journeyworker", trade: "A", level: FOREMAN} | TAKEN | name
                    Update | {id: @Classification:1, version: 1, trade: ""} | REQUIRED | trade
                    """)
    void refusesAndWritesNothing(String action, String input, String code, String field) {
        client.refuses(action, input, code, field);
    }
}
