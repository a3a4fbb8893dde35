package com.asrops.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.Caller.Role;
import com.asrops.kernel.database.Dialect;
import com.asrops.operations.Sample;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What budget lines have cost in machines and in purchases. */
@OnBothDatabases
class BudgetLineCostTest {

    private static final String TIMES = ", '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 1)";

    private final TestServer server;

    BudgetLineCostTest(TestServer server) {
        this.server = server;
    }

    /** Lines of project 1 on cost codes 1 and 2 and of project 2 on 2; machines 1 at 18.5001 an hour and 2 without a rate. */
    @BeforeEach
    void load() {
        server.clear();
        Sample.load(server);
        server.execute(
                line(1, 1, 1),
                line(2, 1, 2),
                line(3, 2, 2),
                machine(1, number("18.5001", 4)),
                machine(2, "NULL"),
                log(1, 1, 1, "2026-01-05", 2, "6.25"),
                log(2, 1, 1, "2026-01-06", 2, "0.50"),
                log(3, 2, 1, "2026-01-06", 2, "1.75"),
                log(4, 1, 2, "2026-01-06", 2, "8"),
                log(5, 1, 1, "2026-01-06", 2, "9"),
                log(6, 1, 1, "2026-01-06", null, "9"),
                "UPDATE equipment_logs SET archived_at = created_at WHERE id = 5",
                receipt(1, 1, "2026-01-05", 2, "12.3456", "APPROVED"),
                receipt(2, 1, "2026-01-06", 2, "0.0001", "PAID"),
                receipt(3, 1, "2026-01-06", 2, "5", "SUBMITTED"),
                receipt(4, 1, "2026-01-06", 2, "7", "REJECTED"),
                receipt(5, 2, "2026-01-06", 2, "70", "PAID"),
                receipt(6, 1, "2026-01-06", null, "700", "PAID"));
    }

    private String number(String value, int scale) {
        return server.dialect() == Dialect.SQLITE
                ? new BigDecimal(value)
                        .movePointRight(scale)
                        .toBigIntegerExact()
                        .toString()
                : value;
    }

    private static String line(int id, int project, int costCode) {
        return "INSERT INTO budget_lines (id, project_id, cost_code_id, original_amount, approved_changes, created_at, updated_at,"
                + " version) VALUES (" + id + ", " + project + ", " + costCode + ", 0, 0" + TIMES;
    }

    private static String machine(int id, String rate) {
        return "INSERT INTO equipments (id, unit_number, unit_number_folded, name, name_folded, ownership, status, hourly_rate,"
                + " created_at, updated_at, version) VALUES (" + id + ", 'U" + id + "', 'u" + id
                + "', 'Lift', 'lift', 'OWNED', 'IN_SERVICE', " + rate + TIMES;
    }

    private String log(int id, int machine, int project, String day, Integer costCode, String hours) {
        return "INSERT INTO equipment_logs (id, equipment_id, project_id, work_date, cost_code_id, hours_run, hours_idle, created_at,"
                + " updated_at, version) VALUES (" + id + ", " + machine + ", " + project + ", '" + day + "', "
                + costCode + ", "
                + number(hours, 2) + ", 0" + TIMES;
    }

    private String receipt(int id, int project, String day, Integer costCode, String amount, String status) {
        return "INSERT INTO receipts (id, project_id, team_member_id, vendor_id, receipt_date, amount, cost_code_id, status,"
                + " created_at, updated_at, version) VALUES (" + id + ", " + project + ", 2, 2, '" + day + "', "
                + number(amount, 4) + ", " + costCode + ", '" + status + "'" + TIMES;
    }

    private void is(String field, String expected) {
        server.graphQl()
                .document("{ budgetLines(orderBy: [{field: ID}]) { nodes { c: " + field + " } } }")
                .execute()
                .path("budgetLines.nodes[*].c")
                .matchesJsonStrictly(expected);
    }

    /** 6.25 × 18.5001 = 115.625625, which is 115.6256; 0.5 × 18.5001 = 9.25005, a half, which is 9.2501; 8 × 18.5001 = 148.0008. */
    @Test
    void machinesCostTheirHours() {
        String all = "{ amount hours hoursWithoutRate }";
        is("equipmentCost " + all, """
                [{"amount": "0.0000", "hours": "0.00", "hoursWithoutRate": "0.00"},
                 {"amount": "124.8757", "hours": "8.50", "hoursWithoutRate": "1.75"},
                 {"amount": "148.0008", "hours": "8.00", "hoursWithoutRate": "0.00"}]
                """);
        is("equipmentCost(asOf: \"2026-01-05\") { amount hours }", """
                [{"amount": "0.0000", "hours": "0.00"}, {"amount": "115.6256", "hours": "6.25"}, {"amount": "0.0000", "hours": "0.00"}]
                """);
    }

    @Test
    void aMachineWithoutARateCostsNothingAndIsTold() {
        server.execute("UPDATE equipments SET hourly_rate = NULL");
        is("equipmentCost { amount hoursWithoutRate }", """
                [{"amount": "0.0000", "hoursWithoutRate": "0.00"}, {"amount": "0.0000", "hoursWithoutRate": "8.50"},
                 {"amount": "0.0000", "hoursWithoutRate": "8.00"}]
                """);
    }

    @Test
    void receiptsCostWhatMayBePaidBack() {
        is("receiptCost", "[\"0.0000\", \"12.3457\", \"70.0000\"]");
        is("receiptCost(asOf: \"2026-01-05\")", "[\"0.0000\", \"12.3456\", \"0.0000\"]");
        is("receiptCost(statuses: [SUBMITTED])", "[\"0.0000\", \"5.0000\", \"0.0000\"]");
        assertThat(server.as(Role.ANALYST).codeOf("{ budgetLines { nodes { receiptCost } } }"))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void takesOneStatementForAllOfALevel() {
        assertThat(
                        server.statementsOf(
                                "{ budgetLines { nodes { receiptCost(asOf: \"2026-01-05\") equipmentCost(asOf: \"2026-01-05\") { hours } } } }"))
                .hasSize(3);
    }
}
