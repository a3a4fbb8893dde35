package com.asrops.payroll;

import com.asrops.operations.EntityClient;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
class WcClassCodeTest {

    private final TestServer server;
    private final EntityClient client;

    WcClassCodeTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "WcClassCode", "wc_class_codes");
    }

    @BeforeEach
    void load() {
        client.reset();
        server.execute(
                PayrollRows.classCode(1002, "CA", "5140", "NULL"),
                PayrollRows.classCode(1001, "CA", "5190", "1002"),
                PayrollRows.classCode(1003, "NV", "5190", "NULL"));
    }

    @Test
    void readsInFull() {
        client.reads("@WcClassCode:1001", """
                state code description archivedAt createdAt updatedAt version highWageCode { code } lowWageCodes { totalCount }""", """
                {"state": "CA", "code": "5190", "description": "Work 5190", "archivedAt": null,
                 "createdAt": "2026-01-01T00:00:00.000000Z", "updatedAt": "2026-01-01T00:00:00.000000Z", "version": 1,
                 "highWageCode": {"code": "5140"}, "lowWageCodes": {"totalCount": 0}}
                """);
    }

    @Test
    void isFoundByItsPairAndItsState() {
        server.graphQl().document("""
                { low: wcClassCodes(filter: {lowWageCodes: {some: {code: {startsWith: "519"}}}}) { nodes { code lowWageCodes { nodes { code } } } }
                  nevada: wcClassCodes(filter: {state: {eq: "NV"}}) { nodes { code } } }
                """).execute().path("").matchesJsonStrictly("""
                {"low": {"nodes": [{"code": "5140", "lowWageCodes": {"nodes": [{"code": "5190"}]}}]},
                 "nevada": {"nodes": [{"code": "5190"}]}}
                """);
    }

    @Test
    void isCreatedUpdatedArchivedAndTakenBack() {
        client.writes(
                "Create",
                "{state: \"OR\", code: \"5190\", description: \"Electrical wiring\"}",
                "state code highWageCode { code }",
                """
                {"state": "OR", "code": "5190", "highWageCode": null}
                """);
        client.writes(
                "Update", "{id: @WcClassCode:1002, version: 1, description: \"Better paid\"}", "description", """
                {"description": "Better paid"}
                """);
        client.conflicts("{id: @WcClassCode:1002, version: 1, code: \"1\"}", "code", "{\"code\": \"5140\"}");
        client.archivesAndTakesBack("@WcClassCode:1003", "wcClassCodes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Create | {state: "Ca", code: "1", description: "x"} | BAD_STATE | state
                    Create | {state: "CA", code: "5190", description: "x"} | TAKEN | code
                    Create | {state: "NV", code: "1", description: "x", highWageCodeId: @WcClassCode:1002} | OTHER_STATE | highWageCodeId
                    Update | {id: @WcClassCode:1001, version: 1, highWageCodeId: @WcClassCode:1001} | CIRCLE | highWageCodeId
                    """)
    void refusesAndWritesNothing(String action, String input, String code, String field) {
        client.refuses(action, input, code, field);
    }
}
