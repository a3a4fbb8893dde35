package com.asrops.payroll;

import com.asrops.kernel.Caller;
import com.asrops.kernel.calendar.CompanyCalendar;
import com.asrops.kernel.graphql.BatchField;
import com.asrops.operations.BudgetLine;
import com.asrops.operations.Project;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;

/** What projects and budget lines have cost in labor, and will have cost in the end. */
@Controller
class LaborCostController {

    private final LaborCostMapper costs;
    private final CompanyCalendar calendar;

    LaborCostController(LaborCostMapper costs, CompanyCalendar calendar) {
        this.costs = costs;
        this.calendar = calendar;
    }

    @BatchField
    Map<Long, LaborCost> laborCostToDate(
            List<Project> projects, @Nullable LocalDate asOf, List<String> statuses, Caller caller) {
        List<Long> ids = projects.stream().map(Project::id).toList();
        return sums(ids, costs.ofProjects(ids, dayOf(asOf), statuses, caller));
    }

    @BatchField
    Map<Long, LaborCost> laborCost(
            List<BudgetLine> lines, @Nullable LocalDate asOf, List<String> statuses, Caller caller) {
        List<Long> ids = lines.stream().map(BudgetLine::id).toList();
        return sums(ids, costs.ofBudgetLines(ids, dayOf(asOf), statuses, caller));
    }

    @BatchField
    Map<Long, BigDecimal> laborForecast(
            List<BudgetLine> lines, @Nullable LocalDate asOf, List<String> statuses, Caller caller) {
        Map<Long, LaborCost> soFar = laborCost(lines, asOf, statuses, caller);
        Map<Long, BigDecimal> forecasts = new HashMap<>();
        lines.forEach(line -> forecasts.put(line.id(), forecast(line, Objects.requireNonNull(soFar.get(line.id())))));
        return forecasts;
    }

    private static BigDecimal forecast(BudgetLine line, LaborCost soFar) {
        BigDecimal planned = line.hours();
        if (planned == null || soFar.hours().signum() == 0) {
            return soFar.amount().max(line.originalAmount().add(line.approvedChanges()));
        }
        BigDecimal left = planned.subtract(soFar.hours()).max(BigDecimal.ZERO);
        return soFar.amount().add(soFar.ofHours(left));
    }

    private LocalDate dayOf(@Nullable LocalDate asOf) {
        return asOf == null ? calendar.today().date() : asOf;
    }

    private static Map<Long, LaborCost> sums(List<Long> ids, List<LaborCostMapper.Cost> sums) {
        Map<Long, LaborCost> found = ids.stream().collect(Collectors.toMap(Function.identity(), id -> LaborCost.NONE));
        sums.forEach(sum -> found.put(sum.id(), LaborCost.of(sum)));
        return found;
    }
}
