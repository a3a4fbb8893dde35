package com.asrops.operations;

import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
class CompanyTest {

    private final EntityClient client;

    CompanyTest(TestServer server) {
        this.client = new EntityClient(server, "Company", "companies");
    }

    @BeforeEach
    void load() {
        client.reset();
    }

    @Test
    void readsInFull() {
        client.reads("@Company:1", """
                id name kind timeZone weekStart archivedAt createdAt updatedAt version
                clientProjects { totalCount } teamMembers { totalCount }""", """
                {"id": "Q29tcGFueTox", "name": "Ölbaum Électric", "kind": "OWN", "timeZone": "America/Los_Angeles",
                 "weekStart": "SUNDAY", "archivedAt": null, "createdAt": "2026-01-01T00:00:00.000000Z", "updatedAt": "2026-01-01T00:00:00.000000Z", "version": 1,
                 "clientProjects": {"totalCount": 0}, "teamMembers": {"totalCount": 4}}
                """);
    }

    @Test
    void isCreated() {
        client.writes("Create", """
                {name: " Pier Supply ", kind: SUPPLIER, timeZone: "UTC", weekStart: MONDAY}""", "name kind timeZone weekStart archivedAt version", """
                {"name": "Pier Supply", "kind": "SUPPLIER", "timeZone": "UTC", "weekStart": "MONDAY", "archivedAt": null, "version": 1}
                """);
    }

    @Test
    void isUpdatedWhereTheInputSaysSo() {
        client.writes("Update", """
                {id: @Company:2, version: 1, timeZone: "America/Chicago"}""", "name kind timeZone weekStart version", """
                {"name": "Harbor 100% Works", "kind": "CLIENT", "timeZone": "America/Chicago", "weekStart": "MONDAY", "version": 2}
                """);
        client.conflicts("""
                {id: @Company:2, version: 1, name: "Late"}""", "name version", """
                {"name": "Harbor 100% Works", "version": 2}
                """);
    }

    @Test
    void isArchivedAndTakenBack() {
        client.archivesAndTakesBack("@Company:2", "companies");
    }

    @Test
    void hasANameOfAtMost200Characters() {
        String longest = "🏗".repeat(200);
        client.refuses("Update", "{id: @Company:1, version: 1, name: \"" + longest + "x\"}", "TOO_LONG", "name");
        client.writes(
                "Update",
                "{id: @Company:1, version: 1, name: \"" + longest + "\"}",
                "name",
                "{\"name\": \"" + longest + "\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Create  | {name: "A", kind: CLIENT, timeZone: "Mars/Olympus", weekStart: MONDAY} | UNKNOWN_TIME_ZONE | timeZone
                    Update  | {id: @Company:1, version: 1, timeZone: "PST9"} | UNKNOWN_TIME_ZONE | timeZone
                    Update  | {id: @Company:1, version: 1, name: " "} | REQUIRED | name
                    Update  | {id: @Company:1, version: 1, kind: null} | REQUIRED | kind
                    Update  | {id: @Project:1, version: 1, name: "A"} | NOT_FOUND | id
                    Archive | {id: @Company:99, version: 1} | NOT_FOUND | id
                    """)
    void refusesAndWritesNothing(String action, String input, String code, String field) {
        client.refuses(action, input, code, field);
    }
}
