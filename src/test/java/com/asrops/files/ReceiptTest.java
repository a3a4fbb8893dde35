package com.asrops.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.Caller.Role;
import com.asrops.operations.EntityClient;
import com.asrops.safety.SafetySample;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
class ReceiptTest {

    private final TestServer server;
    private final EntityClient client;

    ReceiptTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "Receipt", "receipts");
    }

    @BeforeEach
    void load() {
        client.reset();
        SafetySample.load(server);
        FilesSample.load(server);
    }

    @Test
    void readsInFull() {
        client.reads("@Receipt:1", """
                id receiptDate amount status vendorName notes archivedAt createdAt updatedAt version
                project { jobNumber } teamMember { fullName } file { name } vendor { name } costCode { code }""", """
                {"id": "UmVjZWlwdDox", "receiptDate": "2026-01-05", "amount": "12.0000", "status": "SUBMITTED", "vendorName": "Café 9",
                 "notes": "Water", "archivedAt": null, "createdAt": "2026-01-01T00:00:00.000000Z", "updatedAt": "2026-01-01T00:00:00.000000Z", "version": 1,
                 "project": {"jobNumber": "J-1"}, "teamMember": {"fullName": "anna Brown"}, "file": {"name": "File 2.jpg"}, "vendor": null,
                 "costCode": {"code": "26 05 19"}}
                """);
    }

    @Test
    void isFoundFromWhatItIsFor() {
        server.graphQl().document("""
                { projects(filter: {receipts: {some: {amount: {gt: "10"}}}}) { nodes { jobNumber receipts { nodes { amount } } } }
                  companies(filter: {receipts: {some: {status: {eq: PAID}}}}) { nodes { name receipts { totalCount } } }
                  costCodes(filter: {receipts: {some: {}}}) { nodes { code receipts { nodes { vendorName } } } }
                  teamMembers(filter: {receipts: {some: {project: {name: {contains: "school"}}}}}) { nodes { firstName receipts { totalCount } } } }
                """).execute().path("").matchesJsonStrictly("""
                {"projects": {"nodes": [{"jobNumber": "J-1", "receipts": {"nodes": [{"amount": "5.0000"}, {"amount": "12.0000"}]}}]},
                 "companies": {"nodes": [{"name": "Harbor 100% Works", "receipts": {"totalCount": 2}}]},
                 "costCodes": {"nodes": [{"code": "26 05 19", "receipts": {"nodes": [{"vendorName": "Café 9"}]}}]},
                 "teamMembers": {"nodes": [{"firstName": "anna", "receipts": {"totalCount": 2}}]}}
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    { receipts { nodes { amount } } }
                    { receipts(filter: {amount: {gt: "10"}}) { totalCount } }
                    { receipts(orderBy: [{field: AMOUNT}]) { nodes { id } } }
                    """)
    void anAnalystSeesNoAmount(String query) {
        assertThat(server.as(Role.ANALYST).codeOf(query)).isEqualTo("FORBIDDEN");
        assertThat(server.as(Role.ANALYST).answer("{ receipts { nodes { receiptDate } } }"))
                .doesNotContainKey("errors");
    }

    @Test
    void isCreated() {
        client.writes("Create", """
                {projectId: @Project:2, teamMemberId: @TeamMember:3, vendorId: @Company:2, receiptDate: "2026-01-09", amount: "0.0001"}""", "amount status vendor { name } vendorName file { id }", """
                {"amount": "0.0001", "status": "SUBMITTED", "vendor": {"name": "Harbor 100% Works"}, "vendorName": null, "file": null}
                """);
    }

    @Test
    void isUpdatedWhereTheInputSaysSo() {
        client.writes("Update", """
                {id: @Receipt:1, version: 1, status: APPROVED, vendorName: null, vendorId: @Company:2}""", "amount status vendorName version", """
                {"amount": "12.0000", "status": "APPROVED", "vendorName": null, "version": 2}
                """);
        client.conflicts("{id: @Receipt:1, version: 1, notes: \"Late\"}", "notes version", """
                {"notes": "Water", "version": 2}
                """);
    }

    @Test
    void isArchivedAndTakenBack() {
        client.archivesAndTakesBack("@Receipt:1", "receipts");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Update | {id: @Receipt:1, version: 1, vendorName: null} | VENDOR_MISSING | vendorName
                    Update | {id: @Receipt:1, version: 1, vendorId: @Company:2} | TWO_VENDORS | vendorName
                    Update | {id: @Receipt:1, version: 1, receiptDate: "2999-01-01"} | IN_FUTURE | receiptDate
                    Update | {id: @Receipt:1, version: 1, amount: "-0.01"} | OUT_OF_RANGE | amount
                    Update | {id: @Receipt:1, version: 1, amount: "0.00001"} | TOO_MANY_DECIMALS | amount
                    Update | {id: @Receipt:1, version: 1, costCodeId: @CostCode:99} | NOT_FOUND | costCodeId
                    """)
    void refusesAndWritesNothing(String action, String input, String code, String field) {
        client.refuses(action, input, code, field);
    }
}
