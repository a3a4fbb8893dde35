package com.asrops.payroll;

import static java.util.stream.Collectors.toMap;

import com.asrops.kernel.Caller;
import com.asrops.kernel.calendar.CompanyCalendar;
import com.asrops.kernel.calendar.DateRange;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.graphql.BatchField;
import com.asrops.kernel.query.Columns;
import com.asrops.operations.PayType;
import com.asrops.operations.PayTypeHours;
import com.asrops.operations.TeamMember;
import com.asrops.operations.TimecardEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;

/** Overtime as the policies have it, beside what was recorded. */
@Controller
class OvertimeController {

    private final Overtime overtime;
    private final CompanyCalendar calendar;
    private final Entities entities;

    OvertimeController(Overtime overtime, CompanyCalendar calendar, Entities entities) {
        this.overtime = overtime;
        this.calendar = calendar;
        this.entities = entities;
    }

    @BatchField
    Map<Long, List<OvertimeWeek>> overtimeWeeks(
            List<TeamMember> members,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<String> statuses,
            Caller caller) {
        DateRange days = ReadDays.of(from, to, calendar);
        Map<Long, List<OvertimeWeek>> found = new HashMap<>();
        members.forEach(member -> found.put(member.id(), new ArrayList<>()));
        List<Overtime.Week> weeks = overtime.weeks(days, List.copyOf(found.keySet()), null, statuses, caller);
        Map<Long, PayType> payTypes = payTypes(weeks, caller);
        weeks.forEach(week -> Objects.requireNonNull(found.get(week.workerId())).add(shown(week, payTypes)));
        return found;
    }

    @BatchField
    Map<OvertimeLine, TimecardEntry> entry(List<OvertimeLine> lines, Columns columns, Caller caller) {
        List<Long> ids = lines.stream().map(OvertimeLine::entryId).distinct().toList();
        Map<Long, TimecardEntry> entries =
                entities.get(TimecardEntry.class).mapper().byIds(ids, columns, caller).stream()
                        .collect(toMap(TimecardEntry::id, entry -> entry));
        Map<OvertimeLine, TimecardEntry> found = new HashMap<>();
        lines.forEach(line -> found.put(line, Objects.requireNonNull(entries.get(line.entryId()))));
        return found;
    }

    private Map<Long, PayType> payTypes(List<Overtime.Week> weeks, Caller caller) {
        List<Long> ids = weeks.stream()
                .flatMap(week -> Stream.concat(week.recorded().keySet().stream(), week.computed().keySet().stream()))
                .distinct()
                .toList();
        return entities.get(PayType.class).mapper().byIds(ids, caller).stream()
                .collect(toMap(PayType::id, payType -> payType));
    }

    private static OvertimeWeek shown(Overtime.Week week, Map<Long, PayType> payTypes) {
        Map<Long, BigDecimal> recorded = week.recorded();
        Map<Long, BigDecimal> computed = week.computed();
        return new OvertimeWeek(
                week.from(),
                recorded.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                !recorded.equals(computed),
                hours(recorded, payTypes),
                hours(computed, payTypes),
                week.parts().stream()
                        .map(part -> new OvertimeLine(
                                part.entryId(),
                                part.workDate(),
                                part.hours(),
                                part.rule(),
                                payTypes.get(part.payTypeId()),
                                part.policy()))
                        .toList());
    }

    private static List<PayTypeHours> hours(Map<Long, BigDecimal> sums, Map<Long, PayType> payTypes) {
        return sums.entrySet().stream()
                .map(sum -> new PayTypeHours(payTypes.get(sum.getKey()), sum.getValue()))
                .toList();
    }
}
