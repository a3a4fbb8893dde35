package com.asrops.kernel.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.database.Dialect;
import com.asrops.operations.Sample;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What groups come to, what is chosen by it and sorted by it, and how it is rounded. */
@OnBothDatabases
class GroupNumbersTest {

    private final TestServer server;
    private final GroupsClient groups;

    GroupNumbersTest(TestServer server) {
        this.server = server;
        this.groups = new GroupsClient(server);
    }

    @BeforeEach
    void load() {
        server.clear();
        Sample.load(server);
    }

    @Test
    void havingOrderAndFirstChooseGroupsButNotTotals() {
        server.execute("DELETE FROM timecard_entries WHERE id = 1", "DELETE FROM timecard_entries WHERE id IN (5, 9)");
        groups.assertThose("""
                timecardEntryGroups(by: [{timecard: {field: ID}}], having: {count: {gte: 1}, sum: {hours: {lt: "8.01", gt: "0"}}},
                  orderBy: [{field: SUM_HOURS, direction: DESC}, {field: KEY_1, direction: DESC}], first: 2)
                """, """
                { nodes { key { timecard { id } } sum { hours } } hasMore totals { key { timecard { id } } count sum { hours } avg { hours } } }
                """, """
                {"nodes": [{"key": {"timecard": {"id": "VGltZWNhcmQ6NQ"}}, "sum": {"hours": "0.25"}},
                           {"key": {"timecard": {"id": "VGltZWNhcmQ6Mw"}}, "sum": {"hours": "0.25"}}],
                 "hasMore": true, "totals": {"key": {"timecard": null}, "count": 9, "sum": {"hours": "25.50"}, "avg": {"hours": "2.83"}}}
                """);
    }

    /** The second timecard has three entries of 1.15, the others 8 and 0.25: on average 4.125. */
    @ParameterizedTest
    @CsvSource({
        "AVG_HOURS, ASC, 1.15 4.13 4.13",
        "AVG_HOURS, DESC, 4.13 4.13 1.15",
        "COUNT, DESC, 1.15 4.13 4.13",
        "MAX_HOURS, ASC, 1.15 4.13 4.13",
        "MIN_HOURS, ASC, 4.13 4.13 1.15",
        "SUM_HOURS, ASC, 1.15 4.13 4.13",
    })
    void groupsAreSortedByWhatTheyComeTo(String field, String direction, String averages) {
        boolean scaled = server.dialect() == Dialect.SQLITE;
        server.execute(
                "DELETE FROM timecard_entries WHERE timecard_id > 3",
                "UPDATE timecard_entries SET hours = " + (scaled ? "115" : "1.15") + " WHERE timecard_id = 2",
                "INSERT INTO timecard_entries (id, timecard_id, cost_code_id, pay_type_id, hours, billable, created_at, updated_at, version)"
                        + " SELECT 99, timecard_id, cost_code_id, pay_type_id, hours, billable, created_at, updated_at, version"
                        + " FROM timecard_entries WHERE id = 3");
        assertThat(groups.values(
                        "timecardEntryGroups(by: [{timecard: {field: ID}}], orderBy: [{field: " + field
                                + ", direction: " + direction + "}])",
                        "{ nodes { avg { hours } } }",
                        "avg.hours"))
                .containsExactly((Object[]) averages.split(" "));
    }

    /** 4.125 is told as 4.13, and so comes with 4.13 and not after it: by the keys, as the timecards were written. */
    @Test
    void averagesThatAreToldAlikeAreSortedAlike() {
        String hours = server.dialect() == Dialect.SQLITE ? "801" : "8.01";
        server.execute(
                "DELETE FROM timecard_entries WHERE timecard_id > 2",
                "UPDATE timecard_entries SET hours = " + hours + " WHERE id = 3");
        for (String direction : List.of("ASC", "DESC")) {
            assertThat(groups.values(
                            "timecardEntryGroups(by: [{timecard: {field: ID}}], orderBy: [{field: AVG_HOURS, direction: "
                                    + direction + "}])",
                            "{ nodes { sum { hours } avg { hours } } }",
                            "sum.hours"))
                    .containsExactly("8.25", "8.26");
        }
    }

    @Test
    void averagesOfNegativeNumbersAreRoundedAwayFromZero() {
        String decimals = server.dialect() == Dialect.SQLITE ? "" : "e-4";
        for (int line = 1; line <= 2; line++) {
            server.execute(
                    "INSERT INTO budget_lines (id, project_id, cost_code_id, original_amount, approved_changes, created_at,"
                            + " updated_at, version) VALUES (" + line + ", 1, " + line + ", 0, " + (line - 4) + decimals
                            + ", '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 1)");
        }
        groups.assertThose(
                "budgetLineGroups", "{ nodes { sum { approvedChanges hours } avg { approvedChanges hours } } }", """
                {"nodes": [{"sum": {"approvedChanges": "-0.0005", "hours": "0.00"}, "avg": {"approvedChanges": "-0.0003", "hours": null}}]}
                """);
    }

    @Test
    void aSumThatIsTooLargeIsAnErrorAndNoFloat() {
        String most = server.dialect() == Dialect.SQLITE ? "900000000000000000" : "90000000000000";
        server.execute("UPDATE projects SET contract_amount = " + most);
        assertThat(groups.values("projectGroups", "{ nodes { sum { contractAmount } } }", "sum.contractAmount"))
                .containsExactly("180000000000000.0000");
        for (int id = 10; id < 20; id++) {
            server.execute(
                    "INSERT INTO projects (id, job_number, job_number_folded, name, name_folded, client_id, status,"
                            + " contract_amount, certified_payroll, created_at, updated_at, version) SELECT " + id
                            + ", 'J-" + id
                            + "', 'j-" + id
                            + "', name, name_folded, client_id, status, contract_amount, certified_payroll, created_at,"
                            + " updated_at, version FROM projects WHERE id = 1");
        }
        assertThat(server.codeOf("{ projectGroups { nodes { sum { contractAmount } } } }"))
                .isEqualTo("SUM_TOO_LARGE");
        assertThat(server.codeOf("{ projectGroups(having: {sum: {contractAmount: {gt: \"1\"}}}) { nodes { count } } }"))
                .isEqualTo("SUM_TOO_LARGE");
    }
}
