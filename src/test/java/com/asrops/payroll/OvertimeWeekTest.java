package com.asrops.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.operations.Sample;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Anna (2) and Łukasz (3) have 8 hours of REG and a quarter of OT on each of January 2nd, 3rd and 4th; the 4th is a Sunday, on
 * which our company's weeks begin. The project lies in California.
 */
@OnBothDatabases
class OvertimeWeekTest {

    private static final String WEEKS =
            "{ teamMembers(filter: {employeeNumber: {in: [\"E1\", \"E2\"]}}, orderBy: [{field: ID}])"
                    + " { nodes { overtimeWeeks(from: \"2026-01-02\", to: \"2026-01-04\"%s) { %s } } } }";
    private static final String SUMS =
            "weekStart hours differs recorded { payType { code } hours } computed { payType { code } hours }";

    private final TestServer server;

    OvertimeWeekTest(TestServer server) {
        this.server = server;
    }

    @BeforeEach
    void load() {
        server.clear();
        Sample.load(server);
        server.execute(
                PayrollRows.payType(server, 3, "DT", "2"),
                PayrollRows.policy(server, 1001, "California", "8", "12", "40", "8"),
                PayrollRows.policy(server, 1002, "Federal", null, null, "40", null),
                PayrollRows.policy(server, 1003, "Six hours", "6", null, null, null),
                PayrollRows.coverage(1002, 1002, "NULL, NULL, NULL", "2020-01-01", null),
                PayrollRows.coverage(1001, 1001, "'CA', NULL, NULL", "2020-01-01", null),
                "UPDATE projects SET state = 'CA' WHERE id = 1");
    }

    @Test
    void tellsWhatWasRecordedAndWhatThePoliciesMakeOfIt() {
        server.execute("UPDATE timecard_entries SET pay_type_id = 1 WHERE id IN (4, 8)");
        is(
                "",
                SUMS
                        + " lines { workDate hours rule payType { code } policy { name } entry { hours payType { code } } }",
                """
                [{"overtimeWeeks": []}, {"overtimeWeeks": [
                  {"weekStart": "2025-12-28", "hours": "16.50", "differs": true, "recorded": [{"payType": {"code": "REG"}, "hours": "16.50"}],
                   "computed": [{"payType": {"code": "REG"}, "hours": "16.00"}, {"payType": {"code": "OT"}, "hours": "0.50"}], "lines": [
                    {"workDate": "2026-01-02", "hours": "8.00", "rule": "REGULAR", "payType": {"code": "REG"}, "policy": {"name": "California"},
                     "entry": {"hours": "8.00", "payType": {"code": "REG"}}},
                    {"workDate": "2026-01-02", "hours": "0.25", "rule": "DAILY_OVERTIME", "payType": {"code": "OT"}, "policy": {"name": "California"},
                     "entry": {"hours": "0.25", "payType": {"code": "REG"}}},
                    {"workDate": "2026-01-03", "hours": "8.00", "rule": "REGULAR", "payType": {"code": "REG"}, "policy": {"name": "California"},
                     "entry": {"hours": "8.00", "payType": {"code": "REG"}}},
                    {"workDate": "2026-01-03", "hours": "0.25", "rule": "DAILY_OVERTIME", "payType": {"code": "OT"}, "policy": {"name": "California"},
                     "entry": {"hours": "0.25", "payType": {"code": "REG"}}}]},
                  {"weekStart": "2026-01-04", "hours": "8.25", "differs": false,
                   "recorded": [{"payType": {"code": "REG"}, "hours": "8.00"}, {"payType": {"code": "OT"}, "hours": "0.25"}],
                   "computed": [{"payType": {"code": "REG"}, "hours": "8.00"}, {"payType": {"code": "OT"}, "hours": "0.25"}], "lines": [
                    {"workDate": "2026-01-04", "hours": "8.00", "rule": "REGULAR", "payType": {"code": "REG"}, "policy": {"name": "California"},
                     "entry": {"hours": "8.00", "payType": {"code": "REG"}}},
                    {"workDate": "2026-01-04", "hours": "0.25", "rule": "DAILY_OVERTIME", "payType": {"code": "OT"}, "policy": {"name": "California"},
                     "entry": {"hours": "0.25", "payType": {"code": "OT"}}}]}]}]
                """);
    }

    /** Elsewhere all is within 40 hours; since the 3rd her work has a policy of its own, and on the 4th she herself has one. */
    @Test
    void theNearestPolicyOfTheDayHolds() {
        server.execute(
                "UPDATE projects SET state = 'NV' WHERE id = 1",
                PayrollRows.policy(server, 1004, "None", null, null, null, null),
                PayrollRows.coverage(1003, 1003, "NULL, 1, NULL", "2026-01-03", null),
                PayrollRows.coverage(1004, 1004, "NULL, NULL, 2", "2026-01-04", "2026-01-04"),
                "INSERT INTO overtime_coverages (id, policy_id, team_member_id, from_date, archived_at, created_at, updated_at, version)"
                        + " SELECT 1005, 1001, 2, from_date, created_at, created_at, updated_at, 1 FROM overtime_coverages WHERE id = 1001");
        is("", "lines { workDate hours rule policy { name } }", """
                [{"overtimeWeeks": []}, {"overtimeWeeks": [{"lines": [
                  {"workDate": "2026-01-02", "hours": "8.00", "rule": "REGULAR", "policy": {"name": "Federal"}},
                  {"workDate": "2026-01-02", "hours": "0.25", "rule": "REGULAR", "policy": {"name": "Federal"}},
                  {"workDate": "2026-01-03", "hours": "6.00", "rule": "REGULAR", "policy": {"name": "Six hours"}},
                  {"workDate": "2026-01-03", "hours": "2.00", "rule": "DAILY_OVERTIME", "policy": {"name": "Six hours"}},
                  {"workDate": "2026-01-03", "hours": "0.25", "rule": "DAILY_OVERTIME", "policy": {"name": "Six hours"}}]}, {"lines": [
                  {"workDate": "2026-01-04", "hours": "8.00", "rule": "REGULAR", "policy": {"name": "None"}},
                  {"workDate": "2026-01-04", "hours": "0.25", "rule": "REGULAR", "policy": {"name": "None"}}]}]}]
                """);
        server.execute("UPDATE overtime_coverages SET archived_at = created_at");
        is(", statuses: [APPROVED]", "hours differs lines { rule policy { name } }", """
                [{"overtimeWeeks": []}, {"overtimeWeeks": [{"hours": "8.25", "differs": false,
                  "lines": [{"rule": "AS_RECORDED", "policy": null}, {"rule": "AS_RECORDED", "policy": null}]}]}]
                """);
    }

    /** The 2nd was exported with 8.25 hours and is corrected to 10; the correction is a draft. */
    @Test
    void whatIsTakenBackIsLeftOutWhereItsCorrectionCounts() {
        server.execute(
                "UPDATE timecards SET status = 'EXPORTED' WHERE id = 2",
                "INSERT INTO timecards (id, project_id, worker_id, work_date, status, corrects_id, posting_date, signed, source, created_at,"
                        + " updated_at, version) SELECT 50, 1, 2, work_date, 'DRAFT', 2, '2026-01-04', signed, source, created_at, updated_at,"
                        + " 1 FROM timecards WHERE id = 2",
                entry(51, 1, "-8"),
                entry(52, 2, "-0.25"),
                entry(53, 1, "10"));
        String sums = SUMS.replace("weekStart ", "");
        is(", statuses: [EXPORTED]", sums, """
                [{"overtimeWeeks": []}, {"overtimeWeeks": [{"hours": "8.25", "differs": false,
                  "recorded": [{"payType": {"code": "REG"}, "hours": "8.00"}, {"payType": {"code": "OT"}, "hours": "0.25"}],
                  "computed": [{"payType": {"code": "REG"}, "hours": "8.00"}, {"payType": {"code": "OT"}, "hours": "0.25"}]}]}]
                """);
        is(", statuses: [EXPORTED, DRAFT]", sums, """
                [{"overtimeWeeks": []}, {"overtimeWeeks": [{"hours": "10.00", "differs": true,
                  "recorded": [{"payType": {"code": "REG"}, "hours": "10.00"}],
                  "computed": [{"payType": {"code": "REG"}, "hours": "8.00"}, {"payType": {"code": "OT"}, "hours": "2.00"}]}]}]
                """);
    }

    @Test
    void takesTheSameStatementsForAll() {
        String one =
                "{ teamMembers(first: 1%s) { nodes { overtimeWeeks(from: \"2026-01-02\", to: \"2026-01-04\") { lines { entry { hours } } } } } }";
        assertThat(server.statementsOf(one.formatted(", filter: {employeeNumber: {eq: \"E2\"}}")))
                .hasSize(7);
        assertThat(server.statementsOf(one.replace("first: 1", "first: 100").formatted("")))
                .hasSize(7);
    }

    @Test
    void asksForNoMoreThanAQuarterAtOnce() {
        String query =
                "{ teamMembers(first: 1) { nodes { overtimeWeeks(from: \"2026-01-01\", to: \"%s\") { hours } } } }";
        assertThat(server.codeOf(query.formatted("2026-04-03"))).isEqualTo("TOO_MANY_DAYS");
        assertThat(server.codeOf(query.formatted("2025-12-31"))).isEqualTo("TOO_MANY_DAYS");
        assertThat(server.answer(query.formatted("2026-04-02"))).doesNotContainKey("errors");
    }

    private String entry(int id, int payType, String hours) {
        return "INSERT INTO timecard_entries (id, timecard_id, cost_code_id, pay_type_id, hours, billable, created_at, updated_at,"
                + " version) SELECT " + id + ", 50, 1, " + payType + ", " + PayrollRows.hours(server, hours)
                + ", signed, created_at, updated_at, 1 FROM timecards WHERE id = 2";
    }

    private void is(String arguments, String selection, String expected) {
        server.graphQl()
                .document(WEEKS.formatted(arguments, selection))
                .execute()
                .path("teamMembers.nodes")
                .matchesJsonStrictly(expected);
    }
}
