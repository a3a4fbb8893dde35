package com.asrops.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.Caller;
import com.asrops.kernel.Caller.Role;
import com.asrops.kernel.entity.NodeId;
import com.asrops.operations.EntityClient;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Timecard 2 is exported: Anna's January 2nd, 8 hours of REG and a quarter of OT. Its period is closed, that of the 4th is
 * open. Timecard 1 of the same day is approved; 3 and 4 of the 3rd, and 5 and 6 of the 4th, are submitted.
 */
@OnBothDatabases
class TimecardCorrectionTest {

    private static final String CORRECTION =
            "{id: @Timecard:2, version: 1, correctionReason: \" Two hours more \", postingDate: \"2026-01-05\", entries: [%s]}";
    private static final String LINE = "{costCodeId: @CostCode:2, payTypeId: @PayType:1, hours: \"%s\"%s}";
    private static final String LATE = "{projectId: @Project:1, workerId: @TeamMember:2, workDate: \"2026-01-02\","
            + " postingDate: \"2026-01-05\", entries: [%s]}";

    private final TestServer server;
    private final EntityClient client;
    private final EntityClient periods;

    TimecardCorrectionTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "Timecard", "timecards");
        this.periods = new EntityClient(server, "PayPeriod", "pay_periods");
    }

    @BeforeEach
    void load() {
        client.reset();
        server.execute(
                PayrollRows.period(1001, "2026-01-01", "2026-01-03", "LOCKED"),
                PayrollRows.period(1002, "2026-01-04", "2026-01-10", "OPEN"),
                "UPDATE timecards SET status = 'EXPORTED' WHERE id = 2");
    }

    private static String correction(String... hours) {
        return CORRECTION.formatted(lines(hours));
    }

    private static String lines(String... hours) {
        StringBuilder lines = new StringBuilder();
        for (String each : hours) {
            lines.append(LINE.formatted(each, ""));
        }
        return lines.toString();
    }

    /** 5 is paid with the period though it is of another day, 1 is not though it is of its first days, and 3 is not approved. */
    @Test
    void aPeriodIsExportedWithTheApprovedTimecardsThatItPays() {
        server.execute(
                "UPDATE timecards SET status = 'APPROVED' WHERE id IN (2, 4, 5)",
                "UPDATE timecards SET posting_date = '2026-01-03' WHERE id = 5",
                "UPDATE timecards SET posting_date = '2026-01-05' WHERE id = 1");
        periods.refuses("Export", "{id: @PayPeriod:1002, version: 1}", "WRONG_STATUS", "id");
        periods.writes("Export", "{id: @PayPeriod:1001, version: 1}", "status lockedBy version", """
                {"status": "EXPORTED", "lockedBy": "Pat", "version": 2}
                """);
        is("{ timecards(orderBy: [{field: ID}]) { nodes { status version } } }", "timecards.nodes", """
                [{"status": "APPROVED", "version": 1}, {"status": "EXPORTED", "version": 2}, {"status": "SUBMITTED", "version": 1},
                 {"status": "EXPORTED", "version": 2}, {"status": "EXPORTED", "version": 2}, {"status": "SUBMITTED", "version": 1}]
                """);
        is(
                "{ auditEvents(last: 1, orderBy: [{field: ID}]) { nodes { operation before after } } }",
                "auditEvents.nodes[0].before",
                "\"{\\\"status\\\":\\\"APPROVED\\\",\\\"updatedAt\\\":\\\"2026-01-01T00:00:00.000000Z\\\",\\\"version\\\":1}\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Update", "Submit", "Approve", "Reject", "Reopen"})
    void whatIsExportedNeverChanges(String action) {
        String reason = action.equals("Reject")
                ? ", rejectionReason: \"A\""
                : action.equals("Reopen") ? ", reopeningReason: \"A\"" : "";
        client.refuses(action, "{id: @Timecard:2, version: 1" + reason + "}", "WRONG_STATUS", "id");
    }

    /** Whatever has happened to the project since. */
    @Test
    void aCorrectionTakesBackAllAndSaysWhatIsRight() {
        server.execute(
                "UPDATE timecards SET notes = 'Rain' WHERE id = 2",
                "UPDATE timecard_entries SET start_time = '07:00', end_time = '15:30', break_minutes = 30 WHERE id = 3",
                "UPDATE project_assignments SET archived_at = created_at",
                "UPDATE projects SET status = 'CLOSED', archived_at = created_at WHERE id = 1");
        client.as(new Caller("pay", null, Role.PAYROLL, "r")).writes("Correct", correction("10"), """
                workDate postingDate status version correctionReason hours notes signed source project { jobNumber }
                worker { employeeNumber } submittedBy { id } corrects { hours version correction { status } } correction { id }
                entries { nodes { hours startTime endTime breakMinutes billable version costCode { code } payType { code } } }""", """
                {"workDate": "2026-01-02", "postingDate": "2026-01-05", "status": "DRAFT", "version": 1,
                 "correctionReason": "Two hours more", "hours": "1.75", "notes": null, "signed": false, "source": "MANUAL",
                 "project": {"jobNumber": "J-1"}, "worker": {"employeeNumber": "E2"}, "submittedBy": null,
                 "corrects": {"hours": "8.25", "version": 1, "correction": {"status": "DRAFT"}}, "correction": null,
                 "entries": {"nodes": [
                   {"hours": "-8.00", "startTime": "07:00", "endTime": "15:30", "breakMinutes": -30, "billable": true, "version": 1,
                    "costCode": {"code": "26 05 19"}, "payType": {"code": "REG"}},
                   {"hours": "-0.25", "startTime": null, "endTime": null, "breakMinutes": null, "billable": false, "version": 1,
                    "costCode": {"code": "26 00 00"}, "payType": {"code": "OT"}},
                   {"hours": "10.00", "startTime": null, "endTime": null, "breakMinutes": null, "billable": true, "version": 1,
                    "costCode": {"code": "26 05 19"}, "payType": {"code": "REG"}}]}}
                """);
    }

    /** By day of work all hours are those that are right; what is more or less is paid with the open period. */
    @Test
    void sumsAreThoseOfWhatIsRight() {
        server.execute(
                // each half of a ten-thousandth is rounded away from 0, on both sides
                PayrollRows.rate(server, 1001, "NULL, 1, NULL", "0.0001", "2026-01-01", null),
                "UPDATE pay_rates SET fringe = 0",
                "UPDATE timecard_entries SET hours = " + PayrollRows.hours(server, "0.5") + " WHERE id = 3",
                "DELETE FROM timecard_entries WHERE timecard_id <> 2",
                "UPDATE timecards SET status = 'REJECTED' WHERE id > 2");
        client.writes("Correct", correction(), "hours", "{\"hours\": \"-0.75\"}");
        client.writes(
                "Submit", "{id: @Timecard:" + newest() + ", version: 1}", "status", "{\"status\": \"SUBMITTED\"}");
        is("""
                { hoursByProject(from: "2026-01-01", to: "2026-01-31") { hours entries }
                  projects(first: 1) { nodes { hoursToDate(asOf: "2026-01-02") laborCostToDate(asOf: "2026-01-02") { amount hours } } }
                  laborLineGroups(by: [{payPeriod: {field: FROM_DATE}}]) { nodes { key { payPeriod { fromDate } } sum { hours amount } } }
                  corrected: timecards(filter: {corrects: {workDate: {eq: "2026-01-02"}}, postingDate: {gte: "2026-01-04"}}) { totalCount } }""", "", """
                {"hoursByProject": [{"hours": "0.00", "entries": 4}],
                 "projects": {"nodes": [{"hoursToDate": "0.00", "laborCostToDate": {"amount": "0.0000", "hours": "0.00"}}]},
                 "laborLineGroups": {"nodes": [
                   {"key": {"payPeriod": {"fromDate": "2026-01-01"}}, "sum": {"hours": "0.75", "amount": "0.0001"}},
                   {"key": {"payPeriod": {"fromDate": "2026-01-04"}}, "sum": {"hours": "-0.75", "amount": "-0.0001"}}]},
                 "corrected": {"totalCount": 1}}
                """);
    }

    @Test
    void aDayHas24HoursWhenWhatIsTakenBackIsTakenOff() {
        client.refuses("Correct", correction("16", "8.25"), "DAY_TOO_LONG", "entries");
        client.writes("Correct", correction("16", "8"), "hours", "{\"hours\": \"15.75\"}");
        client.refuses("Create", LATE.formatted(lines("0.25")), "DAY_TOO_LONG", "entries");
        String empty = "{id: @Timecard:" + newest() + ", version: 1, entries: []}";
        client.writes("Update", empty, "hours entries { totalCount }", """
                {"hours": "-8.25", "entries": {"totalCount": 2}}
                """);
        client.writes("Create", LATE.formatted(lines("24")), "postingDate", "{\"postingDate\": \"2026-01-05\"}");
    }

    @Test
    void whatIsTakenBackWasNotWorkedThen() {
        server.execute("UPDATE timecard_entries SET start_time = '07:00', end_time = '15:30' WHERE id = 3");
        String shifted = LINE.formatted("8", ", startTime: \"08:00\", endTime: \"16:00\"");
        client.refuses("Create", LATE.formatted(shifted), "OVERLAP", "entries.0.startTime");
        client.writes("Correct", CORRECTION.formatted(shifted), "hours", "{\"hours\": \"-0.25\"}");
        client.refuses("Create", LATE.formatted(shifted), "OVERLAP", "entries.0.startTime");
        String early = LINE.formatted("1", ", startTime: \"07:00\", endTime: \"08:00\"");
        client.writes("Create", LATE.formatted(early), "hours", "{\"hours\": \"1.00\"}");
    }

    @Test
    void aCorrectionThatIsExportedIsCorrectedItself() {
        client.writes("Correct", correction("10"), "hours", "{\"hours\": \"1.75\"}");
        client.refuses("Correct", correction("9"), "ALREADY_CORRECTED", "id");
        String first = newest();
        String again = correction("6", "1").replace("@Timecard:2", "@Timecard:" + first);
        client.refuses("Correct", again, "WRONG_STATUS", "id");
        server.execute("UPDATE timecards SET status = 'EXPORTED' WHERE id = " + first);
        client.writes("Correct", again, "hours entries { nodes { hours } }", """
                {"hours": "-3.00", "entries": {"nodes": [{"hours": "-10.00"}, {"hours": "6.00"}, {"hours": "1.00"}]}}
                """);
        is(
                "{ hoursByProject(from: \"2026-01-02\", to: \"2026-01-02\") { hours } }",
                "hoursByProject",
                "[{\"hours\": \"15.25\"}]");
    }

    @Test
    void isWrittenOnceWhenManyCorrectAtOnce() {
        assertThat(client.writesAtOnce("Correct", Collections.nCopies(10, correction("10"))))
                .isEqualTo(1);
    }

    @Test
    void staysWithTheDayThatItCorrects() {
        client.writes("Correct", correction("10"), "hours", "{\"hours\": \"1.75\"}");
        String moved = "{id: @Timecard:" + newest() + ", version: 1, workDate: \"2026-01-03\"}";
        client.refuses("Update", moved, "CORRECTION", "id");
        client.writes("Update", moved.replace("workDate", "postingDate").replace("03", "06"), "postingDate hours", """
                {"postingDate": "2026-01-06", "hours": "1.75"}
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Correct | {id: @Timecard:1, version: 1, correctionReason: "A", postingDate: "2026-01-05", entries: []} | WRONG_STATUS | id
                    Correct | {id: @Timecard:2, version: 1, correctionReason: " ", postingDate: "2026-01-05", entries: []} | REQUIRED | correctionReason
                    Correct | {id: @Timecard:2, version: 1, correctionReason: "A", postingDate: "2026-01-03", entries: []} | PERIOD_LOCKED | postingDate
                    Correct | {id: @Timecard:2, version: 1, correctionReason: "A", postingDate: "2025-12-31", entries: []} | BEFORE_WORK | postingDate
                    Correct | {id: @Timecard:2, version: 1, correctionReason: "A", postingDate: "2026-01-05", entries: [{costCodeId: @CostCode:2, payTypeId: @PayType:1, hours: "-8"}]} | OUT_OF_RANGE | entries.0.hours
                    Create | {projectId: @Project:1, workerId: @TeamMember:2, workDate: "2026-01-05", postingDate: "2026-01-04", entries: [{costCodeId: @CostCode:2, payTypeId: @PayType:1, hours: "1"}]} | BEFORE_WORK | postingDate
                    """)
    void refusesAndWritesNothing(String action, String input, String code, String field) {
        client.refuses(action, input, code, field);
    }

    @Test
    void onlyPayrollDecidesWhenATimecardIsPaid() {
        EntityClient office = client.as(new Caller("bob", 4L, Role.OPERATIONS, "r"));
        office.refuses("Create", LATE.formatted(lines("1")), "NOT_ALLOWED", "postingDate");
        client.writes("Create", LATE.formatted(lines("1")), "hours", "{\"hours\": \"1.00\"}");
        office.writes("Update", "{id: @Timecard:" + newest() + ", version: 1, notes: \"Late\"}", "postingDate", """
                {"postingDate": "2026-01-05"}
                """);
    }

    private void is(String query, String path, String expected) {
        server.graphQl().document(query).execute().path(path).matchesJsonStrictly(expected);
    }

    /** The number of the timecard that was written last. */
    private String newest() {
        String id = server.graphQl()
                .document("{ timecards(first: 1, orderBy: [{field: ID, direction: DESC}]) { nodes { id } } }")
                .execute()
                .path("timecards.nodes[0].id")
                .entity(String.class)
                .get();
        return Long.toString(NodeId.decode(id).id());
    }
}
