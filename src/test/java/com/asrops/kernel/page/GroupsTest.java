package com.asrops.kernel.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.sql.SqlLog;
import com.asrops.operations.Sample;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups by columns near and far, of the rows of a list, and what is refused. */
@OnBothDatabases
class GroupsTest {

    private final TestServer server;
    private final GroupsClient groups;

    GroupsTest(TestServer server) {
        this.server = server;
        this.groups = new GroupsClient(server);
    }

    @BeforeEach
    void load() {
        server.clear();
        Sample.load(server);
    }

    @Test
    void withoutKeysAllRowsAreOneGroup() {
        groups.assertThose("timecardEntryGroups", """
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
        groups.assertThose("""
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

    @Test
    void rowsWithoutAValueAreAGroupAndComeLastEitherWay() {
        for (String direction : List.of("ASC", "DESC")) {
            groups.assertThose(
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
        assertThat(groups.values(
                        "teamMemberGroups(by: [{field: FIRST_NAME}])",
                        "{ nodes { key { firstName } } }",
                        "key.firstName"))
                .containsExactly("anna", "Bob", "Zoë", "Łukasz");
    }

    @Test
    void idsAreThoseOfTheRows() {
        groups.assertThose(
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
    void groupsAreOfTheRowsOfTheList() {
        server.execute("UPDATE cost_codes SET archived_at = '2026-01-01T00:00:00.000000Z' WHERE id = 1");
        assertThat(groups.values("costCodeGroups(by: [{field: DIVISION}])", "{ nodes { count } }", "count"))
                .containsExactly(1);
        assertThat(groups.values(
                        "costCodeGroups(by: [{field: DIVISION}], filter: {archivedAt: {isNull: false}})",
                        "{ nodes { count } }",
                        "count"))
                .containsExactly(1);
        assertThat(groups.values(
                        "projectGroups(filter: {timecards: {some: {worker: {lastName: {contains: \"zak\"}}}}})",
                        "{ nodes { count sum { contractAmount } } }",
                        "sum.contractAmount"))
                .containsExactly("1250000.1234");
        assertThat(groups.values("timecardEntryGroups(filter: {hours: {gt: \"24\"}})", GroupsClient.HOURS, "sum.hours"))
                .containsExactly("0.00");
        assertThat(groups.values(
                        "timecardEntryGroups(filter: {hours: {gt: \"24\"}}, by: [{field: BILLABLE}])",
                        GroupsClient.HOURS,
                        "count"))
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
                .variable("by", List.of(Map.of("field", "BILLABLE")))
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
        List<SqlLog.Entry> taken = statements("{ " + by + " { nodes { sum { hours } } hasMore } }");
        assertThat(taken).hasSize(1);
        assertThat(taken.getFirst().sql()).containsOnlyOnce("sum(").doesNotContain("min(t.", "DISTINCT", "count(t.");
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
}
