package com.asrops.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.Caller;
import com.asrops.kernel.Caller.Role;
import com.asrops.kernel.entity.NodeId;
import com.asrops.operations.Sample;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Łukasz (timecards 1, 3, 5) and Anna (2, 4, 6) have 8 hours of REG and a quarter of OT on each of January 2nd, 3rd and 4th,
 * recorded here. The 4th is a Sunday, on which weeks begin.
 */
@OnBothDatabases
class FindingTest {

    private static final String DAYS = "from: \"2026-01-01\", to: \"2026-01-04\"";

    private final TestServer server;

    FindingTest(TestServer server) {
        this.server = server;
    }

    @BeforeEach
    void load() {
        server.clear();
        Sample.load(server);
        assertThat(found("")).isEmpty();
    }

    /** Raken brings Anna's 3rd, too: 4 hours on the same code and pay type, and 2 hours on another. */
    private void duplicate() {
        copy(50, 4, "RAKEN", 1, 3);
        server.execute(entry(51, 50, 2, 1, "4"), entry(52, 50, 1, 1, "2"));
    }

    @Test
    void theSameOfTwoSourcesIsAProbableDuplicate() {
        duplicate();
        server.graphQl()
                .document("{ findings(" + DAYS + """
                ) { totalCount nodes { id rule severity explanation workDate worker { firstName } project { jobNumber }
                    timecards { source } entries { hours costCode { code } payType { code } } } } }""")
                .execute()
                .path("findings")
                .matchesJsonStrictly("""
                {"totalCount": 1, "nodes": [{"id": "PROBABLE_DUPLICATE:7:51", "rule": "PROBABLE_DUPLICATE", "severity": "HIGH",
                  "explanation": "Two sources say the same of a worker, day, project, cost code and pay type: MANUAL 8.00 hours, RAKEN 4.00 hours. If it was the same work, reject or correct one of them.",
                  "workDate": "2026-01-03", "worker": {"firstName": "anna"}, "project": {"jobNumber": "J-1"},
                  "timecards": [{"source": "MANUAL"}, {"source": "RAKEN"}], "entries": [
                    {"hours": "8.00", "costCode": {"code": "26 05 19"}, "payType": {"code": "REG"}},
                    {"hours": "4.00", "costCode": {"code": "26 05 19"}, "payType": {"code": "REG"}}]}]}
                """);
        for (String mend : List.of(
                "UPDATE timecards SET status = 'REJECTED' WHERE id = 50",
                "UPDATE timecards SET source = 'MANUAL' WHERE id = 50",
                "UPDATE timecards SET project_id = 2 WHERE id = 50",
                "UPDATE timecards SET work_date = '2026-01-09' WHERE id = 50",
                "UPDATE timecards SET worker_id = 1 WHERE id = 50",
                "UPDATE timecards SET corrects_id = 4 WHERE id = 6",
                "UPDATE timecard_entries SET pay_type_id = 2 WHERE id = 51",
                "UPDATE timecard_entries SET cost_code_id = 1 WHERE id = 51")) {
            server.clear();
            Sample.load(server);
            duplicate();
            server.execute(mend);
            assertThat(found("rules: [PROBABLE_DUPLICATE]")).as(mend).isEmpty();
        }
    }

    @Test
    void otherOvertimeThanThePoliciesAskFor() {
        server.execute(
                PayrollRows.payType(server, 3, "DT", "2"),
                PayrollRows.policy(server, 1001, "All", "8", null, "40", null),
                PayrollRows.coverage(1001, 1001, "NULL, NULL, NULL", "2020-01-01", null));
        assertThat(found("")).isEmpty();
        server.execute(
                "UPDATE timecard_entries SET pay_type_id = 1 WHERE id = 4",
                "UPDATE timecard_entries SET pay_type_id = 2 WHERE id = 9");
        assertThat(found(""))
                .containsExactly(
                        "2026-01-04 OVERTIME_DIFFERS LOW Łukasz J-1 1: In the week from 2026-01-04 were recorded OT 8.25. The overtime"
                                + " policies ask for REG 8.00, OT 0.25.",
                        "2025-12-28 OVERTIME_DIFFERS HIGH anna J-1 2: In the week from 2025-12-28 were recorded REG 16.25, OT 0.25. The"
                                + " overtime policies ask for REG 16.00, OT 0.50.");
    }

    @Test
    void whatIsNotApprovedWhenItsPeriodIsClosedIsNotPaid() {
        server.execute(
                PayrollRows.period(1001, "2026-01-02", "2026-01-03", "LOCKED"),
                PayrollRows.period(1002, "2026-01-04", "2026-01-10", "OPEN"),
                "UPDATE timecards SET status = 'DRAFT' WHERE id = 3",
                "UPDATE timecards SET posting_date = '2026-01-05' WHERE id = 4");
        assertThat(found(""))
                .containsExactly(
                        "2026-01-03 NOT_PAID MEDIUM Łukasz J-1 1: The pay period from 2026-01-02 to 2026-01-03 is closed,"
                                + " and this timecard is still DRAFT: it is paid by no period. Give it a posting date in an open one.");
        server.execute("UPDATE pay_periods SET archived_at = created_at");
        assertThat(found("")).isEmpty();
    }

    @Test
    void aLongDayIsThatOfAllProjects() {
        copy(50, 4, "MANUAL", 2, 3);
        server.execute(entry(51, 50, 2, 1, "7.75"));
        assertThat(found("")).isEmpty();
        server.execute("UPDATE timecard_entries SET hours = " + PayrollRows.hours(server, "7.76") + " WHERE id = 51");
        assertThat(found(""))
                .containsExactly(
                        "2026-01-03 LONG_DAY LOW anna null 2: One worker has 16.01 hours on one day: more than 16 are"
                                + " rarely meant.");
        server.execute("UPDATE timecards SET status = 'DRAFT' WHERE id = 50");
        assertThat(found("")).isEmpty();
    }

    @Test
    void isReadPageByPageOfSomeDaysARuleAProjectOrAWorker() {
        duplicate();
        copy(60, 1, "IMPORT", 1, 2);
        server.execute(entry(61, 60, 2, 1, "4"), PayrollRows.period(1001, "2026-01-02", "2026-01-03", "LOCKED"));
        assertThat(found("")).hasSize(6);
        assertThat(found("rules: [PROBABLE_DUPLICATE]")).hasSize(2);
        assertThat(found("rules: []")).isEmpty();
        assertThat(found("workerId: \"" + NodeId.encode("TeamMember", 3) + "\""))
                .hasSize(3);
        assertThat(found("projectId: \"" + NodeId.encode("Project", 1) + "\"")).hasSize(6);
        assertThat(found("projectId: \"" + NodeId.encode("Project", 2) + "\"")).isEmpty();
        String page = "{ findings(" + DAYS
                + ", first: 4%s) { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } } }";
        Map<?, ?> first =
                (Map<?, ?>) ((Map<?, ?>) server.answer(page.formatted("")).get("data")).get("findings");
        Map<?, ?> info = (Map<?, ?>) first.get("pageInfo");
        Map<?, ?> second =
                (Map<?, ?>) ((Map<?, ?>) server.answer(page.formatted(", after: \"" + info.get("endCursor") + "\""))
                                .get("data"))
                        .get("findings");
        assertThat(first.get("nodes").toString() + second.get("nodes"))
                .isEqualTo("[{id=PROBABLE_DUPLICATE:7:51}, {id=NOT_PAID:3}, {id=NOT_PAID:4}, {id=NOT_PAID:50}]"
                        + "[{id=PROBABLE_DUPLICATE:1:61}, {id=NOT_PAID:60}]");
        assertThat(second.toString()).contains("totalCount=6", "hasNextPage=false, hasPreviousPage=true");
        assertThat(server.codeOf(page.formatted(", after: \"x\""))).isEqualTo("BAD_CURSOR");
        assertThat(server.codeOf(page.formatted(", workerId: \"" + NodeId.encode("Project", 1) + "\"")))
                .isEqualTo("BAD_ID");
        assertThat(server.codeOf("{ findings(from: \"2025-01-01\", to: \"2026-01-04\") { totalCount } }"))
                .isEqualTo("TOO_MANY_DAYS");
    }

    /** Zoë manages the project and sees all of it; of the other project she sees nothing, and so of Anna's long day nothing either. */
    @Test
    void aSupervisorSeesWhatIsAboutTheirOwnTimecardsAlone() {
        duplicate();
        copy(60, 6, "MANUAL", 2, 4);
        server.execute(entry(61, 60, 2, 1, "9"));
        TestServer zoe = server.as(new Caller("zoë", 1L, Role.SUPERVISOR, "r"));
        String query = "{ findings(" + DAYS
                + ") { totalCount nodes { rule worker { id } project { id } timecards { id } } } }";
        assertThat(server.answer(query).toString()).contains("PROBABLE_DUPLICATE", "LONG_DAY", "totalCount=2");
        assertThat(zoe.answer(query).toString())
                .contains("PROBABLE_DUPLICATE", "totalCount=1")
                .doesNotContain("LONG_DAY");
        assertThat(server.as(Role.SUPERVISOR).answer(query).toString()).contains("totalCount=0");
    }

    @Test
    void takesTheSameStatementsForOneAndForMany() {
        String query = "{ findings(" + DAYS
                + ") { nodes { worker { fullName } project { name } timecards { status } entries { hours } } } }";
        duplicate();
        int one = server.statementsOf(query).size();
        copy(60, 1, "IMPORT", 1, 2);
        server.execute(entry(61, 60, 2, 1, "4"));
        assertThat(found("")).hasSize(2);
        assertThat(server.statementsOf(query)).hasSize(one);
    }

    /** Each as day, rule, severity, worker, project, the number of timecards, and the explanation. */
    private List<String> found(String arguments) {
        Map<?, ?> answer = server.answer(
                "{ findings(" + DAYS + " " + arguments
                        + ") { nodes { workDate rule severity worker { firstName } project { jobNumber } timecards { id } explanation } } }");
        assertThat(answer.get("errors")).isNull();
        List<?> nodes = (List<?>) ((Map<?, ?>) ((Map<?, ?>) answer.get("data")).get("findings")).get("nodes");
        return nodes.stream()
                .map(node -> (Map<?, ?>) node)
                .map(node -> node.get("workDate") + " " + node.get("rule") + " " + node.get("severity") + " "
                        + ((Map<?, ?>) node.get("worker")).get("firstName") + " "
                        + (node.get("project") == null ? null : ((Map<?, ?>) node.get("project")).get("jobNumber"))
                        + " "
                        + ((List<?>) node.get("timecards")).size() + ": " + node.get("explanation"))
                .toList();
    }

    /** A timecard like another, without its entries. */
    private void copy(int id, int of, String source, int project, int day) {
        server.execute(
                "INSERT INTO timecards (id, project_id, worker_id, work_date, status, signed, source, created_at, updated_at, version)"
                        + " SELECT " + id + ", " + project + ", worker_id, '2026-01-0" + day
                        + "', 'SUBMITTED', signed, '" + source
                        + "', created_at, updated_at, 1 FROM timecards WHERE id = " + of);
    }

    private String entry(int id, int timecard, int costCode, int payType, String hours) {
        return "INSERT INTO timecard_entries (id, timecard_id, cost_code_id, pay_type_id, hours, billable, created_at, updated_at,"
                + " version) SELECT " + id + ", " + timecard + ", " + costCode + ", " + payType + ", "
                + PayrollRows.hours(server, hours) + ", signed, created_at, updated_at, 1 FROM timecards WHERE id = 1";
    }
}
