package com.asrops.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.NodeId;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
class TimecardTest {

    private final TestServer server;

    TimecardTest(TestServer server) {
        this.server = server;
    }

    @BeforeEach
    void load() {
        server.clear();
        Sample.load(server);
    }

    @Test
    void readsATimecardWithItsEntriesInFull() {
        server.graphQl()
                .document("""
                query($id: ID!) { timecard(id: $id) {
                    workDate status submittedAt approvedAt rejectedAt rejectionReason reopenedAt reopeningReason notes signed source version
                    project { jobNumber } worker { fullName } shift { name startTime endTime }
                    submittedBy { fullName } approvedBy { fullName } rejectedBy { fullName } reopenedBy { fullName }
                    entries { totalCount nodes { hours startTime endTime breakMinutes billable
                      costCode { code parent { code } } classification { name } payType { code multiplier } } } } }
                """)
                .variable("id", NodeId.encode("Timecard", 1))
                .execute()
                .path("timecard")
                .matchesJsonStrictly("""
                {
                  "workDate": "2026-01-02", "status": "APPROVED", "submittedAt": null, "approvedAt": null,
                  "rejectedAt": null, "rejectionReason": null, "reopenedAt": null, "reopeningReason": null, "notes": null, "signed": true, "source": "MANUAL",
                  "version": 1, "project": {"jobNumber": "J-1"}, "worker": {"fullName": "Łukasz Żak"},
                  "shift": {"name": "Night", "startTime": "22:00", "endTime": "06:30"},
                  "submittedBy": {"fullName": "Zoë Ångström"}, "approvedBy": null, "rejectedBy": null, "reopenedBy": null,
                  "entries": {"totalCount": 2, "nodes": [
                    {"hours": "8.00", "startTime": null, "endTime": null, "breakMinutes": null, "billable": true,
                     "costCode": {"code": "26 05 19", "parent": {"code": "26 00 00"}},
                     "classification": {"name": "Electrician Journeyworker"},
                     "payType": {"code": "REG", "multiplier": "1.0000"}},
                    {"hours": "0.25", "startTime": null, "endTime": null, "breakMinutes": null, "billable": false,
                     "costCode": {"code": "26 00 00", "parent": null}, "classification": null,
                     "payType": {"code": "OT", "multiplier": "1.5000"}}]}
                }
                """);
    }

    @Test
    void goesFromDraftOverSubmittedToApproved() {
        String id = server.graphQl()
                .document(create("2026-01-20", "8.5"))
                .execute()
                .path("timecardCreate.userErrors")
                .entityList(Object.class)
                .hasSize(0)
                .path("timecardCreate.timecard.status")
                .entity(String.class)
                .isEqualTo("DRAFT")
                .path("timecardCreate.timecard.entries.nodes[0].hours")
                .entity(String.class)
                .isEqualTo("8.50")
                .path("timecardCreate.timecard.id")
                .entity(String.class)
                .get();
        Caller worker = new Caller("anna", 2L, Caller.Role.SUPERVISOR, "r1");
        Caller boss = new Caller("zoë", 1L, Caller.Role.SUPERVISOR, "r2");
        assertThat(codes(worker, "Approve", id, 1)).containsExactly("WRONG_STATUS");
        assertThat(codes(worker, "Submit", id, 1)).isEmpty();
        assertThat(codes(worker, "Submit", id, 1)).containsExactly("CONFLICT");
        assertThat(codes(worker, "Approve", id, 2)).containsExactly("OWN_TIMECARD");
        assertThat(codes(boss, "Approve", id, 2)).isEmpty();
        server.graphQl()
                .document(
                        "query($id: ID!) { timecard(id: $id) { status version submittedBy { fullName } approvedBy { fullName } } }")
                .variable("id", id)
                .execute()
                .path("timecard")
                .matchesJsonStrictly("""
                {"status": "APPROVED", "version": 3, "submittedBy": {"fullName": "anna Brown"}, "approvedBy": {"fullName": "Zoë Ångström"}}
                """);
    }

    @Test
    void keepsTheDayWithin24HoursWhenManyWriteAtOnce() throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> writes = Collections.nCopies(
                    20,
                    () -> server.graphQl()
                            .document(create("2026-01-20", "8"))
                            .execute()
                            .path("timecardCreate.userErrors")
                            .entityList(Object.class)
                            .get()
                            .isEmpty());
            long written = executor.invokeAll(writes).stream()
                    .filter(Future::resultNow)
                    .count();
            assertThat(written).isEqualTo(3);
        }
    }

    @Test
    void readsThroughTheTimecardInTwoStatementsPerField() {
        assertThat(server.statementsOf("{ timecardEntries { nodes { project { name } worker { fullName } } } }"))
                .hasSize(5);
    }

    private List<String> codes(Caller caller, String action, String id, int version) {
        return server.as(caller)
                .graphQl()
                .document(
                        "mutation($id: ID!, $v: Int!) { timecard" + action
                                + "(input: {id: $id, version: $v}) { timecard { approvedAt submittedAt } userErrors { code } } }")
                .variable("id", id)
                .variable("v", version)
                .execute()
                .path("timecard" + action + ".userErrors[*].code")
                .entityList(String.class)
                .get();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-20, 0.00, OUT_OF_RANGE",
        "2026-01-20, -1, OUT_OF_RANGE",
        "2026-01-20, 24.01, OUT_OF_RANGE",
        "2026-01-20, 8.001, TOO_MANY_DECIMALS",
        "2026-01-03, 15.76, DAY_TOO_LONG",
        "2025-12-31, 8, NOT_ASSIGNED",
        "2099-01-01, 8, IN_FUTURE",
    })
    void refusesWhatTheRulesForbidAndWritesNothing(LocalDate date, String hours, String code) {
        server.graphQl()
                .document(create(date.toString(), hours))
                .execute()
                .path("timecardCreate.timecard")
                .valueIsNull()
                .path("timecardCreate.userErrors[0].code")
                .entity(String.class)
                .isEqualTo(code);
        server.graphQl()
                .document("{ timecards { totalCount } timecardEntries { totalCount } }")
                .execute()
                .path("timecards.totalCount")
                .entity(Integer.class)
                .isEqualTo(6)
                .path("timecardEntries.totalCount")
                .entity(Integer.class)
                .isEqualTo(12);
    }

    private static String create(String date, String hours) {
        return """
                mutation { timecardCreate(input: {projectId: "%s", workerId: "%s", workDate: "%s",
                    entries: [{costCodeId: "%s", payTypeId: "%s", hours: "%s"}]}) {
                  timecard { id status version entries { nodes { hours } } } userErrors { code field message } } }
                """.formatted(
                        NodeId.encode("Project", 1),
                        NodeId.encode("TeamMember", 2),
                        date,
                        NodeId.encode("CostCode", 2),
                        NodeId.encode("PayType", 1),
                        hours);
    }
}
