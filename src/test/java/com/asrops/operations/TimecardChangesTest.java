package com.asrops.operations;

import com.asrops.kernel.Caller;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@OnBothDatabases
class TimecardChangesTest {

    private static final String CARD = """
            {projectId: @Project:1, workerId: @TeamMember:2, workDate: "2026-01-20",
             entries: [{costCodeId: @CostCode:2, payTypeId: @PayType:1, hours: "8"}]}""";

    private final TestServer server;
    private final EntityClient client;

    TimecardChangesTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "Timecard", "timecards");
    }

    @BeforeEach
    void load() {
        client.reset();
    }

    @Test
    void aDraftIsChangedWhereTheInputSaysSo() {
        server.execute("UPDATE timecards SET status = 'DRAFT', notes = 'Sun' WHERE id = 6");
        client.writes("Update", """
                {id: @Timecard:6, version: 1, workDate: "2026-01-20", signed: false}""", "workDate notes signed worker { fullName } version entries { totalCount }", """
                {"workDate": "2026-01-20", "notes": "Sun", "signed": false, "worker": {"fullName": "anna Brown"},
                 "version": 2, "entries": {"totalCount": 2}}
                """);
        client.conflicts("{id: @Timecard:6, version: 1, notes: null}", "notes version", """
                {"notes": "Sun", "version": 2}
                """);
        client.writes("Update", "{id: @Timecard:6, version: 2, notes: null}", "notes", "{\"notes\": null}");
    }

    @Test
    void entriesAreReplacedAsAWholeAndCountedOnce() {
        server.execute("UPDATE timecards SET status = 'DRAFT' WHERE id = 6");
        client.writes("Update", """
                {id: @Timecard:6, version: 1, entries: [{costCodeId: @CostCode:1, payTypeId: @PayType:2, hours: "24",
                  startTime: "07:00", endTime: "11:00"}]}""", "entries { nodes { hours costCode { code } } }", """
                {"entries": {"nodes": [{"hours": "24.00", "costCode": {"code": "26 00 00"}}]}}
                """);
        client.writes("Update", "{id: @Timecard:6, version: 2, signed: false}", "version", "{\"version\": 3}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Update | {id: @Timecard:5, version: 1, notes: "A"} | WRONG_STATUS | id
                    Update | {id: @Timecard:1, version: 1, notes: "A"} | WRONG_STATUS | id
                    Update | {id: @Timecard:6, version: 1, entries: []} | NO_ENTRIES | entries
                    Update | {id: @Timecard:6, version: 1, entries: null} | NO_ENTRIES | entries
                    Update | {id: @Timecard:6, version: 1, workDate: "2026-01-03", entries: [{costCodeId: @CostCode:1, payTypeId: @PayType:1, hours: "15.76"}]} | DAY_TOO_LONG | entries
                    Update | {id: @Timecard:6, version: 1, workerId: @TeamMember:4} | NOT_ASSIGNED | workerId
                    Reject | {id: @Timecard:1, version: 1, rejectionReason: "A"} | WRONG_STATUS | id
                    Reject | {id: @Timecard:5, version: 1, rejectionReason: " "} | REQUIRED | rejectionReason
                    Reopen | {id: @Timecard:5, version: 1, reopeningReason: "A"} | WRONG_STATUS | id
                    Reopen | {id: @Timecard:1, version: 1, reopeningReason: " "} | REQUIRED | reopeningReason
                    """)
    void refusesAndWritesNothing(String action, String input, String code, String field) {
        server.execute("UPDATE timecards SET status = 'DRAFT' WHERE id = 6");
        client.refuses(action, input, code, field);
    }

    @Test
    void aDayThatIsTooLongCanBecomeShorterButNotLonger() {
        server.execute("UPDATE timecards SET status = 'DRAFT', work_date = '2026-01-03' WHERE id = 6");
        String hours = """
                {id: @Timecard:6, version: %s, entries: [{costCodeId: @CostCode:1, payTypeId: @PayType:1, hours: "%s"}]}""";
        client.writes("Update", hours.formatted(1, "15.75"), "version", "{\"version\": 2}");
        client.refuses("Update", hours.formatted(2, "15.76"), "DAY_TOO_LONG", "entries");
        server.execute("UPDATE timecards SET work_date = '2026-01-03' WHERE worker_id = 2");
        client.refuses("Update", hours.formatted(2, "15.76"), "DAY_TOO_LONG", "entries");
        client.writes("Update", hours.formatted(2, "15.74"), "version", "{\"version\": 3}");
        client.writes("Update", "{id: @Timecard:6, version: 3, notes: \"A\"}", "version", "{\"version\": 4}");
    }

    @Test
    void notesAndReasonsHaveAtMost2000Characters() {
        server.execute("UPDATE timecards SET status = 'DRAFT' WHERE id = 6");
        String longest = "x".repeat(2_000);
        client.refuses("Update", "{id: @Timecard:6, version: 1, notes: \"x" + longest + "\"}", "TOO_LONG", "notes");
        client.refuses(
                "Reject",
                "{id: @Timecard:5, version: 1, rejectionReason: \"x" + longest + "\"}",
                "TOO_LONG",
                "rejectionReason");
        client.writes(
                "Update", "{id: @Timecard:6, version: 1, notes: \"" + longest + "\"}", "version", "{\"version\": 2}");
    }

    @Test
    void aRejectedTimecardIsChangedAndSubmittedAgain() {
        Caller boss = new Caller("zoë", 1L, Caller.Role.SUPERVISOR, "r1");
        client.as(boss).writes("Reject", """
                {id: @Timecard:6, version: 1, rejectionReason: " Too many hours "}""", "status rejectionReason rejectedBy { fullName }", """
                {"status": "REJECTED", "rejectionReason": "Too many hours", "rejectedBy": {"fullName": "Zoë Ångström"}}
                """);
        client.writes(
                "Update", "{id: @Timecard:6, version: 2, notes: \"Mended\"}", "status", "{\"status\": \"REJECTED\"}");
        client.writes(
                "Submit", "{id: @Timecard:6, version: 3}", "status rejectionReason rejectedAt rejectedBy { id }", """
                {"status": "SUBMITTED", "rejectionReason": null, "rejectedAt": null, "rejectedBy": null}
                """);
    }

    @Test
    void anAdministratorSaysWhyATimecardShallStand() {
        server.execute("UPDATE timecards SET status = 'DRAFT' WHERE id = 6");
        EntityClient office = client.as(new Caller("bob", 4L, Caller.Role.OPERATIONS, "r1"));
        String elsewhere = "{id: @Timecard:6, version: 1, workerId: @TeamMember:4, overrideReason: \"Borrowed\"}";
        office.refuses("Update", elsewhere, "NOT_ALLOWED", "overrideReason");
        client.writes("Update", elsewhere, "overrideReason worker { employeeNumber }", """
                {"overrideReason": "Borrowed", "worker": {"employeeNumber": "E4"}}
                """);
        office.writes("Update", "{id: @Timecard:6, version: 2, notes: \"Rain\"}", "version", "{\"version\": 3}");
        String otherDay = "{id: @Timecard:6, version: 3, workDate: \"2026-01-03\"}";
        office.refuses("Update", otherDay, "NOT_ASSIGNED", "workerId");
        client.refuses("Update", otherDay, "NOT_ASSIGNED", "workerId");
    }

    @Test
    void aSupervisorOpensAnApprovedTimecardAgain() {
        server.execute("UPDATE timecards SET approved_by_id = 4, approved_at = created_at WHERE id = 2");
        String reopen = "{id: @Timecard:2, version: 1, reopeningReason: \"Wrong code\"}";
        client.as(new Caller("zoë", 1L, Caller.Role.SUPERVISOR, "r2")).writes("Reopen", reopen, """
                status approvedAt approvedBy { id } submittedBy { id } reopeningReason reopenedBy { fullName } version""", """
                {"status": "DRAFT", "approvedAt": null, "approvedBy": null, "submittedBy": null,
                 "reopeningReason": "Wrong code", "reopenedBy": {"fullName": "Zoë Ångström"}, "version": 2}
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    team_members SET status = 'INVITED' WHERE id = 2 | WORKER_NOT_ACTIVE | workerId
                    team_members SET status = 'INACTIVE' WHERE id = 2 | WORKER_NOT_ACTIVE | workerId
                    team_members SET hire_date = '2026-01-21' WHERE id = 2 | WORKER_NOT_ACTIVE | workerId
                    team_members SET termination_date = '2026-01-19' WHERE id = 2 | WORKER_NOT_ACTIVE | workerId
                    team_members SET archived_at = created_at WHERE id = 2 | ARCHIVED | workerId
                    projects SET status = 'PLANNED' WHERE id = 1 | PROJECT_NOT_ACTIVE | projectId
                    projects SET status = 'CLOSED' WHERE id = 1 | PROJECT_NOT_ACTIVE | projectId
                    projects SET start_date = '2026-01-21' WHERE id = 1 | PROJECT_NOT_ACTIVE | projectId
                    projects SET actual_finish_date = '2026-01-19' WHERE id = 1 | PROJECT_NOT_ACTIVE | projectId
                    projects SET archived_at = created_at WHERE id = 1 | ARCHIVED | projectId
                    cost_codes SET archived_at = created_at WHERE id = 2 | ARCHIVED | entries.0.costCodeId
                    project_assignments SET archived_at = created_at | NOT_ASSIGNED | workerId
                    """)
    void refusesWhatIsNotActiveOnThatDay(String change, String code, String field) {
        server.execute("UPDATE " + change);
        client.refuses("Create", CARD, code, field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "team_members SET status = 'INACTIVE', hire_date = '2026-01-20', termination_date = '2026-01-20' WHERE id = 2",
                "projects SET status = 'CLOSED', start_date = '2026-01-20', actual_finish_date = '2026-01-20' WHERE id = 1",
                "projects SET status = 'ON_HOLD' WHERE id = 1",
            })
    void takesWhatWasActiveOnThatDay(String change) {
        server.execute("UPDATE " + change);
        client.writes("Create", CARD, "status", "{\"status\": \"DRAFT\"}");
    }
}
