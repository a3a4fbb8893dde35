package com.asrops.operations;

import com.asrops.kernel.database.Dialect;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
class BudgetLineTest {

    private final TestServer server;
    private final EntityClient client;

    BudgetLineTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "BudgetLine", "budget_lines");
    }

    @BeforeEach
    void load() {
        client.reset();
        int scale = server.dialect() == Dialect.SQLITE ? 10_000 : 1;
        server.execute("""
                INSERT INTO budget_lines (id, project_id, cost_code_id, original_amount, approved_changes, hours, quantity,
                  unit, created_at, updated_at, version)
                VALUES (1, 1, 2, 5000 * %1$d, -20 * %1$d, 8 * %2$d, 3 * %1$d, 'LF', '2026-01-01T00:00:00.000000Z',
                  '2026-01-01T00:00:00.000000Z', 1)""".formatted(scale, Math.max(1, scale / 100)));
    }

    @Test
    void readsInFull() {
        client.reads("@BudgetLine:1", """
                id originalAmount approvedChanges hours quantity unit archivedAt createdAt updatedAt version
                project { jobNumber } costCode { code }""", """
                {"id": "QnVkZ2V0TGluZTox", "originalAmount": "5000.0000", "approvedChanges": "-20.0000", "hours": "8.00",
                 "quantity": "3.0000", "unit": "LF", "archivedAt": null, "createdAt": "2026-01-01T00:00:00.000000Z", "updatedAt": "2026-01-01T00:00:00.000000Z", "version": 1,
                 "project": {"jobNumber": "J-1"}, "costCode": {"code": "26 05 19"}}
                """);
    }

    @Test
    void isFoundFromItsProjectAndItsCostCode() {
        server.graphQl().document("""
                { projects(filter: {budgetLines: {some: {originalAmount: {gte: "5000"}}}}) { nodes { jobNumber
                    budgetLines(orderBy: [{field: ORIGINAL_AMOUNT}]) { nodes { unit } } } }
                  costCodes(filter: {budgetLines: {none: {}}}) { nodes { code budgetLines { totalCount } } } }
                """).execute().path("").matchesJsonStrictly("""
                {"projects": {"nodes": [{"jobNumber": "J-1", "budgetLines": {"nodes": [{"unit": "LF"}]}}]},
                 "costCodes": {"nodes": [{"code": "26 00 00", "budgetLines": {"totalCount": 0}}]}}
                """);
    }

    @Test
    void isCreated() {
        client.writes(
                "Create",
                """
                {projectId: @Project:2, costCodeId: @CostCode:1, originalAmount: "0.0001", quantity: "2", unit: "EA"}""",
                "project { jobNumber } costCode { code } originalAmount approvedChanges hours quantity unit",
                """
                {"project": {"jobNumber": "j-2"}, "costCode": {"code": "26 00 00"}, "originalAmount": "0.0001", "approvedChanges": "0.0000", "hours": null, "quantity": "2.0000", "unit": "EA"}
                """);
    }

    @Test
    void isUpdatedWhereTheInputSaysSo() {
        client.writes("Update", """
                {id: @BudgetLine:1, version: 1, approvedChanges: "7.5", hours: null}""", "originalAmount approvedChanges hours unit version", """
                {"originalAmount": "5000.0000", "approvedChanges": "7.5000", "hours": null, "unit": "LF", "version": 2}
                """);
        client.conflicts("""
                {id: @BudgetLine:1, version: 1, unit: "Late"}""", "unit version", """
                {"unit": "LF", "version": 2}
                """);
    }

    @Test
    void isArchivedAndTakenBack() {
        client.archivesAndTakesBack("@BudgetLine:1", "budgetLines");
    }

    @Test
    void isNotMadeForWhatIsOutOfUse() {
        server.execute(
                "UPDATE projects SET archived_at = created_at WHERE id = 2",
                "UPDATE cost_codes SET archived_at = created_at WHERE id = 1");
        client.refuses(
                "Create",
                "{projectId: @Project:2, costCodeId: @CostCode:2, originalAmount: \"1\"}",
                "ARCHIVED",
                "projectId");
        client.refuses("Update", "{id: @BudgetLine:1, version: 1, costCodeId: @CostCode:1}", "ARCHIVED", "costCodeId");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Create | {projectId: @Project:1, costCodeId: @CostCode:2, originalAmount: "1"} | TAKEN | costCodeId
                    Update | {id: @BudgetLine:1, version: 1, unit: null} | UNIT_MISSING | unit
                    Update | {id: @BudgetLine:1, version: 1, originalAmount: "-1"} | OUT_OF_RANGE | originalAmount
                    Update | {id: @BudgetLine:1, version: 1, originalAmount: "100000000000001"} | OUT_OF_RANGE | originalAmount
                    Update | {id: @BudgetLine:1, version: 1, approvedChanges: "-100000000000001"} | OUT_OF_RANGE | approvedChanges
                    Update | {id: @BudgetLine:1, version: 1, hours: "-1"} | OUT_OF_RANGE | hours
                    Update | {id: @BudgetLine:1, version: 1, hours: "0.001"} | TOO_MANY_DECIMALS | hours
                    Update | {id: @BudgetLine:1, version: 1, quantity: "-1"} | OUT_OF_RANGE | quantity
                    """)
    void refusesAndWritesNothing(String action, String input, String code, String field) {
        client.refuses(action, input, code, field);
    }
}
