package com.asrops.kernel.page;

import com.asrops.kernel.InputException;
import com.asrops.kernel.calendar.CompanyCalendar;
import com.asrops.kernel.calendar.CompanyCalendar.Today;
import com.asrops.kernel.calendar.DateRange;
import com.asrops.kernel.calendar.Period;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.query.Token;
import com.asrops.kernel.query.Token.Kind;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Turns {@code {during: LAST_MONTH}}, {@code {pastDays: 30}} and {@code {nextDays: 7}} into ranges of dates or instants. */
@Component
class RelativeDates {

    /** A hundred years. */
    private static final int MAX_DAYS = 36_525;

    private final CompanyCalendar calendar;

    RelativeDates(CompanyCalendar calendar) {
        this.calendar = calendar;
    }

    List<Token> tokens(String expression, Column column, String operator, Object operand) {
        Today today = calendar.today();
        DateRange range = switch (operator) {
            case "during" -> Period.valueOf((String) operand).seenFrom(today);
            case "pastDays" -> new DateRange(today.date().minusDays(days(operator, operand) - 1L), today.date());
            default -> new DateRange(today.date(), today.date().plusDays(days(operator, operand) - 1L));
        };
        boolean instants = column.type() == Instant.class;
        return List.of(
                new Token(Kind.GTE, expression, instants ? today.startOf(range.first()) : range.first()),
                Token.of(Kind.AND),
                instants
                        ? new Token(
                                Kind.LT, expression, today.startOf(range.last().plusDays(1)))
                        : new Token(Kind.LTE, expression, range.last()));
    }

    private static int days(String operator, Object operand) {
        int days = (Integer) operand;
        if (days < 1 || days > MAX_DAYS) {
            throw new InputException(
                    "DAYS_OUT_OF_RANGE",
                    "%s is %d, but takes 1 to %d days, of which today is the first."
                            .formatted(operator, days, MAX_DAYS));
        }
        return days;
    }
}
