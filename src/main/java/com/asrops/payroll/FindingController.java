package com.asrops.payroll;

import static java.util.stream.Collectors.toMap;

import com.asrops.kernel.Caller;
import com.asrops.kernel.InputException;
import com.asrops.kernel.calendar.CompanyCalendar;
import com.asrops.kernel.calendar.DateRange;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.graphql.BatchField;
import com.asrops.kernel.page.PageRequest;
import com.asrops.operations.Project;
import com.asrops.operations.TeamMember;
import com.asrops.operations.Timecard;
import com.asrops.operations.TimecardEntry;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What looks wrong in timecards. */
@Controller
class FindingController {

    private final Findings findings;
    private final FindingPages pages;
    private final CompanyCalendar calendar;
    private final Entities entities;

    FindingController(Findings findings, FindingPages pages, CompanyCalendar calendar, Entities entities) {
        this.findings = findings;
        this.pages = pages;
        this.calendar = calendar;
        this.entities = entities;
    }

    /** The root is asked once, so this needs no batch. */
    @QueryMapping
    FindingConnection findings(
            @Argument @Nullable LocalDate from,
            @Argument @Nullable LocalDate to,
            @Argument @Nullable List<FindingRule> rules,
            @Argument @Nullable String projectId,
            @Argument @Nullable String workerId,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            Caller caller) {
        int limit = PageRequest.limit("first", first);
        DateRange days = ReadDays.of(from, to, calendar);
        FindingMapper.Scope scope = new FindingMapper.Scope(
                days.first(), days.last(), id(workerId, "TeamMember"), id(projectId, "Project"));
        Set<FindingRule> asked = EnumSet.allOf(FindingRule.class);
        if (rules != null) {
            asked.retainAll(rules);
        }
        return pages.page(findings.of(scope, asked, caller), limit, after);
    }

    private static @Nullable Long id(@Nullable String id, String type) {
        Long found = id == null ? null : NodeId.decode(id, type);
        if (id != null && found == null) {
            throw new InputException("BAD_ID", "This is no id of a " + type + ": take it from one.");
        }
        return found;
    }

    @BatchField
    Map<Finding, TeamMember> worker(List<Finding> of, Caller caller) {
        Map<Long, TeamMember> rows = rows(TeamMember.class, of, finding -> List.of(finding.workerId()), caller);
        Map<Finding, TeamMember> found = new HashMap<>();
        of.forEach(finding -> found.put(finding, Objects.requireNonNull(rows.get(finding.workerId()))));
        return found;
    }

    @BatchField
    Map<Finding, Project> project(List<Finding> of, Caller caller) {
        List<Finding> ofOne =
                of.stream().filter(finding -> finding.projectId() != null).toList();
        Map<Long, Project> rows =
                rows(Project.class, ofOne, finding -> List.of(Objects.requireNonNull(finding.projectId())), caller);
        Map<Finding, Project> found = new HashMap<>();
        ofOne.forEach(finding ->
                found.put(finding, Objects.requireNonNull(rows.get(Objects.requireNonNull(finding.projectId())))));
        return found;
    }

    @BatchField
    Map<Finding, List<Timecard>> timecards(List<Finding> of, Caller caller) {
        return lists(Timecard.class, of, Finding::timecardIds, caller);
    }

    @BatchField
    Map<Finding, List<TimecardEntry>> entries(List<Finding> of, Caller caller) {
        return lists(TimecardEntry.class, of, Finding::entryIds, caller);
    }

    private <T extends Record> Map<Finding, List<T>> lists(
            Class<T> type, List<Finding> of, Function<Finding, List<Long>> ids, Caller caller) {
        Map<Long, T> rows = rows(type, of, ids, caller);
        Map<Finding, List<T>> found = new HashMap<>();
        for (Finding finding : of) {
            found.put(
                    finding,
                    ids.apply(finding).stream()
                            .map(id -> Objects.requireNonNull(rows.get(id)))
                            .toList());
        }
        return found;
    }

    private <T extends Record> Map<Long, T> rows(
            Class<T> type, List<Finding> of, Function<Finding, List<Long>> ids, Caller caller) {
        Entity<T> entity = entities.get(type);
        List<Long> all = of.stream()
                .flatMap(finding -> ids.apply(finding).stream())
                .distinct()
                .toList();
        return all.isEmpty()
                ? Map.of()
                : entity.mapper().byIds(all, caller).stream().collect(toMap(entity::idOf, row -> row));
    }
}
