package com.asrops.kernel.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.operations.Sample;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups by days, weeks and longer spans of time, of dates and of instants. */
@OnBothDatabases
class GroupDatesTest {

    private final TestServer server;
    private final GroupsClient groups;

    GroupDatesTest(TestServer server) {
        this.server = server;
        this.groups = new GroupsClient(server);
    }

    @BeforeEach
    void load() {
        server.clear();
        Sample.load(server);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DAY | 2026-01-02 2026-01-03 2026-01-04 | 16.50 16.50 16.50",
                "WEEK | 2025-12-28 2026-01-04 | 33.00 16.50",
                "ISO_WEEK | 2025-12-29 | 49.50",
                "MONTH | 2026-01-01 | 49.50",
                "QUARTER | 2026-01-01 | 49.50",
                "YEAR | 2026-01-01 | 49.50",
            })
    void takesDatesToTheFirstDayOfTheirBucket(String bucket, String days, String hours) {
        String list = "timecardEntryGroups(by: [{timecard: {field: WORK_DATE, bucket: " + bucket + "}}])";
        assertThat(groups.values(list, "{ nodes { key { timecard { workDate } } } }", "key.timecard.workDate"))
                .containsExactly((Object[]) days.split(" "));
        assertThat(groups.values(list, GroupsClient.HOURS, "sum.hours")).containsExactly((Object[]) hours.split(" "));
    }

    /** Los Angeles is eight hours behind, from March 8th on seven; a day ends there in the midst of ours. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-03T07:59:59.999999Z, DAY, 2026-01-02",
        "2026-01-03T08:00:00.000000Z, DAY, 2026-01-03",
        "2026-07-01T06:59:59.999999Z, DAY, 2026-06-30",
        "2026-07-01T07:00:00.000000Z, DAY, 2026-07-01",
        "2026-07-01T06:59:59.999999Z, MONTH, 2026-06-01",
        "2026-07-01T06:59:59.999999Z, QUARTER, 2026-04-01",
        "2026-01-01T07:59:59.999999Z, YEAR, 2025-01-01",
        "2026-01-04T07:59:59.999999Z, WEEK, 2025-12-28",
        "2026-01-04T08:00:00.000000Z, WEEK, 2026-01-04",
        "2026-01-05T07:59:59.999999Z, ISO_WEEK, 2025-12-29",
        "1975-02-23T08:00:00.000000Z, DAY, 1975-02-23",
        "1975-02-23T09:59:59.999999Z, DAY, 1975-02-23",
    })
    void instantsAreDatesWhereOurCompanyIs(String instant, String bucket, String day) {
        server.execute("UPDATE timecards SET submitted_at = '" + instant + "'");
        assertThat(groups.values(
                        "timecardGroups(by: [{field: SUBMITTED_AT, bucket: " + bucket + "}])",
                        "{ nodes { key { submittedAt } count } }",
                        "key.submittedAt"))
                .containsExactly(day);
    }
}
