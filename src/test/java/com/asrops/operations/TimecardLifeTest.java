package com.asrops.operations;

import com.asrops.kernel.Caller;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a timecard's way to payroll the other tests of timecards leave out. */
@OnBothDatabases
class TimecardLifeTest {

    private final TestServer server;
    private final EntityClient client;

    TimecardLifeTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "Timecard", "timecards");
    }

    @BeforeEach
    void load() {
        client.reset();
    }

    /** Each status, and what may not be done with it: all but the steps that lead on. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    DRAFT     | Approve Reject Reopen Correct
                    REJECTED  | Approve Reject Reopen Correct
                    SUBMITTED | Update Submit Reopen Correct
                    APPROVED  | Update Submit Approve Reject Correct
                    EXPORTED  | Update Submit Approve Reject Reopen
                    """)
    void onlyTheStepsThatLeadOnAreTaken(String status, String refused) {
        server.execute("UPDATE timecards SET status = '" + status + "' WHERE id = 6");
        for (String action : refused.split(" ")) {
            String more = switch (action) {
                case "Reject" -> ", rejectionReason: \"A\"";
                case "Reopen" -> ", reopeningReason: \"A\"";
                case "Correct" -> ", correctionReason: \"A\", postingDate: \"2026-01-20\", entries: []";
                default -> "";
            };
            client.refuses(action, "{id: @Timecard:6, version: 1" + more + "}", "WRONG_STATUS", "id");
        }
    }

    /** Where it is 25 hours earlier, it is always another day. */
    @Test
    void todayIsWhereTheWorkersCompanyIs() {
        LocalDate today = LocalDate.now(ZoneId.of("Pacific/Kiritimati"));
        String card = "{projectId: @Project:1, workerId: @TeamMember:2, workDate: \"" + today
                + "\", entries: [{costCodeId: @CostCode:2, payTypeId: @PayType:1, hours: \"8\"}]}";
        server.execute("UPDATE companies SET time_zone = 'Pacific/Pago_Pago' WHERE id = 1");
        client.refuses("Create", card, "IN_FUTURE", "workDate");
        server.execute("UPDATE companies SET time_zone = 'Pacific/Kiritimati' WHERE id = 1");
        client.writes("Create", card, "status", "{\"status\": \"DRAFT\"}");
    }

    /** Who reopened it, and why, stays with it when it is approved again; a foreman's own timecard is for somebody else. */
    @Test
    void isApprovedAgainAfterItWasReopened() {
        Caller boss = new Caller("zoë", 1L, Caller.Role.SUPERVISOR, "r1");
        Caller worker = new Caller("anna", 2L, Caller.Role.SUPERVISOR, "r2");
        client.as(boss)
                .writes(
                        "Reopen",
                        "{id: @Timecard:2, version: 1, reopeningReason: \"Wrong code\"}",
                        "version",
                        "{\"version\": 2}");
        client.as(worker).writes("Submit", "{id: @Timecard:2, version: 2}", "status", "{\"status\": \"SUBMITTED\"}");
        client.as(worker).refuses("Approve", "{id: @Timecard:2, version: 3}", "OWN_TIMECARD", "id");
        client.as(boss)
                .writes(
                        "Approve",
                        "{id: @Timecard:2, version: 3}",
                        "status reopeningReason reopenedBy { fullName } approvedBy { fullName }",
                        """
                {"status": "APPROVED", "reopeningReason": "Wrong code", "reopenedBy": {"fullName": "Zoë Ångström"},
                 "approvedBy": {"fullName": "Zoë Ångström"}}
                """);
    }
}
