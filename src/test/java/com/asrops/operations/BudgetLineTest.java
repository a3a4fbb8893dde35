package com.asrops.operations;

import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class BudgetLineTest {

    private final TestServer server;

    BudgetLineTest(TestServer server) {
        this.server = server;
    }

    @BeforeEach
    void load() {
        server.clear();
        Sample.load(server);
        int scale = server.dialect() == com.asrops.kernel.database.Dialect.SQLITE ? 10_000 : 1;
        server.execute("""
                INSERT INTO budget_lines (id, project_id, cost_code_id, original_amount, approved_changes, hours, quantity,
                  unit, created_at, updated_at, version)
                VALUES (1, 1, 2, 5000 * %1$d, -20 * %1$d, 8 * %2$d, 3 * %1$d, 'LF', '2026-01-01T00:00:00.000000Z',
                  '2026-01-01T00:00:00.000000Z', 1)""".formatted(scale, Math.max(1, scale / 100)));
    }

    @Test
    void readsABudgetLineInFull() {
        server.graphQl().document("""
                { budgetLines { totalCount nodes {
                    id originalAmount approvedChanges hours quantity unit archivedAt createdAt updatedAt version
                    project { jobNumber } costCode { code } } } }
                """).execute().path("budgetLines").matchesJsonStrictly("""
                {"totalCount": 1, "nodes": [{
                  "id": "QnVkZ2V0TGluZTox", "originalAmount": "5000.0000", "approvedChanges": "-20.0000", "hours": "8.00",
                  "quantity": "3.0000", "unit": "LF", "archivedAt": null, "createdAt": "2026-01-01T00:00:00.000000Z",
                  "updatedAt": "2026-01-01T00:00:00.000000Z", "version": 1,
                  "project": {"jobNumber": "J-1"}, "costCode": {"code": "26 05 19"}}]}
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
}
