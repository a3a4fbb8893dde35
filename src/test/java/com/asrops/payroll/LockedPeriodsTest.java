package com.asrops.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.database.Database;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.NodeId;
import com.asrops.operations.EntityClient;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.Rows;
import com.asrops.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The sample's timecards 1 and 2 are approved, of January 2nd; 3 and 4 of the 3rd and 5 and 6 of the 4th are submitted. */
@OnBothDatabases
class LockedPeriodsTest {

    private static final String CARD = "{projectId: @Project:1, workerId: @TeamMember:2, workDate: \"%s\","
            + " entries: [{costCodeId: @CostCode:2, payTypeId: @PayType:1, hours: \"1\"}]}";

    private final TestServer server;
    private final EntityClient client;

    LockedPeriodsTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "Timecard", "timecards");
    }

    @BeforeEach
    void load() {
        client.reset();
        server.execute(
                PayrollRows.period(1001, "2026-01-02", "2026-01-03", "LOCKED"),
                PayrollRows.period(1002, "2026-01-04", "2026-01-10", "OPEN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-02", "2026-01-03"})
    void takeNoNewTimecard(String day) {
        client.refuses("Create", CARD.formatted(day), "PERIOD_LOCKED", "workDate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01", "2026-01-04", "2026-01-11"})
    void leaveOtherDaysAlone(String day) {
        client.writes("Create", CARD.formatted(day), "workDate", "{\"workDate\": \"" + day + "\"}");
    }

    @Test
    void holdAlsoWhenTheyAreExported() {
        server.execute("UPDATE pay_periods SET status = 'EXPORTED' WHERE id = 1001");
        client.refuses("Create", CARD.formatted("2026-01-03"), "PERIOD_LOCKED", "workDate");
    }

    @Test
    void takeNoTimecardOfAnotherDay() {
        server.execute("UPDATE timecards SET status = 'DRAFT' WHERE id IN (3, 5)");
        client.refuses(
                "Update", "{id: @Timecard:5, version: 1, workDate: \"2026-01-03\"}", "PERIOD_LOCKED", "workDate");
        client.refuses("Update", "{id: @Timecard:3, version: 1, notes: \"Late\"}", "PERIOD_LOCKED", "workDate");
        client.writes("Update", "{id: @Timecard:3, version: 1, workDate: \"2026-01-05\"}", "workDate", """
                {"workDate": "2026-01-05"}
                """);
    }

    @Test
    void haveNothingApprovedOrTakenBack() {
        client.refuses("Approve", "{id: @Timecard:3, version: 1}", "PERIOD_LOCKED", "id");
        client.writes("Approve", "{id: @Timecard:5, version: 1}", "status", "{\"status\": \"APPROVED\"}");
        client.refuses("Reopen", "{id: @Timecard:1, version: 1, reopeningReason: \"Wrong\"}", "PERIOD_LOCKED", "id");
        client.writes(
                "Reopen",
                "{id: @Timecard:5, version: 2, reopeningReason: \"Wrong\"}",
                "status",
                "{\"status\": \"DRAFT\"}");
    }

    @Test
    void openWhenPayrollOpensThem() {
        new EntityClient(server, "PayPeriod", "pay_periods")
                .writes("Unlock", "{id: @PayPeriod:1001, version: 1}", "status", "{\"status\": \"OPEN\"}");
        client.writes("Create", CARD.formatted("2026-01-03"), "workDate", "{\"workDate\": \"2026-01-03\"}");
    }

    @Test
    void failTheRowsOfAnUpsertThatAreTheirs() {
        server.graphQl()
                .document(upsert("2026-01-03", "2026-01-05", "2026-01-02"))
                .execute()
                .path("timecardUpsertMany.results")
                .matchesJsonStrictly("""
                [{"status": "FAILED", "userErrors": [{"code": "PERIOD_LOCKED", "field": ["rows", "0", "workDate"]}]},
                 {"status": "CREATED", "userErrors": []},
                 {"status": "FAILED", "userErrors": [{"code": "PERIOD_LOCKED", "field": ["rows", "2", "workDate"]}]}]
                """);
    }

    @Test
    void areLookedAtOnceForManyDays() {
        assertThat(server.statementsOf(upsert("2026-01-05", "2026-01-06", "2026-01-07")).stream()
                        .filter(statement -> statement.sql().contains("pay_periods")))
                .hasSize(1);
    }

    /** SQLite has one writer at a time. */
    @Test
    void areNotLockedWhileATimecardIsBeingWritten() {
        if (server.dialect() != Dialect.POSTGRESQL) {
            return;
        }
        new TransactionTemplate(server.bean(PlatformTransactionManager.class)).executeWithoutResult(transaction -> {
            assertThat(server.bean(PayPeriodMapper.class).ofDays(List.of(LocalDate.of(2026, 1, 5))))
                    .hasSize(1);
            assertThat(free()).containsExactly("1001");
        });
        assertThat(free()).containsExactly("1001", "1002");
    }

    /** The periods that another writer could change now. */
    private List<String> free() {
        try (Connection connection = server.bean(Database.class).writer().getConnection()) {
            return Rows.query(connection, "SELECT id FROM pay_periods ORDER BY id FOR NO KEY UPDATE SKIP LOCKED");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String upsert(String... days) {
        StringBuilder rows = new StringBuilder();
        for (String day : days) {
            rows.append("{externalId: \"x")
                    .append(day)
                    .append("\", project: {id: \"")
                    .append(NodeId.encode("Project", 1))
                    .append("\"}, worker: {id: \"")
                    .append(NodeId.encode("TeamMember", 2))
                    .append("\"}, workDate: \"")
                    .append(day)
                    .append("\", entries: [{costCode: {id: \"")
                    .append(NodeId.encode("CostCode", 2))
                    .append("\"}, payType: {id: \"")
                    .append(NodeId.encode("PayType", 1))
                    .append("\"}, hours: \"1\"}]}");
        }
        return "mutation { timecardUpsertMany(input: {source: \"RAKEN\", onError: SKIP_FAILED, rows: [" + rows
                + "]}) { results { status userErrors { code field } } } }";
    }
}
