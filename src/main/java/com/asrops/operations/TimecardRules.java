package com.asrops.operations;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.UserErrors;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What must hold for a timecard's date, worker and hours. */
@Component
class TimecardRules {

    private static final BigDecimal DAY = BigDecimal.valueOf(24);

    private final TimecardMapper timecards;
    private final TeamMemberMapper teamMembers;
    private final CompanyMapper companies;
    private final Clock clock;

    TimecardRules(TimecardMapper timecards, TeamMemberMapper teamMembers, CompanyMapper companies, Clock clock) {
        this.timecards = timecards;
        this.teamMembers = teamMembers;
        this.companies = companies;
        this.clock = clock;
    }

    void check(Timecard timecard, List<TimecardEntry> entries, Caller caller, UserErrors errors) {
        checkDate(timecard, caller, errors);
        checkAssignment(timecard, errors);
        checkHours(timecard, entries, errors);
    }

    /** "Today" is where the worker's company is. */
    private void checkDate(Timecard timecard, Caller caller, UserErrors errors) {
        TeamMember worker =
                teamMembers.byIds(List.of(timecard.workerId()), caller).getFirst();
        Company company = companies.byIds(List.of(worker.companyId()), caller).getFirst();
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(company.timeZone())));
        if (timecard.workDate().isAfter(today)) {
            errors.add("IN_FUTURE", "workDate", "Work cannot be recorded before it is done: today is " + today + ".");
        }
    }

    private void checkAssignment(Timecard timecard, UserErrors errors) {
        if (timecards.assignmentsOn(timecard.projectId(), timecard.workerId(), timecard.workDate()) == 0) {
            errors.add(
                    "NOT_ASSIGNED",
                    "workerId",
                    "The worker is not assigned to the project on " + timecard.workDate() + ".");
        }
    }

    private void checkHours(Timecard timecard, List<TimecardEntry> entries, UserErrors errors) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < entries.size(); i++) {
            BigDecimal hours = entries.get(i).hours();
            if (hours.signum() <= 0 || hours.compareTo(DAY) > 0) {
                errors.at("entries", i).add("OUT_OF_RANGE", "hours", "Hours are more than 0 and at most 24.");
            }
            sum = sum.add(hours);
        }
        // Two timecards written at the same time must see each other's hours.
        timecards.lockWorker(timecard.workerId());
        BigDecimal before =
                timecards.hoursOf(timecard.workerId(), timecard.workDate()).hours();
        if (sum.add(before).compareTo(DAY) > 0) {
            errors.add(
                    "DAY_TOO_LONG",
                    "entries",
                    "A day has 24 hours: the worker already has " + before + " on it, and these are " + sum + ".");
        }
    }
}
