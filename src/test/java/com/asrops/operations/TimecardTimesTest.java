package com.asrops.operations;

import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
class TimecardTimesTest {

    private final EntityClient client;

    TimecardTimesTest(TestServer server) {
        this.client = new EntityClient(server, "Timecard", "timecards");
    }

    @BeforeEach
    void load() {
        client.reset();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    07:00 | -     | 0    | REQUIRED       | endTime
                    -     | 11:00 | 0    | REQUIRED       | startTime
                    07:00 | 07:00 | 0    | ENDS_AT_START  | endTime
                    07:00 | 11:00 | 240  | BREAK_TOO_LONG | breakMinutes
                    22:00 | 02:00 | 240  | BREAK_TOO_LONG | breakMinutes
                    07:00 | 11:00 | -1   | OUT_OF_RANGE   | breakMinutes
                    -     | -     | 1441 | OUT_OF_RANGE   | breakMinutes
                    """)
    void refusesTimesThatCannotBe(String start, String end, int breakMinutes, String code, String field) {
        client.refuses("Create", card("2026-01-20", entry(start, end, breakMinutes)), code, "entries.0." + field);
    }

    @Test
    void takesABreakThatFitsIntoAShiftOverMidnight() {
        writes(card("2026-01-20", entry("22:00", "02:00", 239)));
    }

    @Test
    void refusesTwoEntriesOfACardAtTheSameTime() {
        client.refuses(
                "Create",
                card("2026-01-20", entry("07:00", "11:00", 0) + entry("10:59", "12:00", 0)),
                "OVERLAP",
                "entries.1.startTime");
        writes(card("2026-01-20", entry("07:00", "11:00", 0) + entry("11:00", "12:00", 0)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-20, 21:00, 22:01",
        "2026-01-21, 05:59, 07:00",
        "2026-01-19, 22:30, 22:15",
        "2026-01-20, 23:00, 01:00"
    })
    void refusesWhatOverlapsAnotherCard(String date, String start, String end) {
        writes(card("2026-01-20", entry("22:00", "06:00", 0)));
        client.refuses("Create", card(date, entry(start, end, 0)), "OVERLAP", "entries.0.startTime");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-20, 21:00, 22:00", "2026-01-21, 06:00, 07:00", "2026-01-20, 01:00, 05:00"})
    void takesWhatLiesBesideAnotherCard(String date, String start, String end) {
        writes(card("2026-01-20", entry("22:00", "06:00", 0)));
        writes(card(date, entry(start, end, 0)));
    }

    @Test
    void countsTheMorningOfANightShiftToTheNextDay() {
        String night = card("2026-01-20", entry("22:00", "02:00", 0) + entry("02:00", "06:00", 0));
        writes(night.replace("{projectId", "{shiftId: @Shift:1, projectId"));
        writes(card("2026-01-20", entry("03:00", "05:00", 0)));
        client.refuses("Create", card("2026-01-21", entry("03:00", "05:00", 0)), "OVERLAP", "entries.0.startTime");
    }

    @Test
    void nobodyIsInTwoPlacesWhenManyWriteAtOnce() {
        client.writesOnceWhenManyWriteAtOnce(card("2026-01-20", entry("07:00", "08:00", 0)));
    }

    private void writes(String card) {
        client.writes("Create", card, "status", "{\"status\": \"DRAFT\"}");
    }

    private static String card(String date, String entries) {
        return "{projectId: @Project:1, workerId: @TeamMember:2, workDate: \"" + date + "\", entries: [" + entries
                + "]}";
    }

    private static String entry(String start, String end, int breakMinutes) {
        return "{costCodeId: @CostCode:2, payTypeId: @PayType:1, hours: \"0.5\", breakMinutes: " + breakMinutes
                + time("startTime", start) + time("endTime", end) + "} ";
    }

    private static String time(String field, String time) {
        return time.equals("-") ? "" : ", " + field + ": \"" + time + "\"";
    }
}
