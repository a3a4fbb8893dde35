package com.asrops.operations;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.UserErrors;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold for a timecard's date, worker, project and hours. */
@Component
class TimecardRules {

    private static final BigDecimal DAY = BigDecimal.valueOf(24);

    private final TimecardMapper timecards;
    private final TeamMemberMapper teamMembers;
    private final CompanyMapper companies;
    private final ProjectMapper projects;
    private final TimecardTimes times;
    private final Clock clock;

    TimecardRules(
            TimecardMapper timecards,
            TeamMemberMapper teamMembers,
            CompanyMapper companies,
            ProjectMapper projects,
            TimecardTimes times,
            Clock clock) {
        this.timecards = timecards;
        this.teamMembers = teamMembers;
        this.companies = companies;
        this.projects = projects;
        this.times = times;
        this.clock = clock;
    }

    void check(Timecard timecard, List<TimecardEntry> entries, Caller caller, UserErrors errors) {
        // Two timecards written at the same time must see each other's hours.
        timecards.lockWorker(timecard.workerId());
        TeamMember worker =
                teamMembers.byIds(List.of(timecard.workerId()), caller).getFirst();
        Project project = projects.byIds(List.of(timecard.projectId()), caller).getFirst();
        LocalDate date = timecard.workDate();
        checkDate(date, worker, caller, errors);
        if (!isActive(worker, date)) {
            errors.add("WORKER_NOT_ACTIVE", "workerId", "The worker does not work with us on " + date + ".");
        }
        if (!isActive(project, date)) {
            errors.add("PROJECT_NOT_ACTIVE", "projectId", "The project is not being built on " + date + ".");
        }
        if (timecards.assignmentsOn(timecard.projectId(), timecard.workerId(), date) == 0) {
            errors.add("NOT_ASSIGNED", "workerId", "The worker is not assigned to the project on " + date + ".");
        }
        checkHours(timecard, entries, errors);
        times.check(timecard, entries, caller, errors);
    }

    /** "Today" is where the worker's company is. */
    private void checkDate(LocalDate date, TeamMember worker, Caller caller, UserErrors errors) {
        Company company = companies.byIds(List.of(worker.companyId()), caller).getFirst();
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(company.timeZone())));
        if (date.isAfter(today)) {
            errors.add("IN_FUTURE", "workDate", "Work cannot be recorded before it is done: today is " + today + ".");
        }
    }

    /** Who has left may still get timecards for the time before. */
    private static boolean isActive(TeamMember worker, LocalDate date) {
        LocalDate last = worker.terminationDate();
        return switch (worker.status()) {
            case INVITED -> false;
            case ACTIVE -> isWithin(worker.hireDate(), date, last);
            case INACTIVE -> last != null && isWithin(worker.hireDate(), date, last);
        };
    }

    /** What is finished may still get timecards for the time before. */
    private static boolean isActive(Project project, LocalDate date) {
        LocalDate last = project.actualFinishDate();
        return switch (project.status()) {
            case PLANNED -> false;
            case ACTIVE, ON_HOLD, COMPLETE -> isWithin(project.startDate(), date, last);
            case CLOSED -> last != null && isWithin(project.startDate(), date, last);
        };
    }

    private static boolean isWithin(@Nullable LocalDate first, LocalDate date, @Nullable LocalDate last) {
        return (first == null || !date.isBefore(first)) && (last == null || !date.isAfter(last));
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
        BigDecimal before = timecards
                .hoursOf(timecard.workerId(), timecard.workDate(), timecard.id())
                .hours();
        if (sum.add(before).compareTo(DAY) > 0) {
            errors.add(
                    "DAY_TOO_LONG",
                    "entries",
                    "A day has 24 hours: the worker already has " + before + " on it, and these are " + sum + ".");
        }
    }
}
