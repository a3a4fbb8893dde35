package com.asrops.operations;

import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
class PayTypeTest {

    private final EntityClient client;

    PayTypeTest(TestServer server) {
        this.client = new EntityClient(server, "PayType", "pay_types");
    }

    @BeforeEach
    void load() {
        client.reset();
    }

    @Test
    void readsInFull() {
        client.reads("@PayType:2", """
                id code name multiplier archivedAt createdAt updatedAt version timecardEntries { totalCount }""", """
                {"id": "UGF5VHlwZToy", "code": "OT", "name": "Overtime", "multiplier": "1.5000",
                 "archivedAt": null, "createdAt": "2026-01-01T00:00:00.000000Z", "updatedAt": "2026-01-01T00:00:00.000000Z", "version": 1,
                 "timecardEntries": {"totalCount": 6}}
                """);
    }

    @Test
    void isCreated() {
        client.writes("Create", """
                {code: "DT", name: "Double time", multiplier: "10"}""", "code name multiplier", """
                {"code": "DT", "name": "Double time", "multiplier": "10.0000"}
                """);
    }

    @Test
    void isUpdatedWhereTheInputSaysSo() {
        client.writes("Update", """
                {id: @PayType:1, version: 1, multiplier: "0"}""", "code name multiplier version", """
                {"code": "REG", "name": "Regular", "multiplier": "0.0000", "version": 2}
                """);
        client.conflicts("""
                {id: @PayType:1, version: 1, name: "Late"}""", "name version", """
                {"name": "Regular", "version": 2}
                """);
    }

    @Test
    void isArchivedAndTakenBack() {
        client.archivesAndTakesBack("@PayType:2", "payTypes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Create | {code: "ot", name: "A", multiplier: "1"} | TAKEN | code
                    Update | {id: @PayType:1, version: 1, multiplier: "-0.0001"} | OUT_OF_RANGE | multiplier
                    Update | {id: @PayType:1, version: 1, multiplier: "10.0001"} | OUT_OF_RANGE | multiplier
                    Update | {id: @PayType:1, version: 1, multiplier: "1.00001"} | TOO_MANY_DECIMALS | multiplier
                    """)
    void refusesAndWritesNothing(String action, String input, String code, String field) {
        client.refuses(action, input, code, field);
    }
}
