package com.asrops.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.operations.EntityClient;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
class PayPeriodTest {

    private static final String NEXT = "{fromDate: \"2026-01-11\", toDate: \"2026-01-17\", payDate: \"2026-01-22\"}";

    private final TestServer server;
    private final EntityClient client;

    PayPeriodTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "PayPeriod", "pay_periods");
    }

    @BeforeEach
    void load() {
        client.reset();
        server.execute(PayrollRows.period(1001, "2026-01-04", "2026-01-10", "OPEN"));
    }

    @Test
    void readsInFull() {
        client.reads(
                "@PayPeriod:1001",
                "fromDate toDate payDate status lockedBy lockedAt archivedAt createdAt updatedAt version",
                """
                {"fromDate": "2026-01-04", "toDate": "2026-01-10", "payDate": "2026-01-10", "status": "OPEN", "lockedBy": null,
                 "lockedAt": null, "archivedAt": null, "createdAt": "2026-01-01T00:00:00.000000Z",
                 "updatedAt": "2026-01-01T00:00:00.000000Z", "version": 1}
                """);
    }

    @Test
    void theNewestComesFirst() {
        server.execute(PayrollRows.period(1002, "2026-01-11", "2026-01-17", "LOCKED"));
        server.graphQl().document("""
                { payPeriods { nodes { fromDate status } } locked: payPeriods(filter: {status: {eq: LOCKED}}) { totalCount } }
                """).execute().path("").matchesJsonStrictly("""
                {"payPeriods": {"nodes": [{"fromDate": "2026-01-11", "status": "LOCKED"}, {"fromDate": "2026-01-04", "status": "OPEN"}]},
                 "locked": {"totalCount": 1}}
                """);
    }

    @Test
    void isCreatedOpen() {
        client.writes("Create", NEXT, "fromDate toDate payDate status lockedBy", """
                {"fromDate": "2026-01-11", "toDate": "2026-01-17", "payDate": "2026-01-22", "status": "OPEN", "lockedBy": null}
                """);
    }

    @Test
    void isUpdatedWhileItIsOpen() {
        client.writes("Update", "{id: @PayPeriod:1001, version: 1, toDate: \"2026-01-09\"}", "toDate version", """
                {"toDate": "2026-01-09", "version": 2}
                """);
        client.conflicts("{id: @PayPeriod:1001, version: 1, payDate: \"2026-01-31\"}", "version", "{\"version\": 2}");
    }

    @Test
    void isArchivedAndTakenBack() {
        client.archivesAndTakesBack("@PayPeriod:1001", "payPeriods");
    }

    @Test
    void isLockedAndOpenedAgain() {
        client.writes("Lock", "{id: @PayPeriod:1001, version: 1}", "status lockedBy version", """
                {"status": "LOCKED", "lockedBy": "local administrator", "version": 2}
                """);
        client.refuses("Lock", "{id: @PayPeriod:1001, version: 2}", "WRONG_STATUS", "id");
        client.refuses("Update", "{id: @PayPeriod:1001, version: 2, payDate: \"2026-01-31\"}", "WRONG_STATUS", "id");
        client.refuses("Archive", "{id: @PayPeriod:1001, version: 2}", "WRONG_STATUS", "id");
        client.writes("Unlock", "{id: @PayPeriod:1001, version: 2}", "status lockedBy lockedAt version", """
                {"status": "OPEN", "lockedBy": null, "lockedAt": null, "version": 3}
                """);
        client.refuses("Unlock", "{id: @PayPeriod:1001, version: 3}", "WRONG_STATUS", "id");
    }

    @Test
    void staysAsItIsOnceItIsExported() {
        server.execute(PayrollRows.period(1002, "2026-01-11", "2026-01-17", "EXPORTED"));
        client.refuses("Unlock", "{id: @PayPeriod:1002, version: 1}", "WRONG_STATUS", "id");
        client.refuses("Lock", "{id: @PayPeriod:1002, version: 1}", "WRONG_STATUS", "id");
    }

    @Test
    void isNotLockedWhenItIsOutOfUse() {
        server.execute("UPDATE pay_periods SET archived_at = created_at");
        client.refuses("Lock", "{id: @PayPeriod:1001, version: 1}", "ARCHIVED", "id");
    }

    @Test
    void isNotTakenBackOverAnother() {
        server.execute("UPDATE pay_periods SET archived_at = created_at");
        server.execute(PayrollRows.period(1002, "2026-01-10", "2026-01-17", "OPEN"));
        client.refuses("Archive", "{id: @PayPeriod:1001, version: 1, archived: false}", "OVERLAP", "fromDate");
    }

    @Test
    void isNotMadeTwiceWhenManyWriteAtOnce() {
        client.writesOnceWhenManyWriteAtOnce(NEXT);
        assertThat(client.writesAtOnce("Lock", Collections.nCopies(10, "{id: @PayPeriod:1001, version: 1}")))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Create | {fromDate: "2026-01-10", toDate: "2026-01-20", payDate: "2026-01-20"} | OVERLAP | fromDate
                    Create | {fromDate: "2026-01-01", toDate: "2026-01-04", payDate: "2026-01-20"} | OVERLAP | fromDate
                    Create | {fromDate: "2025-01-01", toDate: "2026-12-31", payDate: "2026-12-31"} | OVERLAP | fromDate
                    Create | {fromDate: "2026-02-02", toDate: "2026-02-01", payDate: "2026-02-20"} | BEFORE_START | toDate
                    Create | {fromDate: "2026-02-02", toDate: "2026-02-02", payDate: "2026-02-01"} | BEFORE_START | payDate
                    Update | {id: @PayPeriod:1001, version: 1, toDate: "2026-01-03"} | BEFORE_START | toDate
                    """)
    void refusesAndWritesNothing(String action, String input, String code, String field) {
        client.refuses(action, input, code, field);
    }
}
