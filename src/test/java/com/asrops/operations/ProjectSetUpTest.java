package com.asrops.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.database.Database;
import com.asrops.kernel.entity.NodeId;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.Rows;
import com.asrops.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A project with what belongs to it is written whole, or not at all. */
@OnBothDatabases
class ProjectSetUpTest {

    private static final Pattern ID = Pattern.compile("@(\\w+):(\\d+)");

    private static final String INPUT = """
            {project: {jobNumber: "J-9", name: "Dock", status: ACTIVE, clientId: @Company:2, startDate: "2026-01-05"},
             assignments: [{teamMemberId: @TeamMember:2, role: CREW, fromDate: "2026-01-05"},
               {teamMemberId: @TeamMember:3, role: FOREMAN, fromDate: "2026-01-05", toDate: "2026-06-30"}],
             budgetLines: [{costCodeId: @CostCode:1, originalAmount: "100"},
               {costCodeId: @CostCode:2, originalAmount: "50.5", hours: "8"}]}""";

    private final TestServer server;

    ProjectSetUpTest(TestServer server) {
        this.server = server;
    }

    @BeforeEach
    void load() {
        server.clear();
        Sample.load(server);
    }

    @Test
    void writesTheProjectAndWhatBelongsToIt() {
        assertThat(setUp(INPUT))
                .hasToString("{data={projectSetUp={project={jobNumber=J-9, version=1, assignments={nodes=["
                        + "{role=CREW, teamMember={employeeNumber=E2}}, {role=FOREMAN, teamMember={employeeNumber=E3}}]},"
                        + " budgetLines={nodes=[{originalAmount=100.0000, costCode={code=26 00 00}},"
                        + " {originalAmount=50.5000, costCode={code=26 05 19}}]}}, userErrors=[]}}}");
        assertThat(
                        query(
                                "SELECT entity, count(*), count(DISTINCT occurred_at) FROM audit_events GROUP BY entity ORDER BY 1"))
                .containsExactly("BudgetLine | 2 | 1", "Project | 1 | 1", "ProjectAssignment | 2 | 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "J-9"                                      | "J-1"                                     | TAKEN project.jobNumber
            name: "Dock"                               | name: " "                                 | REQUIRED project.name
            clientId: @Company:2                       | clientId: @Company:9                      | NOT_FOUND project.clientId
            @TeamMember:3                              | @TeamMember:9                             | NOT_FOUND assignments.1.teamMemberId
            toDate: "2026-06-30"                       | toDate: "2025-06-30"                      | BEFORE_START assignments.1.toDate
            costCodeId: @CostCode:2                    | costCodeId: @CostCode:1                   | TAKEN budgetLines.1.costCodeId
            hours: "8"                                 | hours: "8.123"                            | TOO_MANY_DECIMALS budgetLines.1.hours
            """)
    void anErrorSaysWhereItIsAndNothingIsWritten(String right, String wrong, String error) {
        String before = rows();
        assertThat(setUp(INPUT.replace(right, wrong)))
                .hasToString("{data={projectSetUp={project=null, userErrors=[{code=" + error.replaceFirst(" .*", "")
                        + ", field=" + List.of(error.replaceFirst(".* ", "").split("\\.")) + "}]}}}");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void takesAHundredOfEach() {
        String line = "{teamMemberId: @TeamMember:2, role: CREW, fromDate: \"2026-01-05\"},";
        assertThat(setUp(INPUT.replace("assignments: [", "assignments: [" + line.repeat(99))))
                .hasToString("{data={projectSetUp={project=null, userErrors=[{code=TOO_MANY, field=[assignments]}]}}}");
    }

    private Object setUp(String input) {
        return server.answer(ID.matcher("""
                mutation { projectSetUp(input: %s) { project { jobNumber version
                    assignments(orderBy: [{field: ID}]) { nodes { role teamMember { employeeNumber } } }
                    budgetLines(orderBy: [{field: ID}]) { nodes { originalAmount costCode { code } } } }
                  userErrors { code field } } }""".formatted(input))
                .replaceAll(id -> "\"" + NodeId.encode(id.group(1), Long.parseLong(id.group(2))) + "\""));
    }

    private String rows() {
        return query("SELECT (SELECT count(*) FROM projects), (SELECT count(*) FROM project_assignments),"
                        + " (SELECT count(*) FROM budget_lines), (SELECT count(*) FROM audit_events)")
                .getFirst();
    }

    private List<String> query(String sql) {
        try (Connection connection = server.bean(Database.class).writer().getConnection()) {
            return Rows.query(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
