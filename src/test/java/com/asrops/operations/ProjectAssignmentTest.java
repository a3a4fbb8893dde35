package com.asrops.operations;

import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
class ProjectAssignmentTest {

    private static final String ANNA =
            "{projectId: @Project:1, teamMemberId: @TeamMember:2, role: CREW, fromDate: \"2026-02-01\"}";

    private final TestServer server;
    private final EntityClient client;

    ProjectAssignmentTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "ProjectAssignment", "project_assignments");
    }

    @BeforeEach
    void load() {
        client.reset();
    }

    @Test
    void readsInFull() {
        client.reads("@ProjectAssignment:2", """
                id role fromDate toDate archivedAt createdAt updatedAt version project { jobNumber } teamMember { fullName }""", """
                {"id": "UHJvamVjdEFzc2lnbm1lbnQ6Mg", "role": "FOREMAN", "fromDate": "2026-01-01", "toDate": "2026-03-31",
                 "archivedAt": null, "createdAt": "2026-01-01T00:00:00.000000Z", "updatedAt": "2026-01-01T00:00:00.000000Z", "version": 1,
                 "project": {"jobNumber": "J-1"}, "teamMember": {"fullName": "Łukasz Żak"}}
                """);
    }

    @Test
    void isCreatedBesideOthers() {
        client.writes("Create", """
                {projectId: @Project:1, teamMemberId: @TeamMember:3, role: FOREMAN, fromDate: "2026-04-01"}""", "role fromDate toDate", """
                {"role": "FOREMAN", "fromDate": "2026-04-01", "toDate": null}
                """);
        client.writes("Create", """
                {projectId: @Project:1, teamMemberId: @TeamMember:3, role: SAFETY, fromDate: "2026-02-01"}""", "role", """
                {"role": "SAFETY"}
                """);
        client.writes("Create", """
                {projectId: @Project:2, teamMemberId: @TeamMember:3, role: FOREMAN, fromDate: "2026-02-01"}""", "role", """
                {"role": "FOREMAN"}
                """);
        client.writes("Create", """
                {projectId: @Project:1, teamMemberId: @TeamMember:2, role: CREW, fromDate: "2025-12-01", toDate: "2025-12-31"}""", "toDate", """
                {"toDate": "2025-12-31"}
                """);
    }

    @Test
    void isUpdatedWhereTheInputSaysSo() {
        client.writes("Update", """
                {id: @ProjectAssignment:2, version: 1, toDate: null}""", "role fromDate toDate version", """
                {"role": "FOREMAN", "fromDate": "2026-01-01", "toDate": null, "version": 2}
                """);
        client.conflicts("""
                {id: @ProjectAssignment:2, version: 1, role: CREW}""", "role version", """
                {"role": "FOREMAN", "version": 2}
                """);
    }

    @Test
    void isArchivedAndTakenBack() {
        client.archivesAndTakesBack("@ProjectAssignment:2", "projectAssignments");
    }

    @Test
    void isNotTakenBackOverAnother() {
        server.execute("UPDATE project_assignments SET archived_at = created_at WHERE id = 1");
        client.writes("Create", ANNA, "role", "{\"role\": \"CREW\"}");
        client.refuses("Archive", "{id: @ProjectAssignment:1, version: 1, archived: false}", "OVERLAP", "fromDate");
    }

    @Test
    void isNotMadeForWhatIsOutOfUse() {
        server.execute("UPDATE team_members SET archived_at = created_at WHERE id = 2");
        client.refuses("Create", ANNA, "ARCHIVED", "teamMemberId");
        client.writes(
                "Update",
                "{id: @ProjectAssignment:1, version: 1, toDate: \"2026-02-28\"}",
                "version",
                "{\"version\": 2}");
    }

    @Test
    void isNotMadeTwiceWhenManyWriteAtOnce() {
        client.writesOnceWhenManyWriteAtOnce(ANNA.replace("CREW", "SAFETY"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Create | {projectId: @Project:1, teamMemberId: @TeamMember:3, role: FOREMAN, fromDate: "2026-03-31"} | OVERLAP | fromDate
                    Create | {projectId: @Project:1, teamMemberId: @TeamMember:2, role: CREW, fromDate: "2025-12-01", toDate: "2026-01-01"} | OVERLAP | fromDate
                    Update | {id: @ProjectAssignment:2, version: 1, toDate: "2025-12-31"} | BEFORE_START | toDate
                    Update | {id: @ProjectAssignment:2, version: 1, teamMemberId: @TeamMember:2, role: CREW} | OVERLAP | fromDate
                    """)
    void refusesAndWritesNothing(String action, String input, String code, String field) {
        client.refuses(action, input, code, field);
    }
}
