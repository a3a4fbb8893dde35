package com.asrops.safety;

import com.asrops.kernel.Caller;
import com.asrops.kernel.calendar.CompanyCalendar;
import com.asrops.kernel.calendar.CompanyCalendar.Today;
import com.asrops.kernel.graphql.BatchField;
import com.asrops.operations.Project;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** How often people are hurt, on a project or on all. */
@Controller
class IncidentRateController {

    /** Days begin before the year 10,000, which no database keeps as the others. */
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 30);

    private final IncidentRateMapper rates;
    private final CompanyCalendar calendar;

    IncidentRateController(IncidentRateMapper rates, CompanyCalendar calendar) {
        this.rates = rates;
        this.calendar = calendar;
    }

    /** The root is asked once, so this needs no batch. */
    @QueryMapping
    IncidentRate incidentRate(
            @Argument @Nullable LocalDate from,
            @Argument @Nullable LocalDate to,
            @Argument @Nullable List<String> payTypes,
            Caller caller) {
        return IncidentRate.of(rates.ofProjects(null, days(from, to), payTypes, caller));
    }

    @BatchField
    Map<Long, IncidentRate> incidentRate(
            List<Project> projects,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable List<String> payTypes,
            Caller caller) {
        List<Long> ids = projects.stream().map(Project::id).toList();
        Map<Long, IncidentRate> found = new HashMap<>();
        ids.forEach(id -> found.put(id, IncidentRate.of(List.of())));
        rates.ofProjects(ids, days(from, to), payTypes, caller)
                .forEach(sum -> found.put(sum.id(), IncidentRate.of(List.of(sum))));
        return found;
    }

    private IncidentRateMapper.Days days(@Nullable LocalDate from, @Nullable LocalDate to) {
        Today today = calendar.today();
        LocalDate last = to == null ? today.date() : to;
        LocalDate first = from == null ? last.withDayOfYear(1) : from;
        LocalDate kept = last.isAfter(LAST_DAY) ? LAST_DAY : last;
        return new IncidentRateMapper.Days(first, last, today.startOf(first), today.startOf(kept.plusDays(1)));
    }
}
