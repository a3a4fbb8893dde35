package com.asrops.payroll;

import com.asrops.operations.EntityClient;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
class OvertimePolicyTest {

    private static final String NEXT =
            "{name: \"Nevada\", regularPayTypeId: @PayType:1, overtimePayTypeId: @PayType:2, dailyOvertimeAfter: \"8\"}";

    private final TestServer server;
    private final EntityClient client;
    private final EntityClient coverages;

    OvertimePolicyTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "OvertimePolicy", "overtime_policies");
        this.coverages = new EntityClient(server, "OvertimeCoverage", "overtime_coverages");
    }

    @BeforeEach
    void load() {
        client.reset();
        server.execute(
                PayrollRows.payType(server, 3, "DT", "2"),
                PayrollRows.policy(server, 1001, "California", "8", "12", "40", "8"),
                PayrollRows.policy(server, 1002, "Federal", null, null, "40", null),
                PayrollRows.coverage(1001, 1001, "'CA', NULL, NULL", "2026-01-01", null),
                PayrollRows.coverage(1002, 1002, "NULL, NULL, NULL", "2026-01-01", "2026-06-30"));
    }

    @Test
    void readsInFull() {
        client.reads("@OvertimePolicy:1001", """
                name dailyOvertimeAfter dailyDoubleAfter weeklyOvertimeAfter seventhDayDoubleAfter archivedAt version
                regularPayType { code } overtimePayType { code } doublePayType { code }
                coverages { nodes { state fromDate toDate policy { name } classification { id } teamMember { id } } }""", """
                {"name": "California", "dailyOvertimeAfter": "8.00", "dailyDoubleAfter": "12.00", "weeklyOvertimeAfter": "40.00",
                 "seventhDayDoubleAfter": "8.00", "archivedAt": null, "version": 1, "regularPayType": {"code": "REG"},
                 "overtimePayType": {"code": "OT"}, "doublePayType": {"code": "DT"}, "coverages": {"nodes": [
                   {"state": "CA", "fromDate": "2026-01-01", "toDate": null, "policy": {"name": "California"},
                    "classification": null, "teamMember": null}]}}
                """);
    }

    @Test
    void isWritten() {
        client.writes("Create", NEXT, "name dailyOvertimeAfter weeklyOvertimeAfter", """
                {"name": "Nevada", "dailyOvertimeAfter": "8.00", "weeklyOvertimeAfter": null}
                """);
        client.writes(
                "Update",
                "{id: @OvertimePolicy:1001, version: 1, dailyOvertimeAfter: \"10\"}",
                "dailyOvertimeAfter weeklyOvertimeAfter version",
                """
                {"dailyOvertimeAfter": "10.00", "weeklyOvertimeAfter": "40.00", "version": 2}
                """);
        client.writes(
                "Update",
                "{id: @OvertimePolicy:1001, version: 2, scheduledDays: \"MONDAY TUESDAY WEDNESDAY THURSDAY\", offDayDoubleAfter: \"8\"}",
                "scheduledDays offDayDoubleAfter",
                """
                {"scheduledDays": "MONDAY TUESDAY WEDNESDAY THURSDAY", "offDayDoubleAfter": "8.00"}
                """);
        client.archivesAndTakesBack("@OvertimePolicy:1002", "overtimePolicies");
    }

    @Test
    void isCoveredFromADayOn() {
        coverages.writes(
                "Create",
                "{policyId: @OvertimePolicy:1002, fromDate: \"2026-07-01\"}",
                "state fromDate policy { name }",
                """
                {"state": null, "fromDate": "2026-07-01", "policy": {"name": "Federal"}}
                """);
        coverages.writes(
                "Update",
                "{id: @OvertimeCoverage:1001, version: 1, toDate: \"2026-01-31\"}",
                "toDate",
                "{\"toDate\": \"2026-01-31\"}");
        coverages.archivesAndTakesBack("@OvertimeCoverage:1002", "overtimeCoverages");
        coverages.writesOnceWhenManyWriteAtOnce(
                "{policyId: @OvertimePolicy:1001, teamMemberId: @TeamMember:2, fromDate: \"2026-01-01\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Create | {name: "A", regularPayTypeId: @PayType:1, overtimePayTypeId: @PayType:1} | SAME_PAY_TYPE | overtimePayTypeId
                    Create | {name: "A", regularPayTypeId: @PayType:1, overtimePayTypeId: @PayType:2, doublePayTypeId: @PayType:2} | SAME_PAY_TYPE | doublePayTypeId
                    Create | {name: "A", regularPayTypeId: @PayType:1, overtimePayTypeId: @PayType:2, dailyDoubleAfter: "12"} | REQUIRED | doublePayTypeId
                    Create | {name: "Federal", regularPayTypeId: @PayType:1, overtimePayTypeId: @PayType:2} | TAKEN | name
                    Create | {name: "A", regularPayTypeId: @PayType:1, overtimePayTypeId: @PayType:2, scheduledDays: "FRIDAY", offDayDoubleAfter: "8"} | REQUIRED | doublePayTypeId
                    Update | {id: @OvertimePolicy:1001, version: 1, offDayDoubleAfter: "8"} | REQUIRED | scheduledDays
                    Update | {id: @OvertimePolicy:1001, version: 1, scheduledDays: "MONDAY, FRIDAY"} | BAD_DAYS | scheduledDays
                    Update | {id: @OvertimePolicy:1001, version: 1, scheduledDays: "MONDAY  FRIDAY"} | BAD_DAYS | scheduledDays
                    Update | {id: @OvertimePolicy:1001, version: 1, scheduledDays: "MONDAY MONDAY"} | BAD_DAYS | scheduledDays
                    Update | {id: @OvertimePolicy:1001, version: 1, scheduledDays: "MONDAY", offDayDoubleAfter: "24.01"} | OUT_OF_RANGE | offDayDoubleAfter
                    Update | {id: @OvertimePolicy:1001, version: 1, dailyOvertimeAfter: "12.01"} | DOUBLE_TOO_EARLY | dailyDoubleAfter
                    Update | {id: @OvertimePolicy:1001, version: 1, dailyOvertimeAfter: "-1"} | OUT_OF_RANGE | dailyOvertimeAfter
                    Update | {id: @OvertimePolicy:1001, version: 1, weeklyOvertimeAfter: "168.01"} | OUT_OF_RANGE | weeklyOvertimeAfter
                    """)
    void refusesAndWritesNothing(String action, String input, String code, String field) {
        client.refuses(action, input, code, field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Create | {policyId: @OvertimePolicy:1002, state: "ca", fromDate: "2026-01-01"} | BAD_STATE | state
                    Create | {policyId: @OvertimePolicy:1002, state: "CA", fromDate: "2030-01-01"} | OVERLAP | fromDate
                    Create | {policyId: @OvertimePolicy:1001, fromDate: "2025-01-01", toDate: "2026-01-01"} | OVERLAP | fromDate
                    Create | {policyId: @OvertimePolicy:1001, fromDate: "2025-01-01", toDate: "2024-01-01"} | BEFORE_START | toDate
                    Create | {policyId: @OvertimePolicy:1001, state: "NV", teamMemberId: @TeamMember:2, fromDate: "2025-01-01"} | ONE_SUBJECT | teamMemberId
                    """)
    void refusesCoverages(String action, String input, String code, String field) {
        coverages.refuses(action, input, code, field);
    }
}
