package com.asrops.payroll;

import com.asrops.operations.EntityClient;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
class PayRateTest {

    private static final String NEXT =
            "{classificationId: @Classification:1, rate: \"52.125\", fromDate: \"2026-07-01\"}";

    private final TestServer server;
    private final EntityClient client;

    PayRateTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "PayRate", "pay_rates");
    }

    @BeforeEach
    void load() {
        client.reset();
        server.execute(
                PayrollRows.rate(server, 1001, "NULL, 1, NULL", "50", "2026-01-01", "2026-06-30"),
                PayrollRows.rate(server, 1002, "2, NULL, 2", "61.0001", "2026-01-01", null));
    }

    @Test
    void readsInFull() {
        client.reads("@PayRate:1002", """
                rate fringe fromDate toDate archivedAt createdAt updatedAt version
                teamMember { lastName } classification { name } payType { code }""", """
                {"rate": "61.0001", "fringe": "2.5000", "fromDate": "2026-01-01", "toDate": null, "archivedAt": null,
                 "createdAt": "2026-01-01T00:00:00.000000Z", "updatedAt": "2026-01-01T00:00:00.000000Z", "version": 1,
                 "teamMember": {"lastName": "Brown"}, "classification": null, "payType": {"code": "OT"}}
                """);
    }

    @Test
    void isFoundFromItsSubjectAndItsPayType() {
        server.graphQl().document("""
                { teamMembers(filter: {payRates: {some: {rate: {gt: "61"}}}}) { nodes { lastName payRates { nodes { rate } } } }
                  classifications(filter: {payRates: {some: {toDate: {eq: "2026-06-30"}}}}) { nodes { payRates { totalCount } } }
                  payTypes(filter: {payRates: {none: {}}}) { nodes { code } }
                  payRates(filter: {classification: {trade: {eq: "Electrician"}}}, orderBy: [{field: RATE}]) { nodes { rate } } }
                """).execute().path("").matchesJsonStrictly("""
                {"teamMembers": {"nodes": [{"lastName": "Brown", "payRates": {"nodes": [{"rate": "61.0001"}]}}]},
                 "classifications": {"nodes": [{"payRates": {"totalCount": 1}}]},
                 "payTypes": {"nodes": [{"code": "REG"}]}, "payRates": {"nodes": [{"rate": "50.0000"}]}}
                """);
    }

    @Test
    void isCreatedAfterTheOneBefore() {
        client.writes("Create", NEXT, "rate fringe fromDate toDate classification { name }", """
                {"rate": "52.1250", "fringe": "0.0000", "fromDate": "2026-07-01", "toDate": null,
                 "classification": {"name": "Electrician Journeyworker"}}
                """);
    }

    @Test
    void oneForAnotherPayTypeStandsBeside() {
        client.writes(
                "Create",
                "{classificationId: @Classification:1, payTypeId: @PayType:2, rate: \"50\", fromDate: \"2026-01-01\"}",
                "payType { code }",
                "{\"payType\": {\"code\": \"OT\"}}");
    }

    @Test
    void isUpdatedWhereTheInputSaysSo() {
        client.writes(
                "Update",
                "{id: @PayRate:1002, version: 1, rate: \"62\", payTypeId: null}",
                "rate payType { code } version",
                """
                {"rate": "62.0000", "payType": null, "version": 2}
                """);
        client.conflicts("{id: @PayRate:1002, version: 1, rate: \"63\"}", "rate", "{\"rate\": \"62.0000\"}");
    }

    @Test
    void isArchivedAndTakenBack() {
        client.archivesAndTakesBack("@PayRate:1001", "payRates");
    }

    @Test
    void isNotTakenBackOverAnother() {
        server.execute("UPDATE pay_rates SET archived_at = created_at WHERE id = 1001");
        client.writes("Create", NEXT.replace("07-01", "06-30"), "version", "{\"version\": 1}");
        client.refuses("Archive", "{id: @PayRate:1001, version: 1, archived: false}", "OVERLAP", "fromDate");
    }

    @Test
    void isNotMadeTwiceWhenManyWriteAtOnce() {
        client.writesOnceWhenManyWriteAtOnce(NEXT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Create | {rate: "1", fromDate: "2026-07-01"} | ONE_SUBJECT | teamMemberId
                    Create | {rate: "1", fromDate: "2026-07-01", teamMemberId: @TeamMember:2, classificationId: @Classification:1} | ONE_SUBJECT | teamMemberId
                    Create | {rate: "1", fromDate: "2026-06-30", classificationId: @Classification:1} | OVERLAP | fromDate
                    Create | {rate: "1", fromDate: "2025-06-30", toDate: "2026-01-01", classificationId: @Classification:1} | OVERLAP | fromDate
                    Create | {rate: "1", fromDate: "2030-01-01", teamMemberId: @TeamMember:2, payTypeId: @PayType:2} | OVERLAP | fromDate
                    Update | {id: @PayRate:1001, version: 1, toDate: "2025-12-31"} | BEFORE_START | toDate
                    Update | {id: @PayRate:1001, version: 1, rate: "-0.0001"} | OUT_OF_RANGE | rate
                    Update | {id: @PayRate:1001, version: 1, rate: "10000.0001"} | OUT_OF_RANGE | rate
                    Update | {id: @PayRate:1001, version: 1, fringe: "-1"} | OUT_OF_RANGE | fringe
                    Update | {id: @PayRate:1001, version: 1, rate: "1.00001"} | TOO_MANY_DECIMALS | rate
                    """)
    void refusesAndWritesNothing(String action, String input, String code, String field) {
        client.refuses(action, input, code, field);
    }
}
