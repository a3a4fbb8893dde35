package com.asrops.fielddata;

import com.asrops.operations.EntityClient;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
class DailyNoteTest {

    private final TestServer server;
    private final EntityClient client;

    DailyNoteTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "DailyNote", "daily_notes");
    }

    @BeforeEach
    void load() {
        client.reset();
        SampleReport.load(server);
    }

    @Test
    void readsInFull() {
        client.reads("@DailyNote:1", """
                id category text archivedAt createdAt updatedAt version dailyReport { reportDate }""", """
                {"id": "RGFpbHlOb3RlOjE", "category": "SAFETY", "text": "Rail was loose", "archivedAt": null,
                 "createdAt": "2026-01-01T00:00:00.000000Z", "updatedAt": "2026-01-01T00:00:00.000000Z", "version": 1,
                 "dailyReport": {"reportDate": "2026-01-05"}}
                """);
    }

    @Test
    void isFoundThroughItsReport() {
        server.graphQl().document("""
                { dailyNotes(filter: {dailyReport: {project: {jobNumber: {eq: "J-1"}}}}, orderBy: [{field: DAILY_REPORT_REPORT_DATE, direction: DESC}]) {
                    nodes { text } }
                  dailyReports(filter: {notes: {every: {category: {eq: VISITOR}}}}) { totalCount } }
                """).execute().path("").matchesJsonStrictly("""
                {"dailyNotes": {"nodes": [{"text": "Rail was loose"}]}, "dailyReports": {"totalCount": 0}}
                """);
    }

    @Test
    void isCreatedAndUpdated() {
        client.writes("Create", """
                {dailyReportId: @DailyReport:1, text: "Owner came"}""", "category text", """
                {"category": "GENERAL", "text": "Owner came"}
                """);
        client.writes("Update", """
                {id: @DailyNote:1, version: 1, category: VISITOR}""", "category text version", """
                {"category": "VISITOR", "text": "Rail was loose", "version": 2}
                """);
    }

    @Test
    void isArchivedAndTakenBack() {
        client.archivesAndTakesBack("@DailyNote:1", "dailyNotes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Create | {dailyReportId: @DailyReport:99, text: "x"} | NOT_FOUND | dailyReportId
                    Update | {id: @DailyNote:1, version: 1, text: " "} | REQUIRED | text
                    """)
    void refusesAndWritesNothing(String action, String input, String code, String field) {
        client.refuses(action, input, code, field);
    }
}
