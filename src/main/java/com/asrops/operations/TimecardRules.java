package com.asrops.operations;

import static java.util.stream.Collectors.toMap;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.sql.RowColumns;
import com.asrops.operations.TimecardMapper.Job;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold for timecards' dates, workers, projects and hours: of one timecard or of many at once. */
@Component
class TimecardRules {

    private static final BigDecimal DAY = BigDecimal.valueOf(24);

    /** What is looked at of each. */
    private static final Set<String> WORKER = Set.of("companyId", "status", "hireDate", "terminationDate");

    private static final Set<String> PROJECT = Set.of("status", "startDate", "actualFinishDate");
    private static final Set<String> COMPANY = Set.of("timeZone");

    private final Entities entities;
    private final TimecardMapper timecards;
    private final TimecardTimes times;
    private final WorkDays days;
    private final Clock clock;
    private final List<TimecardCheck> checks;

    TimecardRules(
            Entities entities,
            TimecardMapper timecards,
            TimecardTimes times,
            WorkDays days,
            Clock clock,
            List<TimecardCheck> checks) {
        this.entities = entities;
        this.timecards = timecards;
        this.times = times;
        this.days = days;
        this.clock = clock;
        this.checks = checks;
    }

    /** Tells each draft's errors what is wrong with it. */
    void check(List<TimecardDraft> drafts, Caller caller) {
        if (drafts.isEmpty()) {
            return;
        }
        lockWorkers(drafts);
        Map<Long, TeamMember> workers = rows(
                TeamMember.class, drafts.stream().map(draft -> draft.timecard().workerId()), WORKER, caller);
        Map<Long, Project> sites = rows(
                Project.class, drafts.stream().map(draft -> draft.timecard().projectId()), PROJECT, caller);
        Map<Long, Company> homes =
                rows(Company.class, workers.values().stream().map(TeamMember::companyId), COMPANY, caller);
        Set<Job> assigned = new HashSet<>(timecards.assigned(
                RowColumns.of(drafts.stream().map(TimecardRules::job).distinct().toList())));
        for (TimecardDraft draft : drafts) {
            TeamMember worker =
                    Objects.requireNonNull(workers.get(draft.timecard().workerId()));
            Project site = Objects.requireNonNull(sites.get(draft.timecard().projectId()));
            checkDate(draft, Objects.requireNonNull(homes.get(worker.companyId())));
            if (!isOverridden(draft, caller) && !draft.timecard().isCorrection()) {
                checkActive(draft, worker, site);
                checkAssigned(draft, assigned);
            }
            TimecardPosting.check(draft, caller);
            checkHours(draft);
        }
        check(drafts.stream().map(TimecardPosting::change).toList());
        days.check(drafts, times.check(drafts, caller));
    }

    /** Two timecards written at the same time must see each other's hours. In order, so that no two callers wait for each other. */
    private void lockWorkers(List<TimecardDraft> drafts) {
        Set<Long> workers = drafts.stream()
                .filter(TimecardDraft::takesMoreOfItsDay)
                .map(draft -> draft.timecard().workerId())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!workers.isEmpty()) {
            timecards.lockWorkers(workers);
        }
    }

    /** Tells what later domains find wrong. */
    void check(List<TimecardCheck.Change> changes) {
        if (!changes.isEmpty()) {
            checks.forEach(check -> check.check(changes));
        }
    }

    /** An administrator has said why it shall stand, now or when it was last of this worker, project and day. */
    private static boolean isOverridden(TimecardDraft draft, Caller caller) {
        String reason = draft.timecard().overrideReason();
        boolean asBefore =
                draft.before() != null && Objects.equals(reason, draft.before().overrideReason());
        if (reason == null || asBefore) {
            return reason != null && !draft.isMoved();
        }
        if (caller.role() != Caller.Role.ADMIN) {
            draft.errors()
                    .add("NOT_ALLOWED", "overrideReason", "Only an administrator overrides who works where and when.");
        }
        return true;
    }

    private static void checkAssigned(TimecardDraft draft, Set<Job> assigned) {
        if (!assigned.contains(job(draft))) {
            draft.errors()
                    .add(
                            "NOT_ASSIGNED",
                            "workerId",
                            "The worker is not assigned to the project on "
                                    + draft.timecard().workDate() + ".");
        }
    }

    private <T extends Record> Map<Long, T> rows(Class<T> type, Stream<Long> ids, Set<String> read, Caller caller) {
        Entity<T> entity = entities.get(type);
        return entity.mapper().byIds(ids.distinct().toList(), entity.columns(read, List.of()), caller).stream()
                .collect(toMap(entity::idOf, row -> row));
    }

    private static Job job(TimecardDraft draft) {
        Timecard timecard = draft.timecard();
        return new Job(timecard.projectId(), timecard.workerId(), timecard.workDate());
    }

    /** "Today" is where the worker's company is. */
    private void checkDate(TimecardDraft draft, Company home) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(home.timeZone())));
        if (draft.timecard().workDate().isAfter(today)) {
            draft.errors()
                    .add("IN_FUTURE", "workDate", "Work cannot be recorded before it is done: today is " + today + ".");
        }
    }

    private static void checkActive(TimecardDraft draft, TeamMember worker, Project project) {
        LocalDate date = draft.timecard().workDate();
        if (!isActive(worker, date)) {
            draft.errors().add("WORKER_NOT_ACTIVE", "workerId", "The worker does not work with us on " + date + ".");
        }
        if (!isActive(project, date)) {
            draft.errors().add("PROJECT_NOT_ACTIVE", "projectId", "The project is not being built on " + date + ".");
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

    private static void checkHours(TimecardDraft draft) {
        List<TimecardEntry> entries = draft.entries();
        for (int i = 0; i < entries.size(); i++) {
            BigDecimal hours = entries.get(i).hours();
            if (hours.signum() <= 0 || hours.compareTo(DAY) > 0) {
                draft.errors().at("entries", i).add("OUT_OF_RANGE", "hours", "Hours are more than 0 and at most 24.");
            }
        }
    }
}
