package com.asrops.kernel.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.sql.SqlLog;
import com.asrops.operations.Sample;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Groups of the sample: six timecards of January 2nd (a Friday), 3rd and 4th, two of each, by workers 3 and 2 in turn; each has 8
 * hours of REG with a classification, and a quarter of OT without. Our company's week begins on Sunday.
 */
@OnBothDatabases
class GroupsTest {

    private static final String HOURS = "{ nodes { count sum { hours } } }";

    private final TestServer server;

    GroupsTest(TestServer server) {
        this.server = server;
    }

    @BeforeEach
    void load() {
        server.clear();
        Sample.load(server);
    }

    @Test
    void withoutKeysAllRowsAreOneGroup() {
        assertGroups("timecardEntryGroups", """
                { nodes { count sum { hours breakMinutes } avg { hours breakMinutes } min { hours createdAt } max { hours }
                    distinct { billable timecard { id workDate worker { id } project { client { name } } } classification { id } } } hasMore }
                """, """
                {"nodes": [{"count": 12, "sum": {"hours": "49.50", "breakMinutes": "0"}, "avg": {"hours": "4.13", "breakMinutes": null},
                  "min": {"hours": "0.25", "createdAt": "2026-01-01T00:00:00.000000Z"}, "max": {"hours": "8.00"},
                  "distinct": {"billable": 2, "timecard": {"id": 6, "workDate": 3, "worker": {"id": 2}, "project": {"client": {"name": 1}}},
                    "classification": {"id": 1}}}], "hasMore": false}
                """);
    }

    @Test
    void groupsByColumnsOfRelatedRows() {
        assertGroups("""
                timecardEntryGroups(by: [{timecard: {worker: {field: FULL_NAME}}}, {payType: {field: CODE}}])
                """, """
                { nodes { key { timecard { worker { fullName } } payType { code } } count sum { hours } } }
                """, """
                {"nodes": [
                  {"key": {"timecard": {"worker": {"fullName": "anna Brown"}}, "payType": {"code": "OT"}}, "count": 3, "sum": {"hours": "0.75"}},
                  {"key": {"timecard": {"worker": {"fullName": "anna Brown"}}, "payType": {"code": "REG"}}, "count": 3, "sum": {"hours": "24.00"}},
                  {"key": {"timecard": {"worker": {"fullName": "Łukasz Żak"}}, "payType": {"code": "OT"}}, "count": 3, "sum": {"hours": "0.75"}},
                  {"key": {"timecard": {"worker": {"fullName": "Łukasz Żak"}}, "payType": {"code": "REG"}}, "count": 3, "sum": {"hours": "24.00"}}]}
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DAY | 2026-01-02 2026-01-03 2026-01-04 | 16.50 16.50 16.50",
                "WEEK | 2025-12-28 2026-01-04 | 33.00 16.50",
                "ISO_WEEK | 2025-12-29 | 49.50",
                "MONTH | 2026-01-01 | 49.50",
                "QUARTER | 2026-01-01 | 49.50",
                "YEAR | 2026-01-01 | 49.50",
            })
    void takesDatesToTheFirstDayOfTheirBucket(String bucket, String days, String hours) {
        String groups = "timecardEntryGroups(by: [{timecard: {field: WORK_DATE, bucket: " + bucket + "}}])";
        assertThat(values(groups, "{ nodes { key { timecard { workDate } } } }", "key.timecard.workDate"))
                .containsExactly((Object[]) days.split(" "));
        assertThat(values(groups, HOURS, "sum.hours")).containsExactly((Object[]) hours.split(" "));
    }

    /** Los Angeles is eight hours behind, from March 8th on seven; a day ends there in the midst of ours. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-03T07:59:59.999999Z, DAY, 2026-01-02",
        "2026-01-03T08:00:00.000000Z, DAY, 2026-01-03",
        "2026-07-01T06:59:59.999999Z, DAY, 2026-06-30",
        "2026-07-01T07:00:00.000000Z, DAY, 2026-07-01",
        "2026-07-01T06:59:59.999999Z, MONTH, 2026-06-01",
        "2026-07-01T06:59:59.999999Z, QUARTER, 2026-04-01",
        "2026-01-01T07:59:59.999999Z, YEAR, 2025-01-01",
        "2026-01-04T07:59:59.999999Z, WEEK, 2025-12-28",
        "2026-01-04T08:00:00.000000Z, WEEK, 2026-01-04",
        "2026-01-05T07:59:59.999999Z, ISO_WEEK, 2025-12-29",
        "1975-02-23T08:00:00.000000Z, DAY, 1975-02-23",
        "1975-02-23T09:59:59.999999Z, DAY, 1975-02-23",
    })
    void instantsAreDatesWhereOurCompanyIs(String instant, String bucket, String day) {
        server.execute("UPDATE timecards SET submitted_at = '" + instant + "'");
        assertThat(values(
                        "timecardGroups(by: [{field: SUBMITTED_AT, bucket: " + bucket + "}])",
                        "{ nodes { key { submittedAt } count } }",
                        "key.submittedAt"))
                .containsExactly(day);
    }

    @Test
    void rowsWithoutAValueAreAGroupAndComeLastEitherWay() {
        for (String direction : List.of("ASC", "DESC")) {
            assertGroups(
                    "timecardEntryGroups(by: [{classification: {field: NAME}}], orderBy: [{field: KEY_1, direction: "
                            + direction + "}])",
                    "{ nodes { key { classification { name } } sum { hours } } }",
                    """
                    {"nodes": [{"key": {"classification": {"name": "Electrician Journeyworker"}}, "sum": {"hours": "48.00"}},
                               {"key": {"classification": {"name": null}}, "sum": {"hours": "1.50"}}]}
                    """);
        }
    }

    /** As people sort them: anna before Bob, Zoë with the Z, whatever their case and accents. */
    @Test
    void textIsSortedAsInLists() {
        assertThat(values(
                        "teamMemberGroups(by: [{field: FIRST_NAME}])",
                        "{ nodes { key { firstName } } }",
                        "key.firstName"))
                .containsExactly("anna", "Bob", "Zoë", "Łukasz");
    }

    @Test
    void idsAreThoseOfTheRows() {
        assertGroups(
                "timecardEntryGroups(by: [{timecard: {shift: {field: ID}}}, {timecard: {project: {field: ID}}}])",
                """
                { nodes { key { timecard { shift { id } project { id } } } count } }
                """,
                """
                {"nodes": [{"key": {"timecard": {"shift": {"id": "U2hpZnQ6MQ"}, "project": {"id": "UHJvamVjdDox"}}}, "count": 2},
                           {"key": {"timecard": {"shift": {"id": null}, "project": {"id": "UHJvamVjdDox"}}}, "count": 10}]}
                """);
    }

    @Test
    void havingOrderAndFirstChooseGroupsButNotTotals() {
        server.execute("DELETE FROM timecard_entries WHERE id = 1", "DELETE FROM timecard_entries WHERE id IN (5, 9)");
        assertGroups("""
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
        boolean scaled = server.dialect() == com.asrops.kernel.database.Dialect.SQLITE;
        server.execute(
                "DELETE FROM timecard_entries WHERE timecard_id > 3",
                "UPDATE timecard_entries SET hours = " + (scaled ? "115" : "1.15") + " WHERE timecard_id = 2",
                "INSERT INTO timecard_entries (id, timecard_id, cost_code_id, pay_type_id, hours, billable, created_at, updated_at, version)"
                        + " SELECT 99, timecard_id, cost_code_id, pay_type_id, hours, billable, created_at, updated_at, version"
                        + " FROM timecard_entries WHERE id = 3");
        assertThat(values(
                        "timecardEntryGroups(by: [{timecard: {field: ID}}], orderBy: [{field: " + field
                                + ", direction: " + direction + "}])",
                        "{ nodes { avg { hours } } }",
                        "avg.hours"))
                .containsExactly((Object[]) averages.split(" "));
    }

    /** 4.125 is told as 4.13, and so comes with 4.13 and not after it: by the keys, as the timecards were written. */
    @Test
    void averagesThatAreToldAlikeAreSortedAlike() {
        String hours = server.dialect() == com.asrops.kernel.database.Dialect.SQLITE ? "801" : "8.01";
        server.execute(
                "DELETE FROM timecard_entries WHERE timecard_id > 2",
                "UPDATE timecard_entries SET hours = " + hours + " WHERE id = 3");
        for (String direction : List.of("ASC", "DESC")) {
            assertThat(values(
                            "timecardEntryGroups(by: [{timecard: {field: ID}}], orderBy: [{field: AVG_HOURS, direction: "
                                    + direction + "}])",
                            "{ nodes { sum { hours } avg { hours } } }",
                            "sum.hours"))
                    .containsExactly("8.25", "8.26");
        }
    }

    @Test
    void averagesOfNegativeNumbersAreRoundedAwayFromZero() {
        String decimals = server.dialect() == com.asrops.kernel.database.Dialect.SQLITE ? "" : "e-4";
        for (int line = 1; line <= 2; line++) {
            server.execute(
                    "INSERT INTO budget_lines (id, project_id, cost_code_id, original_amount, approved_changes, created_at,"
                            + " updated_at, version) VALUES (" + line + ", 1, " + line + ", 0, " + (line - 4) + decimals
                            + ", '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 1)");
        }
        assertGroups(
                "budgetLineGroups", "{ nodes { sum { approvedChanges hours } avg { approvedChanges hours } } }", """
                {"nodes": [{"sum": {"approvedChanges": "-0.0005", "hours": "0.00"}, "avg": {"approvedChanges": "-0.0003", "hours": null}}]}
                """);
    }

    @Test
    void groupsAreOfTheRowsOfTheList() {
        server.execute("UPDATE cost_codes SET archived_at = '2026-01-01T00:00:00.000000Z' WHERE id = 1");
        assertThat(values("costCodeGroups(by: [{field: DIVISION}])", "{ nodes { count } }", "count"))
                .containsExactly(1);
        assertThat(values(
                        "costCodeGroups(by: [{field: DIVISION}], filter: {archivedAt: {isNull: false}})",
                        "{ nodes { count } }",
                        "count"))
                .containsExactly(1);
        assertThat(values(
                        "projectGroups(filter: {timecards: {some: {worker: {lastName: {contains: \"zak\"}}}}})",
                        "{ nodes { count sum { contractAmount } } }",
                        "sum.contractAmount"))
                .containsExactly("1250000.1234");
        assertThat(values("timecardEntryGroups(filter: {hours: {gt: \"24\"}})", HOURS, "sum.hours"))
                .containsExactly("0.00");
        assertThat(values(
                        "timecardEntryGroups(filter: {hours: {gt: \"24\"}}, by: [{field: BILLABLE}])", HOURS, "count"))
                .isEmpty();
    }

    @Test
    void answersUnderOtherNamesWithFragmentsAndVariables() {
        server.graphQl()
                .document("""
                        query Q($by: [TimecardEntryGroupKey!]!, $no: Boolean!) {
                          a: timecardEntryGroups(by: $by) { nodes { k: key { ...K } ... on TimecardEntryGroup { n: count s: sum { ...S } } } }
                          b: timecardEntryGroups { totals { sum { h: hours } avg @skip(if: $no) { hours } } }
                        }
                        fragment K on TimecardEntryGroupValues { b: billable }
                        fragment S on TimecardEntryGroupNumbers { h: hours }
                        """)
                .variable("by", List.of(java.util.Map.of("field", "BILLABLE")))
                .variable("no", true)
                .execute()
                .path("")
                .matchesJsonStrictly("""
                        {"a": {"nodes": [{"k": {"b": false}, "n": 6, "s": {"h": "1.50"}}, {"k": {"b": true}, "n": 6, "s": {"h": "48.00"}}]},
                         "b": {"totals": {"sum": {"h": "49.50"}}}}
                        """);
    }

    @Test
    void computesWhatIsSelectedInOneStatementAndTotalsInAnother() {
        String by = "timecardEntryGroups(by: [{timecard: {worker: {field: LAST_NAME}}}])";
        List<SqlLog.Entry> groups = statements("{ " + by + " { nodes { sum { hours } } hasMore } }");
        assertThat(groups).hasSize(1);
        assertThat(groups.getFirst().sql()).containsOnlyOnce("sum(").doesNotContain("min(t.", "DISTINCT", "count(t.");
        assertThat(statements("{ " + by + " { nodes { count } totals { avg { hours } } } }"))
                .hasSize(2)
                .anyMatch(entry ->
                        !entry.sql().contains("GROUP BY") && entry.sql().contains("count(t.hours)"));
        assertThat(statements("{ " + by + " { totals { count } } }")).hasSize(1);
        assertThat(statements("{ " + by + " { __typename } }")).isEmpty();
    }

    /** What surrounds the statements of a query is none of theirs. */
    private List<SqlLog.Entry> statements(String query) {
        return server.statementsOf(query).stream()
                .filter(entry -> entry.sql().contains("timecard_entries"))
                .toList();
    }

    @Test
    void aSumThatIsTooLargeIsAnErrorAndNoFloat() {
        String most =
                server.dialect() == com.asrops.kernel.database.Dialect.SQLITE ? "900000000000000000" : "90000000000000";
        server.execute("UPDATE projects SET contract_amount = " + most);
        assertThat(values("projectGroups", "{ nodes { sum { contractAmount } } }", "sum.contractAmount"))
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by: [{field: BILLABLE, bucket: DAY}] | BUCKET_NEEDS_DATE",
                "by: [{timecard: {field: WORK_DATE}}, {timecard: {field: WORK_DATE, bucket: YEAR}}] | DUPLICATE_GROUP_KEY",
                "by: [{}] | BAD_GROUP_KEY",
                "by: [{field: BILLABLE, payType: {field: CODE}}] | BAD_GROUP_KEY",
                "by: [{timecard: {field: WORK_DATE}, payType: {field: CODE}}] | BAD_GROUP_KEY",
                "by: [{bucket: DAY, timecard: {field: WORK_DATE}}] | BAD_GROUP_KEY",
                "by: [{field: ID}, {field: BILLABLE}, {payType: {field: ID}}, {costCode: {field: ID}}, {timecard: {field: ID}}] | TOO_MANY_GROUP_KEYS",
                "by: [{timecard: {worker: {supervisor: {supervisor: {field: ID}}}}}] | GROUP_TOO_DEEP",
                "by: [{field: BILLABLE}], orderBy: [{field: KEY_2}] | NO_SUCH_GROUP_KEY",
                "orderBy: [{field: COUNT}, {field: COUNT}, {field: COUNT}, {field: COUNT}] | TOO_MANY_ORDER_TERMS",
                "first: 0 | GROUPS_OUT_OF_RANGE",
                "first: 1001 | GROUPS_OUT_OF_RANGE",
                "having: {sum: {hours: {gt: \"0.001\"}}} | TOO_MANY_DECIMALS",
                "having: {sum: {hours: {gt: null}}} | NULL_OPERAND",
                "filter: {hours: {gt: \"0.001\"}} | TOO_MANY_DECIMALS",
            })
    void saysWhatIsWrong(String arguments, String code) {
        assertThat(server.codeOf("{ timecardEntryGroups(" + arguments + ") { nodes { count } } }"))
                .isEqualTo(code);
    }

    @Test
    void whatIsCountedIsNotTooFarAway() {
        assertThat(
                        server.codeOf(
                                "{ timecardEntryGroups { totals { distinct { timecard { worker { supervisor { supervisor { id } } } } } } } }"))
                .isEqualTo("GROUP_TOO_DEEP");
    }

    @Test
    void countsTheDifferentValuesOfSomeFields() {
        String ten =
                "employeeNumber firstName lastName fullName email status hireDate terminationDate id company { id } ";
        assertThat(server.answer("{ teamMemberGroups { totals { distinct { " + ten + "} } } }"))
                .doesNotContainKey("errors");
        assertThat(server.codeOf("{ teamMemberGroups { nodes { distinct { " + ten + "supervisor { id } } } } }"))
                .isEqualTo("TOO_MANY_DISTINCT");
    }

    private void assertGroups(String field, String selection, String json) {
        server.graphQl()
                .document("{ groups: " + field.strip() + " " + selection + " }")
                .execute()
                .path("groups")
                .matchesJsonStrictly(json);
    }

    /** What each group has at a path. */
    private List<Object> values(String field, String selection, String path) {
        return server.graphQl()
                .document("{ groups: " + field + " " + selection + " }")
                .execute()
                .path("groups.nodes[*]." + path)
                .entityList(Object.class)
                .get();
    }
}
