package com.asrops.payroll;

import com.asrops.operations.EntityClient;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
class WcRateTest {

    private static final String NEXT = "{classCodeId: @WcClassCode:1001, rate: \"4.25\", fromDate: \"2026-09-01\"}";

    private final TestServer server;
    private final EntityClient client;

    WcRateTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "WcRate", "wc_rates");
    }

    @BeforeEach
    void load() {
        client.reset();
        server.execute(
                PayrollRows.classCode(1002, "CA", "5140", "NULL"),
                PayrollRows.classCode(1001, "CA", "5190", "1002"),
                PayrollRows.wcRate(server, 1001, 1001, "2025-09-01", "2026-08-31"));
    }

    @Test
    void readsInFull() {
        client.reads("@WcRate:1001", """
                rate modifier wageThreshold fromDate toDate archivedAt createdAt updatedAt version
                classCode { code highWageCode { code } }""", """
                {"rate": "6.1200", "modifier": "0.9100", "wageThreshold": "34.0000", "fromDate": "2025-09-01", "toDate": "2026-08-31",
                 "archivedAt": null, "createdAt": "2026-01-01T00:00:00.000000Z", "updatedAt": "2026-01-01T00:00:00.000000Z", "version": 1,
                 "classCode": {"code": "5190", "highWageCode": {"code": "5140"}}}
                """);
    }

    @Test
    void isFoundFromItsClassCode() {
        server.graphQl().document("""
                { wcClassCodes(filter: {rates: {some: {rate: {gt: "6"}}}}) { nodes { code rates { nodes { rate } } } } }
                """).execute().path("wcClassCodes.nodes").matchesJsonStrictly("""
                [{"code": "5190", "rates": {"nodes": [{"rate": "6.1200"}]}}]
                """);
    }

    @Test
    void isCreatedAfterTheOneBefore() {
        client.writes("Create", NEXT, "rate modifier wageThreshold toDate", """
                {"rate": "4.2500", "modifier": "1.0000", "wageThreshold": null, "toDate": null}
                """);
    }

    @Test
    void isUpdatedArchivedAndTakenBack() {
        client.writes("Update", "{id: @WcRate:1001, version: 1, modifier: \"0.85\"}", "modifier", """
                {"modifier": "0.8500"}
                """);
        client.conflicts("{id: @WcRate:1001, version: 1, modifier: \"0.8\"}", "modifier", "{\"modifier\": \"0.8500\"}");
        server.execute("UPDATE wc_rates SET version = 1");
        client.archivesAndTakesBack("@WcRate:1001", "wcRates");
    }

    @Test
    void isNotMadeTwiceWhenManyWriteAtOnce() {
        client.writesOnceWhenManyWriteAtOnce(NEXT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Create | {classCodeId: @WcClassCode:1001, rate: "1", fromDate: "2026-08-31"} | OVERLAP | fromDate
                    Create | {classCodeId: @WcClassCode:1001, rate: "1", fromDate: "2025-01-01", toDate: "2025-09-01"} | OVERLAP | fromDate
                    Update | {id: @WcRate:1001, version: 1, toDate: "2025-08-31"} | BEFORE_START | toDate
                    Update | {id: @WcRate:1001, version: 1, rate: "1000.0001"} | OUT_OF_RANGE | rate
                    Update | {id: @WcRate:1001, version: 1, modifier: "10.0001"} | OUT_OF_RANGE | modifier
                    Update | {id: @WcRate:1001, version: 1, wageThreshold: "-1"} | OUT_OF_RANGE | wageThreshold
                    """)
    void refusesAndWritesNothing(String action, String input, String code, String field) {
        client.refuses(action, input, code, field);
    }
}
