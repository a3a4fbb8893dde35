package com.asrops.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
class CostCodeTest {

    private final TestServer server;
    private final EntityClient client;

    CostCodeTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "CostCode", "cost_codes");
    }

    @BeforeEach
    void load() {
        client.reset();
    }

    @Test
    void readsInFull() {
        client.reads("@CostCode:2", """
                id code division description costType archivedAt createdAt updatedAt version
                parent { code } children { totalCount } timecardEntries { totalCount } budgetLines { totalCount }""", """
                {"id": "Q29zdENvZGU6Mg", "code": "26 05 19", "division": "26 Electrical", "description": "Conductors",
                 "costType": "LABOR", "archivedAt": null, "createdAt": "2026-01-01T00:00:00.000000Z", "updatedAt": "2026-01-01T00:00:00.000000Z", "version": 1,
                 "parent": {"code": "26 00 00"}, "children": {"totalCount": 0}, "timecardEntries": {"totalCount": 6},
                 "budgetLines": {"totalCount": 0}}
                """);
    }

    @Test
    void isCreated() {
        client.writes("Create", """
                {code: "26 05 20", division: "26 Electrical", description: "Wire", costType: MATERIAL, parentId: @CostCode:2}""", "code costType parent { parent { code } }", """
                {"code": "26 05 20", "costType": "MATERIAL", "parent": {"parent": {"code": "26 00 00"}}}
                """);
    }

    @Test
    void isUpdatedWhereTheInputSaysSo() {
        client.writes("Update", """
                {id: @CostCode:2, version: 1, parentId: null}""", "code parent { code } version", """
                {"code": "26 05 19", "parent": null, "version": 2}
                """);
        client.conflicts("""
                {id: @CostCode:2, version: 1, code: "Late"}""", "code version", """
                {"code": "26 05 19", "version": 2}
                """);
        client.writes("Update", "{id: @CostCode:1, version: 1, parentId: @CostCode:2}", "version", "{\"version\": 2}");
    }

    @Test
    void isArchivedAndTakenBack() {
        client.archivesAndTakesBack("@CostCode:2", "costCodes");
    }

    @RepeatedTest(5)
    void twoWhoWriteAtOnceCloseNoCircle() {
        server.execute("UPDATE cost_codes SET parent_id = NULL");
        assertThat(client.writesAtOnce(
                        "Update",
                        List.of(
                                "{id: @CostCode:1, version: 1, parentId: @CostCode:2}",
                                "{id: @CostCode:2, version: 1, parentId: @CostCode:1}")))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Create | {code: "26 05 19", division: "A", description: "B"} | TAKEN | code
                    Create | {code: "1", division: "A", description: ""} | REQUIRED | description
                    Update | {id: @CostCode:1, version: 1, parentId: @CostCode:1} | CIRCLE | parentId
                    Update | {id: @CostCode:1, version: 1, parentId: @CostCode:2} | CIRCLE | parentId
                    """)
    void refusesAndWritesNothing(String action, String input, String code, String field) {
        client.refuses(action, input, code, field);
    }
}
