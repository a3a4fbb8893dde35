package com.asrops.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.payroll.OvertimeSplit.Part;
import com.asrops.payroll.OvertimeSplit.Worked;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Weeks from Sunday, January 4th 2026, with the days' hours in their order. Regular hours are of pay type 1, overtime 2, double 3. */
class OvertimeSplitTest {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 1, 4);
    private static final OvertimePolicy FEDERAL = policy(null, null, "40", null);
    private static final OvertimePolicy CALIFORNIA = policy("8", "12", "40", "8");
    private static final OvertimePolicy FOUR_BY_TEN = policy("10", "12", "40", "8");
    private static final String FOUR_DAYS = "MONDAY TUESDAY WEDNESDAY THURSDAY";
    private static final OvertimePolicy SCHEDULED = policy("10", "12", "40", "8", FOUR_DAYS, "8");

    /** Fair Labor Standards Act, more than 40 hours in a workweek: 46 hours are 40 and 6, however the days are. */
    @Test
    void federalWeek() {
        assertThat(hours(FEDERAL, "0", "10", "8", "10", "8", "10")).isEqualTo("1=40.00 2=6.00");
        assertThat(hours(FEDERAL, "0", "14", "14", "12")).isEqualTo("1=40.00");
        assertThat(rules(FEDERAL, "0", "0", "16", "16", "8.5"))
                .containsExactly("REGULAR 16.00", "REGULAR 16.00", "REGULAR 8.00", "WEEKLY_OVERTIME 0.50");
    }

    /** California Labor Code 510, a day: more than 8 hours at 1.5, more than 12 at 2. */
    @Test
    void californiaDay() {
        assertThat(rules(CALIFORNIA, "0", "14"))
                .containsExactly("REGULAR 8.00", "DAILY_OVERTIME 4.00", "DAILY_DOUBLE 2.00");
        assertThat(hours(CALIFORNIA, "0", "8", "12", "12.01")).isEqualTo("1=24.00 2=8.00 3=0.01");
    }

    /**
     * No hour counts twice: five days of 10 hours have 10 hours of daily overtime, and the 40 that are left are no overtime of
     * the week. A sixth day of 8 is all beyond 40.
     */
    @Test
    void californiaWeekDoesNotPyramid() {
        assertThat(hours(CALIFORNIA, "0", "10", "10", "10", "10", "10")).isEqualTo("1=40.00 2=10.00");
        assertThat(rules(CALIFORNIA, "0", "10", "10", "10", "10", "10", "9"))
                .endsWith("REGULAR 8.00", "DAILY_OVERTIME 2.00", "WEEKLY_OVERTIME 8.00", "DAILY_OVERTIME 1.00");
    }

    /** California, the seventh day in a row of a workweek: the first 8 hours at 1.5, what is beyond at 2. */
    @Test
    void californiaSeventhDay() {
        assertThat(rules(CALIFORNIA, "4", "4", "4", "4", "4", "4", "10"))
                .endsWith("REGULAR 4.00", "SEVENTH_DAY 8.00", "SEVENTH_DAY_DOUBLE 2.00");
        assertThat(hours(CALIFORNIA, "8", "8", "8", "8", "8", "8", "8")).isEqualTo("1=40.00 2=16.00");
        assertThat(rules(CALIFORNIA, "4", "4", "0", "4", "4", "4", "10"))
                .as("one day off")
                .endsWith("REGULAR 4.00", "REGULAR 8.00", "DAILY_OVERTIME 2.00");
        assertThat(hours(FEDERAL, "4", "4", "4", "4", "4", "4", "10")).isEqualTo("1=34.00");
    }

    /** California's alternative workweek of four days of ten hours: overtime begins after the tenth. */
    @Test
    void fourDaysOfTen() {
        assertThat(hours(FOUR_BY_TEN, "0", "10", "10", "10", "10")).isEqualTo("1=40.00");
        assertThat(hours(CALIFORNIA, "0", "10", "10", "10", "10")).isEqualTo("1=32.00 2=8.00");
        assertThat(hours(FOUR_BY_TEN, "0", "13", "10", "10", "10")).isEqualTo("1=40.00 2=2.00 3=1.00");
    }

    /**
     * California Labor Code 511, work beyond the schedule of four days of ten hours: more than 10 hours of a scheduled day at 1.5, more
     * than 12 at 2. On another day the first 8 hours at 1.5, what is beyond at 2, however few hours the week has; and they are
     * not counted toward the 40.
     */
    @Test
    void daysThatAreNotScheduled() {
        assertThat(hours(SCHEDULED, "0", "10", "10", "10", "10")).isEqualTo("1=40.00");
        assertThat(rules(SCHEDULED, "0", "13", "10", "10", "10"))
                .startsWith("REGULAR 10.00", "DAILY_OVERTIME 2.00", "DAILY_DOUBLE 1.00");
        assertThat(rules(SCHEDULED, "0", "10", "10", "10", "10", "6")).endsWith("REGULAR 10.00", "OFF_DAY 6.00");
        assertThat(rules(SCHEDULED, "0", "10", "0", "0", "0", "10"))
                .containsExactly("REGULAR 10.00", "OFF_DAY 8.00", "OFF_DAY_DOUBLE 2.00");
        assertThat(hours(SCHEDULED, "8", "10", "10", "10", "10")).isEqualTo("1=40.00 2=8.00");
        assertThat(hours(SCHEDULED, "0", "10", "10", "10", "12", "9", "9")).isEqualTo("1=40.00 2=18.00 3=2.00");
        assertThat(rules(SCHEDULED, "4", "4", "4", "4", "4", "4", "10"))
                .as("the seventh day")
                .containsExactly(
                        "OFF_DAY 4.00",
                        "REGULAR 4.00",
                        "REGULAR 4.00",
                        "REGULAR 4.00",
                        "REGULAR 4.00",
                        "OFF_DAY 4.00",
                        "SEVENTH_DAY 8.00",
                        "SEVENTH_DAY_DOUBLE 2.00");
        List<Worked> friday = List.of(
                worked(1, 5, 1, "5", SCHEDULED), worked(2, 5, 2, "2", SCHEDULED), worked(3, 5, 1, "2.5", SCHEDULED));
        assertThat(OvertimeSplit.of(friday).stream()
                        .map(part -> part.entryId() + " " + part.payTypeId() + " " + part.hours()))
                .containsExactly("1 2 5.00", "2 2 2.00", "3 2 1.00", "3 3 1.50");
        assertThat(rules(policy("10", "12", "40", "8", FOUR_DAYS, null), "0", "0", "0", "0", "0", "13"))
                .as("no threshold of its own: that of every day")
                .containsExactly("OFF_DAY 12.00", "OFF_DAY_DOUBLE 1.00");
        assertThat(rules(policy(null, null, "40", null, FOUR_DAYS, null), "0", "0", "0", "0", "0", "13"))
                .containsExactly("OFF_DAY 13.00");
    }

    /** The last hours of a day are overtime, whichever entry has them; leave is no work, and what has no policy stays. */
    @Test
    void entriesOfADay() {
        List<Worked> week = List.of(
                worked(1, 0, 2, "5", CALIFORNIA),
                worked(2, 0, 1, "4", CALIFORNIA),
                worked(3, 0, 4, "8", CALIFORNIA),
                worked(4, 0, 1, "4", CALIFORNIA),
                worked(5, 1, 1, "20", null));
        assertThat(OvertimeSplit.of(week).stream()
                        .map(part -> part.entryId() + " " + part.payTypeId() + " " + part.rule() + " " + part.hours()))
                .containsExactly(
                        "1 1 REGULAR 5.00",
                        "2 1 REGULAR 3.00",
                        "2 2 DAILY_OVERTIME 1.00",
                        "3 4 AS_RECORDED 8.00",
                        "4 2 DAILY_OVERTIME 3.00",
                        "4 3 DAILY_DOUBLE 1.00",
                        "5 1 AS_RECORDED 20.00");
    }

    /** The first days in Nevada are federal, the others California's: all hours of the week count, each by its own policy. */
    @Test
    void aWeekInTwoStates() {
        List<Worked> week = List.of(
                worked(1, 1, 1, "12", FEDERAL),
                worked(2, 2, 1, "12", FEDERAL),
                worked(3, 3, 1, "10", CALIFORNIA),
                worked(4, 4, 1, "10", CALIFORNIA),
                worked(5, 5, 1, "1", FEDERAL));
        assertThat(sums(OvertimeSplit.of(week))).isEqualTo("1=40.00 2=5.00");
    }

    /** Whatever the week: nothing is lost or doubled, and no threshold is passed. */
    @Test
    void anyWeek() {
        Random random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            OvertimePolicy policy = anyPolicy(random);
            List<Worked> week = anyWeek(random, policy);
            List<Part> parts = OvertimeSplit.of(week);
            assertThat(parts)
                    .allMatch(part -> part.hours().signum() > 0 && part.hours().scale() == 2);
            assertThat(byEntry(parts))
                    .isEqualTo(
                            week.stream().collect(Collectors.toMap(Worked::entryId, Worked::hours, BigDecimal::add)));
            List<Part> regular = parts.stream()
                    .filter(part -> part.rule() == OvertimeRule.REGULAR)
                    .toList();
            assertBelow(regular, policy.weeklyOvertimeAfter());
            assertThat(regular).noneMatch(part -> policy.isOff(part.workDate()));
            regular.stream()
                    .collect(Collectors.groupingBy(Part::workDate))
                    .values()
                    .forEach(day -> assertBelow(day, policy.dailyOvertimeAfter()));
            List<Worked> shuffled = new ArrayList<>(week);
            Collections.shuffle(shuffled, random);
            shuffled.sort(Comparator.comparing(Worked::workDate));
            assertThat(sums(OvertimeSplit.of(shuffled)))
                    .as("the order of a day's entries changes whose hours are overtime, not how many")
                    .isEqualTo(sums(parts));
        }
    }

    private static void assertBelow(List<Part> parts, BigDecimal threshold) {
        if (threshold != null) {
            assertThat(parts.stream().map(Part::hours).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isLessThanOrEqualTo(threshold);
        }
    }

    private static OvertimePolicy anyPolicy(Random random) {
        String daily = random.nextBoolean() ? null : String.valueOf(random.nextInt(12));
        String twice = random.nextBoolean() ? null : String.valueOf(12 + random.nextInt(4));
        String weekly = random.nextBoolean() ? null : random.nextInt(60) + ".25";
        String seventh = random.nextBoolean() ? null : String.valueOf(random.nextInt(10));
        String off = random.nextBoolean() ? null : String.valueOf(random.nextInt(10));
        return policy(daily, twice, weekly, seventh, random.nextBoolean() ? null : FOUR_DAYS, off);
    }

    private static List<Worked> anyWeek(Random random, OvertimePolicy policy) {
        List<Worked> week = new ArrayList<>();
        int days = 5 + random.nextInt(3);
        for (int day = 0; day < days; day++) {
            for (int entry = random.nextInt(4); entry >= 0; entry--) {
                String hours = random.nextInt(6) + "." + (10 + random.nextInt(90));
                week.add(worked(week.size() + 1, day, 1 + random.nextInt(3), hours, policy));
            }
        }
        return week;
    }

    private static Map<Long, BigDecimal> byEntry(List<Part> parts) {
        return parts.stream().collect(Collectors.toMap(Part::entryId, Part::hours, BigDecimal::add));
    }

    private static String hours(OvertimePolicy policy, String... days) {
        return sums(OvertimeSplit.of(week(policy, days)));
    }

    private static String sums(List<Part> parts) {
        return new TreeMap<>(parts.stream().collect(Collectors.toMap(Part::payTypeId, Part::hours, BigDecimal::add)))
                .entrySet().stream()
                        .map(sum -> sum.getKey() + "=" + sum.getValue())
                        .collect(Collectors.joining(" "));
    }

    private static List<String> rules(OvertimePolicy policy, String... days) {
        return OvertimeSplit.of(week(policy, days)).stream()
                .map(part -> part.rule() + " " + part.hours())
                .toList();
    }

    private static List<Worked> week(OvertimePolicy policy, String... days) {
        List<Worked> week = new ArrayList<>();
        for (int day = 0; day < days.length; day++) {
            if (!days[day].equals("0")) {
                week.add(worked(day + 1, day, 1, days[day], policy));
            }
        }
        return week;
    }

    private static Worked worked(long entry, int day, long payType, String hours, OvertimePolicy policy) {
        return new Worked(entry, SUNDAY.plusDays(day), payType, new BigDecimal(hours).setScale(2), policy);
    }

    private static OvertimePolicy policy(String daily, String twice, String weekly, String seventh) {
        return policy(daily, twice, weekly, seventh, null, null);
    }

    private static OvertimePolicy policy(
            String daily, String twice, String weekly, String seventh, String scheduledDays, String off) {
        return new OvertimePolicy(
                1,
                "Any",
                1,
                2,
                3L,
                hours(daily),
                hours(twice),
                hours(weekly),
                hours(seventh),
                scheduledDays,
                hours(off),
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                1);
    }

    private static BigDecimal hours(String text) {
        return text == null ? null : new BigDecimal(text).setScale(2);
    }
}
