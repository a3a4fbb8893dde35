package com.asrops.operations;

import com.asrops.kernel.calendar.CompanyCalendar;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** What day it is where our own company is; in UTC while there is none. */
@Component
class OwnCompanyCalendar implements CompanyCalendar {

    private final CompanyMapper companies;
    private final Clock clock;

    OwnCompanyCalendar(CompanyMapper companies, Clock clock) {
        this.companies = companies;
        this.clock = clock;
    }

    @Override
    public Today today() {
        Company own = companies.own();
        ZoneId zone = own == null ? ZoneOffset.UTC : ZoneId.of(own.timeZone());
        DayOfWeek weekStart = own == null ? DayOfWeek.MONDAY : own.weekStart();
        return new Today(LocalDate.now(clock.withZone(zone)), weekStart, zone);
    }
}
