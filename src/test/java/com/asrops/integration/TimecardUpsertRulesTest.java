package com.asrops.integration;

import static com.asrops.integration.UpsertClient.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules are those of one timecard; here, that each names its row, and that rows see each other. */
@OnBothDatabases
class TimecardUpsertRulesTest {

    private static final String SKIP = "\"onError\": \"SKIP_FAILED\"";

    private final TestServer server;
    private final UpsertClient client;

    TimecardUpsertRulesTest(TestServer server) {
        this.server = server;
        this.client = new UpsertClient(server);
    }

    @BeforeEach
    void load() {
        client.reset();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "code": "J-1"      | "code": "J-9"                  | NOT_FOUND at rows.1.project
                    "code": "J-1"      | "id": "UHJvamVjdDo5OQ"         | NOT_FOUND at rows.1.project
                    "code": "J-1"      | "id": "VGVhbU1lbWJlcjox"       | NOT_FOUND at rows.1.project
                    "code": "J-1"      | "code": "J-1\\u0000"           | NOT_FOUND at rows.1.project
                    "code": "J-1"      | "code": "J-2"                  | PROJECT_NOT_ACTIVE at rows.1.project NOT_ASSIGNED at rows.1.worker
                    "code": "E2"       | "externalId": "E2"             | NOT_FOUND at rows.1.worker
                    "code": "E2"       | "code": "E1"                   | NOT_ASSIGNED at rows.1.worker
                    "code": "E2"       | "code": "E4"                   | WORKER_NOT_ACTIVE at rows.1.worker NOT_ASSIGNED at rows.1.worker
                    "code": "26 05 19" | "code": "26 00 00"             | ARCHIVED at rows.1.entries.0.costCode
                    "code": "REG"      | "code": "DT"                   | NOT_FOUND at rows.1.entries.0.payType
                    "2026-01-21"       | "2099-01-01"                   | IN_FUTURE at rows.1.workDate
                    "2026-01-21"       | "2025-12-31"                   | NOT_ASSIGNED at rows.1.worker
                    "hours": "8"       | "hours": "8.001"               | TOO_MANY_DECIMALS at rows.1.entries.0.hours
                    "hours": "8"       | "hours": "0"                   | OUT_OF_RANGE at rows.1.entries.0.hours
                    "hours": "8"       | "hours": "8", "startTime": "07:00" | REQUIRED at rows.1.entries.0.endTime
                    "hours": "8"       | "hours": "8", "startTime": "07:00", "endTime": "07:00" | ENDS_AT_START at rows.1.entries.0.endTime
                    "hours": "8"       | "hours": "8", "startTime": "07:00", "endTime": "08:00", "breakMinutes": 60 | BREAK_TOO_LONG at rows.1.entries.0.breakMinutes
                    "hours": "8"       | "hours": "8", "breakMinutes": -1 | OUT_OF_RANGE at rows.1.entries.0.breakMinutes
                    "notes": "Dry"     | "notes": "\\ud800"             | BAD_TEXT at rows.1.notes
                    """)
    void everyRefusalNamesItsRowAndPlace(String right, String wrong, String errors) {
        server.execute(
                "UPDATE cost_codes SET archived_at = created_at WHERE id = 1",
                "UPDATE team_members SET status = 'INACTIVE' WHERE id = 4");
        List<String> before = client.stored();
        String row = row("b", 21, "8").replace("\"entries\":", "\"notes\": \"Dry\", \"entries\":");
        assertThat(row).contains(right);
        assertThat(client.outcome(List.of(row("a", 20, "8"), row.replace(right, wrong)), SKIP))
                .containsExactly("a CREATED", "b FAILED " + errors);
        assertThat(client.stored()).hasSize(before.size() + 1);
    }

    @Test
    void entriesAreOneToFifty() {
        String entry = "{\"costCode\": {\"code\": \"26 05 19\"}, \"payType\": {\"code\": \"REG\"}, \"hours\": \"0.1\"}";
        String none = row("a", 20, "8").replaceFirst("\\[.*]", "[]");
        String many = row("b", 21, "8").replaceFirst("\\[.*]", "[" + (entry + ",").repeat(50) + entry + "]");
        assertThat(client.outcome(List.of(none, many), SKIP))
                .containsExactly(
                        "a FAILED NO_ENTRIES at rows.0.entries", "b FAILED TOO_MANY_ENTRIES at rows.1.entries");
    }

    @Test
    void rowsOfOneDayAreAddedUp() {
        assertThat(client.outcome(List.of(row("a", 20, "16"), row("b", 20, "8.01"), row("c", 20, "8")), SKIP))
                .containsExactly("a CREATED", "b FAILED DAY_TOO_LONG at rows.1.entries", "c CREATED");
        assertThat(client.outcome(List.of(row("d", 20, "0.01")), SKIP))
                .containsExactly("d FAILED DAY_TOO_LONG at rows.0.entries");
    }

    @Test
    void aDayIsLookedAtAsItWillBe() {
        client.send(List.of(row("a", 20, "16"), row("b", 20, "8")));
        assertThat(client.outcome(List.of(row("b", 20, "16"), row("a", 20, "8"))))
                .containsExactly("b UPDATED", "a UPDATED");
        assertThat(client.outcome(List.of(row("c", 21, "20"), row("b", 21, "4"), row("a", 20, "24"))))
                .containsExactly("c CREATED", "b UPDATED", "a UPDATED");
    }

    /** What was to make room has failed, so there is none. */
    @Test
    void aTimecardThatFailsKeepsItsHours() {
        client.send(List.of(row("a", 20, "16"), row("b", 20, "8")));
        assertThat(client.outcome(
                        List.of(row("c", 20, "4"), row("a", 20, "12").replace("REG", "NONE"), row("b", 20, "7")), SKIP))
                .containsExactly(
                        "c FAILED DAY_TOO_LONG at rows.0.entries",
                        "a FAILED NOT_FOUND at rows.1.entries.0.payType",
                        "b UPDATED");
        assertThat(client.outcome(List.of(row("b", 20, "1"), row("a", 20, "24"), row("c", 20, "8")), SKIP))
                .containsExactly(
                        "b UPDATED",
                        "a FAILED DAY_TOO_LONG at rows.1.entries",
                        "c FAILED DAY_TOO_LONG at rows.2.entries");
    }

    @Test
    void nobodyIsInTwoPlacesAtOnce() {
        assertThat(client.outcome(
                        List.of(
                                timed("a", 20, "22:00", "06:00"),
                                timed("b", 21, "05:00", "07:00"),
                                timed("c", 21, "06:00", "07:00")),
                        SKIP))
                .containsExactly("a CREATED", "b FAILED OVERLAP at rows.1.entries.0.startTime", "c CREATED");
        assertThat(client.outcome(List.of(timed("d", 21, "06:30", "08:00"), timed("c", 21, "08:00", "09:00"))))
                .containsExactly("d CREATED", "c UPDATED");
    }

    private static String timed(String externalId, int day, String start, String end) {
        return row(externalId, day, "1")
                .replace("\"hours\"", "\"startTime\": \"" + start + "\", \"endTime\": \"" + end + "\", \"hours\"");
    }

    @Test
    void aTimecardThatIsSubmittedIsNotWrittenOver() {
        client.send(List.of(row("a", 20, "8"), row("b", 21, "8")));
        server.execute("UPDATE timecards SET status = 'SUBMITTED' WHERE id > 6");
        assertThat(client.outcome(List.of(row("a", 20, "8"), row("b", 21, "7")), SKIP))
                .containsExactly("a UNCHANGED", "b FAILED WRONG_STATUS at rows.1.externalId");
    }

    /** What it refers to may have been taken out of use since; what it newly refers to may not. */
    @Test
    void keepsWhatItAlreadyRefersTo() {
        client.send(List.of(row("a", 20, "8")));
        server.execute(
                "UPDATE cost_codes SET archived_at = created_at WHERE id = 2",
                "UPDATE projects SET archived_at = created_at WHERE id = 1");
        assertThat(client.outcome(List.of(row("a", 20, "7"), row("b", 21, "8")), SKIP))
                .containsExactly(
                        "a UPDATED", "b FAILED ARCHIVED at rows.1.project ARCHIVED at rows.1.entries.0.costCode");
    }
}
