package com.asrops.fielddata;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.Caller;
import com.asrops.kernel.Caller.Role;
import com.asrops.kernel.database.Dialect;
import com.asrops.operations.EntityClient;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
class DailyReportTest {

    private final TestServer server;
    private final EntityClient client;

    DailyReportTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "DailyReport", "daily_reports");
    }

    @BeforeEach
    void load() {
        client.reset();
        SampleReport.load(server);
    }

    @Test
    void readsInFull() {
        client.reads("@DailyReport:1", """
                id reportDate status summary delays archivedAt createdAt updatedAt version project { jobNumber } author { lastName }
                notes { nodes { text } } weatherReadings { nodes { condition } } workLogs { totalCount } productionLogs { totalCount }""", """
                {"id": "RGFpbHlSZXBvcnQ6MQ", "reportDate": "2026-01-05", "status": "DRAFT", "summary": "Rough-in", "delays": null,
                 "archivedAt": null, "createdAt": "2026-01-01T00:00:00.000000Z", "updatedAt": "2026-01-01T00:00:00.000000Z", "version": 1,
                 "project": {"jobNumber": "J-1"}, "author": {"lastName": "Brown"}, "notes": {"nodes": [{"text": "Rail was loose"}]},
                 "weatherReadings": {"nodes": [{"condition": "RAIN"}]}, "workLogs": {"totalCount": 1}, "productionLogs": {"totalCount": 1}}
                """);
    }

    @Test
    void isFoundFromItsProjectAndItsAuthor() {
        server.graphQl().document("""
                { projects(filter: {dailyReports: {some: {reportDate: {lte: "2026-01-05"}, author: {firstName: {eq: "anna"}}}}}) { nodes {
                    jobNumber dailyReports(orderBy: [{field: REPORT_DATE}]) { nodes { summary } } } }
                  teamMembers(filter: {authoredDailyReports: {some: {status: {eq: DRAFT}}}}) { nodes {
                    lastName authoredDailyReports { totalCount } } }
                  dailyReports(filter: {notes: {some: {category: {eq: SAFETY}}}, productionLogs: {some: {costCode: {code: {startsWith: "26"}}}}}) {
                    totalCount } }
                """).execute().path("").matchesJsonStrictly("""
                {"projects": {"nodes": [{"jobNumber": "J-1", "dailyReports": {"nodes": [{"summary": "Rough-in"}]}}]},
                 "teamMembers": {"nodes": [{"lastName": "Brown", "authoredDailyReports": {"totalCount": 1}}]},
                 "dailyReports": {"totalCount": 1}}
                """);
    }

    @Test
    void isCreatedAsADraft() {
        client.writes("Create", """
                {projectId: @Project:1, reportDate: "2026-01-06", delays: "Rain"}""", "reportDate status summary delays author { lastName }", """
                {"reportDate": "2026-01-06", "status": "DRAFT", "summary": null, "delays": "Rain", "author": null}
                """);
    }

    @Test
    void isSubmittedApprovedAndOpenedAgain() {
        client.writes(
                "Update",
                "{id: @DailyReport:1, version: 1, status: SUBMITTED}",
                "status",
                "{\"status\": \"SUBMITTED\"}");
        client.writes(
                "Update",
                "{id: @DailyReport:1, version: 2, status: APPROVED, summary: \"Done\"}",
                "status summary",
                "{\"status\": \"APPROVED\", \"summary\": \"Done\"}");
        client.refuses("Update", "{id: @DailyReport:1, version: 3, summary: \"Other\"}", "WRONG_STATUS", "status");
        client.refuses("Update", "{id: @DailyReport:1, version: 3, status: SUBMITTED}", "WRONG_STATUS", "status");
        client.writes(
                "Update",
                "{id: @DailyReport:1, version: 3, status: DRAFT, summary: \"Other\"}",
                "status summary",
                "{\"status\": \"DRAFT\", \"summary\": \"Other\"}");
    }

    @Test
    void isNotApprovedByItsAuthor() {
        EntityClient supervisor = client.as(new Caller("supervisor", 1L, Role.SUPERVISOR, "test"));
        supervisor.writes("Create", """
                {projectId: @Project:1, reportDate: "2026-01-07", authorId: @TeamMember:1, status: SUBMITTED}""", "version", "{\"version\": 1}");
        long id = server.dialect() == Dialect.SQLITE ? 2 : 101;
        for (String change : new String[] {"status: APPROVED", "status: APPROVED, authorId: @TeamMember:2"}) {
            supervisor.refuses(
                    "Update", "{id: @DailyReport:" + id + ", version: 1, " + change + "}", "OWN_REPORT", "status");
        }
        supervisor.refuses(
                "Create",
                "{projectId: @Project:1, reportDate: \"2026-01-08\", authorId: @TeamMember:1, status: APPROVED}",
                "OWN_REPORT",
                "status");
        client.writes(
                "Update", "{id: @DailyReport:" + id + ", version: 1, status: APPROVED}", "version", "{\"version\": 2}");
    }

    @Test
    void isWrittenOnceWhenManyWriteAtOnce() {
        client.writesOnceWhenManyWriteAtOnce("{projectId: @Project:1, reportDate: \"2026-01-09\"}");
    }

    @Test
    void isShownInAConflict() {
        client.writes("Update", "{id: @DailyReport:1, version: 1, delays: \"Wind\"}", "version", "{\"version\": 2}");
        client.conflicts("{id: @DailyReport:1, version: 1, delays: \"Late\"}", "delays version", """
                {"delays": "Wind", "version": 2}
                """);
    }

    @Test
    void isArchivedAndTakenBack() {
        client.archivesAndTakesBack("@DailyReport:1", "dailyReports");
    }

    @Test
    void ofAProjectThatIsHiddenIsNotThere() {
        client.as(new Caller("supervisor", 4L, Role.SUPERVISOR, "test"))
                .refuses("Update", "{id: @DailyReport:1, version: 1, summary: \"Mine\"}", "NOT_FOUND", "id");
        assertThat(server.as(new Caller("supervisor", 4L, Role.SUPERVISOR, "test"))
                        .answer("{ dailyReports { totalCount } dailyNotes { totalCount } workLogs { totalCount } }")
                        .get("data")
                        .toString())
                .isEqualTo("{dailyReports={totalCount=0}, dailyNotes={totalCount=0}, workLogs={totalCount=0}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Create | {projectId: @Project:1, reportDate: "2026-01-05"} | TAKEN | reportDate
                    Create | {projectId: @Project:1, reportDate: "9999-01-05"} | IN_FUTURE | reportDate
                    Update | {id: @DailyReport:1, version: 1, projectId: @Project:2} | FIXED | projectId
                    Update | {id: @DailyReport:1, version: 1, reportDate: "2026-01-06"} | FIXED | reportDate
                    Update | {id: @DailyReport:1, version: 1, status: APPROVED} | WRONG_STATUS | status
                    Update | {id: @DailyReport:1, version: 1, status: null} | REQUIRED | status
                    """)
    void refusesAndWritesNothing(String action, String input, String code, String field) {
        client.refuses(action, input, code, field);
    }
}
