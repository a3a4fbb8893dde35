package com.asrops.operations;

import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
class ShiftTest {

    private final EntityClient client;

    ShiftTest(TestServer server) {
        this.client = new EntityClient(server, "Shift", "shifts");
    }

    @BeforeEach
    void load() {
        client.reset();
    }

    @Test
    void readsInFull() {
        client.reads("@Shift:1", """
                id name startTime endTime archivedAt createdAt updatedAt version timecards { totalCount }""", """
                {"id": "U2hpZnQ6MQ", "name": "Night", "startTime": "22:00", "endTime": "06:30",
                 "archivedAt": null, "createdAt": "2026-01-01T00:00:00.000000Z", "updatedAt": "2026-01-01T00:00:00.000000Z", "version": 1,
                 "timecards": {"totalCount": 1}}
                """);
    }

    @Test
    void isCreated() {
        client.writes("Create", """
                {name: "Day", startTime: "06:30", endTime: "15:00"}""", "name startTime endTime", """
                {"name": "Day", "startTime": "06:30", "endTime": "15:00"}
                """);
    }

    @Test
    void isUpdatedWhereTheInputSaysSo() {
        client.writes("Update", """
                {id: @Shift:1, version: 1, endTime: "07:00"}""", "name startTime endTime version", """
                {"name": "Night", "startTime": "22:00", "endTime": "07:00", "version": 2}
                """);
        client.conflicts("""
                {id: @Shift:1, version: 1, name: "Late"}""", "name version", """
                {"name": "Night", "version": 2}
                """);
    }

    @Test
    void isArchivedAndTakenBack() {
        client.archivesAndTakesBack("@Shift:1", "shifts");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Create | {name: "NIGHT", startTime: "06:30", endTime: "15:00"} | TAKEN | name
                    Update | {id: @Shift:1, version: 1, endTime: "22:00"} | ENDS_AT_START | endTime
                    Update | {id: @Shift:1, version: 1, startTime: null} | REQUIRED | startTime
                    """)
    void refusesAndWritesNothing(String action, String input, String code, String field) {
        client.refuses(action, input, code, field);
    }
}
