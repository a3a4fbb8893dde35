package com.asrops.payroll;

import com.asrops.kernel.InputException;
import com.asrops.kernel.calendar.CompanyCalendar;
import com.asrops.kernel.calendar.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Which days are asked for where something is computed from all their hours: not too many. */
final class ReadDays {

    private static final long MOST = 92;
    private static final long USUAL = 30;

    private ReadDays() {}

    /**
     * The days from one to another; the last 30 when neither is given.
     *
     * @throws InputException when these are none, or too many
     */
    static DateRange of(@Nullable LocalDate from, @Nullable LocalDate to, CompanyCalendar calendar) {
        LocalDate last = to == null ? calendar.today().date() : to;
        LocalDate first = from == null ? last.minusDays(USUAL - 1) : from;
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days < 1 || days > MOST) {
            throw new InputException(
                    "TOO_MANY_DAYS",
                    "From " + first + " to " + last + " are " + days + " days: ask for 1 to " + MOST + " at once.");
        }
        return new DateRange(first, last);
    }
}
