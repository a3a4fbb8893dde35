package com.asrops.operations;

import com.asrops.kernel.Caller;
import com.asrops.kernel.calendar.CompanyCalendar;
import com.asrops.kernel.graphql.BatchField;
import com.asrops.kernel.page.PageRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What timecards, projects and budget lines have in hours. */
@Controller
class HoursController {

    private static final BigDecimal NONE = BigDecimal.ZERO.setScale(2);

    private final HoursMapper hours;
    private final PayTypeMapper payTypes;
    private final ProjectMapper projects;
    private final CompanyCalendar calendar;

    HoursController(HoursMapper hours, PayTypeMapper payTypes, ProjectMapper projects, CompanyCalendar calendar) {
        this.projects = projects;
        this.hours = hours;
        this.payTypes = payTypes;
        this.calendar = calendar;
    }

    @BatchField
    Map<Long, BigDecimal> hours(List<Timecard> timecards, Caller caller) {
        List<Long> ids = timecards.stream().map(Timecard::id).toList();
        return sums(ids, hours.ofTimecards(ids, caller));
    }

    @BatchField
    Map<Long, List<PayTypeHours>> hoursByPayType(List<Timecard> timecards, Caller caller) {
        List<Long> ids = timecards.stream().map(Timecard::id).toList();
        List<HoursMapper.PayTypeSum> sums = hours.ofTimecardsByPayType(ids, caller);
        List<Long> used =
                sums.stream().map(HoursMapper.PayTypeSum::payTypeId).distinct().toList();
        Map<Long, PayType> byId =
                payTypes.byIds(used, caller).stream().collect(Collectors.toMap(PayType::id, Function.identity()));
        Map<Long, List<PayTypeHours>> found =
                ids.stream().collect(Collectors.toMap(Function.identity(), id -> List.of()));
        found.putAll(sums.stream()
                .collect(Collectors.groupingBy(
                        HoursMapper.PayTypeSum::id,
                        Collectors.mapping(
                                sum -> new PayTypeHours(byId.get(sum.payTypeId()), sum.hours()),
                                Collectors.toList()))));
        return found;
    }

    @BatchField
    Map<Long, BigDecimal> hoursToDate(
            List<Project> projects, @Nullable LocalDate asOf, List<String> statuses, Caller caller) {
        List<Long> ids = projects.stream().map(Project::id).toList();
        return sums(ids, hours.ofProjects(ids, dayOf(asOf), statuses, caller));
    }

    /** What is left of the hours that are budgeted; nothing for a line without hours. */
    @BatchField
    Map<Long, BigDecimal> hoursLeft(
            List<BudgetLine> lines, @Nullable LocalDate asOf, List<String> statuses, Caller caller) {
        Map<Long, BigDecimal> worked = hoursWorked(lines, asOf, statuses, caller);
        Map<Long, BigDecimal> left = new HashMap<>();
        for (BudgetLine line : lines) {
            if (line.hours() != null) {
                left.put(line.id(), line.hours().subtract(Objects.requireNonNull(worked.get(line.id()))));
            }
        }
        return left;
    }

    @BatchField
    Map<Long, BigDecimal> hoursWorked(
            List<BudgetLine> lines, @Nullable LocalDate asOf, List<String> statuses, Caller caller) {
        List<Long> ids = lines.stream().map(BudgetLine::id).toList();
        return sums(ids, hours.ofBudgetLines(ids, dayOf(asOf), statuses, caller));
    }

    /** The root is asked once, so this needs no batch. */
    @QueryMapping
    List<ProjectHours> hoursByProject(
            @Argument LocalDate from, @Argument LocalDate to, @Argument int first, Caller caller) {
        List<HoursMapper.ProjectSum> sums = hours.byProject(from, to, PageRequest.limit("first", first), caller);
        List<Long> ids = sums.stream().map(HoursMapper.ProjectSum::id).toList();
        Map<Long, Project> byId =
                projects.byIds(ids, caller).stream().collect(Collectors.toMap(Project::id, Function.identity()));
        return sums.stream()
                .map(sum -> new ProjectHours(
                        Objects.requireNonNull(byId.get(sum.id())), sum.hours(), Math.toIntExact(sum.entries())))
                .toList();
    }

    private LocalDate dayOf(@Nullable LocalDate asOf) {
        return asOf == null ? calendar.today().date() : asOf;
    }

    private static Map<Long, BigDecimal> sums(List<Long> ids, List<HoursMapper.Hours> sums) {
        Map<Long, BigDecimal> hours = ids.stream().collect(Collectors.toMap(Function.identity(), id -> NONE));
        sums.forEach(sum -> hours.put(sum.id(), sum.hours()));
        return hours;
    }
}
