package com.asrops.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.operations.Sample;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Each timecard of the sample has 8 hours of REG on 26 05 19 as an electrician and a quarter of OT on 26 00 00 as what the
 * worker is, an electrician, too. Anna has three of them, of January 2nd, 3rd and 4th, and so has Łukasz.
 */
@OnBothDatabases
class LaborCostTest {

    private static final String PROJECT =
            "{ projects(filter: {jobNumber: {eq: \"J-1\"}}) { nodes { laborCostToDate%s { amount hours hoursWithoutRate } } } }";

    private final TestServer server;

    LaborCostTest(TestServer server) {
        this.server = server;
    }

    @BeforeEach
    void load() {
        server.clear();
        Sample.load(server);
    }

    @Test
    void hoursWithoutARateAreToldAndCostNothing() {
        is("", "0.0000", "49.50", "49.50");
        server.execute(PayrollRows.rate(server, 1001, "NULL, NULL, 1", "99", "2026-01-01", null));
        is("", "0.0000", "49.50", "49.50");
    }

    /** 48 × (50 + 2.5) + 1.5 × (50 × 1.5 + 2.5) */
    @Test
    void theRateOfWhatTheyWorkedAsIsMultipliedByThePayType() {
        server.execute(PayrollRows.rate(server, 1001, "NULL, 1, NULL", "50", "2026-01-01", null));
        is("", "2636.2500", "49.50", "0.00");
    }

    /** The second day is dearer by 10 an hour: 16 × 10 + 0.5 × 10 × 1.5; on the third there is none. */
    @Test
    void theRateIsThatOfTheDayOfWork() {
        server.execute(
                PayrollRows.rate(server, 1001, "NULL, 1, NULL", "50", "2026-01-01", "2026-01-02"),
                PayrollRows.rate(server, 1002, "NULL, 1, NULL", "60", "2026-01-03", "2026-01-03"));
        is("(asOf: \"2026-01-02\")", "878.7500", "16.50", "0.00");
        is("", "1925.0000", "49.50", "16.50");
        server.execute("UPDATE pay_rates SET archived_at = created_at WHERE id = 1002");
        is("", "878.7500", "49.50", "33.00");
    }

    /** Anna's 24 hours of REG at 100, her OT at 40; Łukasz has 24 at 50 and his OT at 80. All with 2.5 of fringe. */
    @Test
    void ofSeveralRatesTheNearestHolds() {
        server.execute(
                PayrollRows.rate(server, 1001, "NULL, 1, NULL", "50", "2026-01-01", null),
                PayrollRows.rate(server, 1002, "NULL, 1, 2", "80", "2026-01-01", null),
                PayrollRows.rate(server, 1003, "2, NULL, NULL", "100", "2026-01-01", null),
                PayrollRows.rate(server, 1004, "2, NULL, 2", "40", "2026-01-01", null));
        // 2400 + 45 + 1200 + 90 + 49.5 × 2.5
        is("", "3858.7500", "49.50", "0.00");
    }

    /** A third of a cent: each entry is rounded by itself, and halves go up. */
    @Test
    void eachEntryIsRoundedOnce() {
        server.execute(
                PayrollRows.rate(server, 1001, "NULL, 1, NULL", "0.0001", "2026-01-01", null),
                "UPDATE pay_rates SET fringe = 0",
                "UPDATE timecard_entries SET hours = " + PayrollRows.hours(server, "0.5") + " WHERE pay_type_id = 1");
        // six of 0.00005, and six of 0.25 × 0.0001 × 1.5 = 0.0000375, which are 0
        is("", "0.0006", "4.50", "0.00");
    }

    @Test
    void statusesSayWhichTimecardsCount() {
        server.execute(PayrollRows.rate(server, 1001, "NULL, 1, NULL", "50", "2026-01-01", null));
        is("(statuses: [APPROVED])", "878.7500", "16.50", "0.00");
        is("(statuses: [])", "0.0000", "0.00", "0.00");
    }

    @Test
    void budgetLinesHaveTheCostOfTheirCostCodeAndAForecast() {
        server.execute(
                PayrollRows.rate(server, 1001, "NULL, 1, NULL", "50", "2026-01-01", null),
                budgetLine(1001, 1, 2, "3000", "100"),
                budgetLine(1002, 1, 1, "3000", "NULL"),
                budgetLine(1003, 2, 2, "3000", "100"),
                budgetLine(1004, 2, 1, "3000", "NULL"));
        String line = "laborCost { amount hours } laborForecast early: laborForecast(asOf: \"2026-01-02\")";
        server.graphQl()
                .document("{ budgetLines(orderBy: [{field: ID}]) { nodes { " + line + " } } }")
                .execute()
                .path("budgetLines.nodes")
                .matchesJsonStrictly("""
                [{"laborCost": {"amount": "2520.0000", "hours": "48.00"}, "laborForecast": "5250.0000", "early": "5250.0000"},
                 {"laborCost": {"amount": "116.2500", "hours": "1.50"}, "laborForecast": "2995.0000", "early": "2995.0000"},
                 {"laborCost": {"amount": "0.0000", "hours": "0.00"}, "laborForecast": "2995.0000", "early": "2995.0000"},
                 {"laborCost": {"amount": "0.0000", "hours": "0.00"}, "laborForecast": "2995.0000", "early": "2995.0000"}]
                """);
        server.execute(
                "UPDATE budget_lines SET hours = " + PayrollRows.hours(server, "40") + " WHERE id = 1001",
                "UPDATE budget_lines SET original_amount = " + PayrollRows.money(server, "50") + " WHERE id = 1002");
        server.graphQl()
                .document("{ budgetLines(orderBy: [{field: ID}], first: 2) { nodes { laborForecast } } }")
                .execute()
                .path("budgetLines.nodes")
                .matchesJsonStrictly("[{\"laborForecast\": \"2520.0000\"}, {\"laborForecast\": \"116.2500\"}]");
    }

    @Test
    void takesOneStatementForAllOfALevel() {
        assertThat(server.statementsOf(PROJECT.formatted("(asOf: \"2026-01-02\")")))
                .hasSize(2);
        server.execute(budgetLine(1001, 1, 2, "1", "1"), budgetLine(1002, 1, 1, "1", "1"));
        assertThat(server.statementsOf("{ budgetLines { nodes { laborForecast(asOf: \"2026-01-02\") } } }"))
                .hasSize(2);
    }

    private String budgetLine(int id, int project, int costCode, String amount, String hours) {
        return "INSERT INTO budget_lines (id, project_id, cost_code_id, original_amount, approved_changes, hours, created_at,"
                + " updated_at, version) VALUES (" + id + ", " + project + ", " + costCode + ", "
                + PayrollRows.money(server, amount) + ", " + PayrollRows.money(server, "-5") + ", "
                + (hours.equals("NULL") ? hours : PayrollRows.hours(server, hours))
                + ", '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 1)";
    }

    private void is(String arguments, String amount, String hours, String hoursWithoutRate) {
        server.graphQl()
                .document(PROJECT.formatted(arguments))
                .execute()
                .path("projects.nodes")
                .matchesJsonStrictly("""
                [{"laborCostToDate": {"amount": "%s", "hours": "%s", "hoursWithoutRate": "%s"}}]
                """.formatted(amount, hours, hoursWithoutRate));
    }
}
