package com.asrops.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.Caller;
import com.asrops.kernel.Caller.Role;
import com.asrops.kernel.entity.NodeId;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A supervisor sees, sums up, counts and changes the rows that are theirs, and cannot tell whether there are others. */
@OnBothDatabases
class SupervisorTest {

    private final TestServer all;
    private final TestServer supervisor;

    SupervisorTest(TestServer server) {
        this.all = server;
        this.supervisor = server.as(new Caller("supervisor", 1L, Role.SUPERVISOR, "test"));
    }

    @BeforeEach
    void load() {
        all.clear();
        SeenRows.load(all);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "timecards(filter: {project: {id: {eq: \"%s\"}}}) { totalCount } | Project | 2",
                "timecards(filter: {worker: {lastName: {contains: \"brien\"}}}) { totalCount } | |",
                "projects(filter: {timecards: {some: {worker: {lastName: {eq: \"O'Brien\"}}}}}) { totalCount } | |",
                "teamMembers(filter: {id: {eq: \"%s\"}}) { totalCount } | TeamMember | 4",
                "projects(filter: {name: {contains: \"school\"}}) { totalCount } | |",
                "timecardEntries(filter: {timecard: {id: {eq: \"%s\"}}}) { totalCount } | Timecard | 9",
            })
    void countsNothingThatIsHidden(String field, String type, Long id) {
        String query = "{ rows: " + (id == null ? field : field.formatted(NodeId.encode(type, id))) + " }";
        assertThat(all.answer(query).toString()).doesNotContain("totalCount=0");
        assertThat(supervisor.answer(query).toString()).contains("totalCount=0");
    }

    @Test
    void hoursAreThoseOfTheTimecardsThatAreSeen() {
        String query = "{ projects(orderBy: [{field: ID}]) { nodes { jobNumber hoursToDate(statuses: [DRAFT]) } }"
                + " hoursByProject(from: \"2026-01-09\", to: \"2026-01-09\") { project { jobNumber } hours } }";
        assertThat(supervisor.answer(query).get("data").toString())
                .isEqualTo("{projects={nodes=[{jobNumber=J-1, hoursToDate=0.00}, {jobNumber=J-3, hoursToDate=4.00}]},"
                        + " hoursByProject=[{project={jobNumber=J-3}, hours=4.00}]}");
        assertThat(all.answer(query).get("data").toString()).contains("{jobNumber=J-3, hoursToDate=8.00}");
    }

    @Test
    void everyRowHasTheRowsThatItMustHave() {
        String query = """
                { timecards(first: 100) { nodes { project { id } worker { id company { id } } entries { nodes { timecard { id } costCode { id } payType { id } } } } }
                  projectAssignments(first: 100) { nodes { project { id client { id } } teamMember { id } } } }
                """;
        assertThat(supervisor.answer(query)).doesNotContainKey("errors");
    }

    /** What is hidden and what does not exist answer alike. */
    @ParameterizedTest
    @CsvSource({"8", "9", "999999"})
    void changesNothingThatIsHidden(long timecard) {
        for (String mutation : List.of("timecardApprove", "timecardSubmit")) {
            assertThat(supervisor
                            .answer(
                                    "mutation { m: %s(input: {id: \"%s\", version: 1}) { timecard { id } userErrors { code field } } }"
                                            .formatted(mutation, NodeId.encode("Timecard", timecard)))
                            .get("data")
                            .toString())
                    .isEqualTo("{m={timecard=null, userErrors=[{code=NOT_FOUND, field=[id]}]}}");
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 4", "3, 4", "2, 2"})
    void writesNoTimecardOfAProjectOrWorkerThatIsHidden(long project, long worker) {
        assertThat(supervisor
                        .answer(
                                ("mutation { m: timecardCreate(input: {projectId: \"%s\", workerId: \"%s\", workDate: \"2026-01-12\","
                                                + " entries: [{costCodeId: \"%s\", payTypeId: \"%s\", hours: \"1\"}]}) { userErrors { code } } }")
                                        .formatted(
                                                NodeId.encode("Project", project),
                                                NodeId.encode("TeamMember", worker),
                                                NodeId.encode("CostCode", 1L),
                                                NodeId.encode("PayType", 1L)))
                        .get("data")
                        .toString())
                .contains("code=NOT_FOUND");
    }

    @Test
    void whoStandsForNobodySeesNoRows() {
        assertThat(all.as(Role.SUPERVISOR)
                        .answer("{ projects { totalCount } teamMembers { totalCount } timecards { totalCount } }")
                        .get("data")
                        .toString())
                .isEqualTo("{projects={totalCount=0}, teamMembers={totalCount=0}, timecards={totalCount=0}}");
    }
}
