package com.asrops.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.calendar.CompanyCalendar.Today;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    /** A leap day, the ends of a year, a Sunday and the Saturday before it, with weeks from Sunday and from Monday. */
    @ParameterizedTest
    @CsvSource({
        "2028-02-29, MONDAY, TODAY, 2028-02-29, 2028-02-29",
        "2028-03-01, MONDAY, YESTERDAY, 2028-02-29, 2028-02-29",
        "2026-12-31, MONDAY, TOMORROW, 2027-01-01, 2027-01-01",
        "2026-11-22, SUNDAY, THIS_WEEK, 2026-11-22, 2026-11-28",
        "2026-11-22, MONDAY, THIS_WEEK, 2026-11-16, 2026-11-22",
        "2026-11-21, SUNDAY, LAST_WEEK, 2026-11-08, 2026-11-14",
        "2026-12-29, SUNDAY, NEXT_WEEK, 2027-01-03, 2027-01-09",
        "2028-02-01, MONDAY, THIS_MONTH, 2028-02-01, 2028-02-29",
        "2026-03-31, MONDAY, LAST_MONTH, 2026-02-01, 2026-02-28",
        "2026-01-31, MONDAY, NEXT_MONTH, 2026-02-01, 2026-02-28",
        "2026-05-31, MONDAY, THIS_QUARTER, 2026-04-01, 2026-06-30",
        "2026-02-28, MONDAY, LAST_QUARTER, 2025-10-01, 2025-12-31",
        "2028-12-31, MONDAY, THIS_YEAR, 2028-01-01, 2028-12-31",
        "2028-02-29, MONDAY, LAST_YEAR, 2027-01-01, 2027-12-31",
    })
    void isSeenFromToday(LocalDate day, DayOfWeek weekStart, Period period, LocalDate first, LocalDate last) {
        Today today = new Today(day, weekStart, ZoneId.of("UTC"));
        assertThat(period.seenFrom(today)).isEqualTo(new DateRange(first, last));
    }
}
