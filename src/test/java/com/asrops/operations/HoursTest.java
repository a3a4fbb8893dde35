package com.asrops.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.database.Dialect;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each timecard of the sample has 8 hours of REG on 26 05 19 and a quarter of OT on 26 00 00, six of them on one project. */
@OnBothDatabases
class HoursTest {

    private final TestServer server;

    HoursTest(TestServer server) {
        this.server = server;
    }

    @BeforeEach
    void load() {
        server.clear();
        Sample.load(server);
    }

    @Test
    void timecardsHaveTheirHoursInAllAndByPayType() {
        server.execute("DELETE FROM timecard_entries WHERE timecard_id = 2");
        server.graphQl().document("""
                { timecards(orderBy: [{field: ID}], first: 2) { nodes { hours hoursByPayType { payType { code } hours } } } }
                """).execute().path("timecards.nodes").matchesJsonStrictly("""
                [{"hours": "8.25", "hoursByPayType": [{"payType": {"code": "REG"}, "hours": "8.00"}, {"payType": {"code": "OT"}, "hours": "0.25"}]},
                 {"hours": "0.00", "hoursByPayType": []}]
                """);
    }

    @Test
    void tenthsAddUpExactly() {
        boolean scaled = server.dialect() == Dialect.SQLITE;
        server.execute(
                "UPDATE timecard_entries SET hours = " + (scaled ? "10" : "0.1") + " WHERE id = 1",
                "UPDATE timecard_entries SET hours = " + (scaled ? "20" : "0.2") + " WHERE id = 2");
        server.graphQl()
                .document("{ timecards(orderBy: [{field: ID}], first: 1) { nodes { hours } } }")
                .execute()
                .path("timecards.nodes[0].hours")
                .entity(String.class)
                .isEqualTo("0.30");
    }

    /** Two timecards are of January 2nd, two of the 3rd, two of the 4th; the first two are approved. */
    @Test
    void projectsHaveHoursUpToADayOfTheTimecardsThatCount() {
        server.execute("UPDATE timecards SET status = 'DRAFT' WHERE id = 3");
        server.graphQl().document("""
                { projects { nodes { jobNumber all: hoursToDate second: hoursToDate(asOf: "2026-01-02")
                    third: hoursToDate(asOf: "2026-01-03") drafts: hoursToDate(statuses: [DRAFT]) none: hoursToDate(statuses: []) } } }
                """).execute().path("projects.nodes").matchesJsonStrictly("""
                [{"jobNumber": "J-1", "all": "41.25", "second": "16.50", "third": "24.75", "drafts": "8.25", "none": "0.00"},
                 {"jobNumber": "j-2", "all": "0.00", "second": "0.00", "third": "0.00", "drafts": "0.00", "none": "0.00"}]
                """);
    }

    @Test
    void budgetLinesHaveTheHoursOfTheirCostCodeAndWhatIsLeft() {
        line(1, 1, "40");
        line(2, 2, "50");
        server.execute("UPDATE timecards SET status = 'REJECTED' WHERE id = 6");
        server.graphQl().document("""
                { budgetLines(filter: {project: {jobNumber: {eq: "J-1"}}}, orderBy: [{field: ID}]) { nodes {
                    costCode { code } hours hoursWorked hoursLeft early: hoursLeft(asOf: "2026-01-02") } } }
                """).execute().path("budgetLines.nodes").matchesJsonStrictly("""
                [{"costCode": {"code": "26 00 00"}, "hours": "40.00", "hoursWorked": "1.25", "hoursLeft": "38.75", "early": "39.50"},
                 {"costCode": {"code": "26 05 19"}, "hours": "50.00", "hoursWorked": "40.00", "hoursLeft": "10.00", "early": "34.00"}]
                """);
        server.execute("UPDATE budget_lines SET hours = NULL WHERE id = 2");
        server.graphQl()
                .document("{ budgetLines(orderBy: [{field: ID}]) { nodes { hoursLeft } } }")
                .execute()
                .path("budgetLines.nodes")
                .matchesJsonStrictly("[{\"hoursLeft\": \"38.75\"}, {\"hoursLeft\": null}]");
    }

    @Test
    void projectsWithMostHoursComeFirst() {
        server.execute("UPDATE timecards SET project_id = 2 WHERE id IN (3, 4, 5)");
        server.graphQl().document("""
                { all: hoursByProject(from: "2026-01-02", to: "2026-01-04") { project { jobNumber } hours entries }
                  days: hoursByProject(from: "2026-01-03", to: "2026-01-03", first: 1) { project { jobNumber } hours entries }
                  none: hoursByProject(from: "2026-01-05", to: "2026-01-04") { hours } }
                """).execute().path("").matchesJsonStrictly("""
                {"all": [{"project": {"jobNumber": "J-1"}, "hours": "24.75", "entries": 6},
                         {"project": {"jobNumber": "j-2"}, "hours": "24.75", "entries": 6}],
                 "days": [{"project": {"jobNumber": "j-2"}, "hours": "16.50", "entries": 4}], "none": []}
                """);
        assertThat(server.codeOf("{ hoursByProject(from: \"2026-01-02\", to: \"2026-01-04\", first: 101) { hours } }"))
                .isEqualTo("PAGE_SIZE_OUT_OF_RANGE");
    }

    @Test
    void hoursOfOneLevelTakeOneStatementForEachArguments() {
        assertThat(server.statementsOf("{ timecards { nodes { hours } } }")).hasSize(2);
        assertThat(server.statementsOf("""
                { projects { nodes { a: hoursToDate(asOf: "2026-01-02") b: hoursToDate(asOf: "2026-01-02") } } }
                """)).hasSize(2);
        assertThat(server.statementsOf("""
                { projects { nodes { a: hoursToDate(asOf: "2026-01-02") b: hoursToDate(asOf: "2026-01-03") } } }
                """)).hasSize(3);
    }

    private void line(long id, long costCode, String hours) {
        boolean scaled = server.dialect() == Dialect.SQLITE;
        server.execute(
                "INSERT INTO budget_lines (id, project_id, cost_code_id, original_amount, approved_changes, hours, created_at, updated_at, version) VALUES ("
                        + id + ", 1, " + costCode + ", 0, 0, " + hours + (scaled ? "00" : "")
                        + ", '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 1)");
    }
}
