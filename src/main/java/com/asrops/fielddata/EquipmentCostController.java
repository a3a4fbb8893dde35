package com.asrops.fielddata;

import com.asrops.kernel.Caller;
import com.asrops.kernel.calendar.CompanyCalendar;
import com.asrops.kernel.graphql.BatchField;
import com.asrops.operations.BudgetLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;

/** What budget lines have cost in machines. */
@Controller
class EquipmentCostController {

    private final EquipmentCostMapper costs;
    private final CompanyCalendar calendar;

    EquipmentCostController(EquipmentCostMapper costs, CompanyCalendar calendar) {
        this.costs = costs;
        this.calendar = calendar;
    }

    @BatchField
    Map<Long, EquipmentCost> equipmentCost(List<BudgetLine> lines, @Nullable LocalDate asOf, Caller caller) {
        List<Long> ids = lines.stream().map(BudgetLine::id).toList();
        Map<Long, EquipmentCost> found =
                ids.stream().collect(Collectors.toMap(Function.identity(), EquipmentCost::none));
        LocalDate day = asOf == null ? calendar.today().date() : asOf;
        costs.ofBudgetLines(ids, day, caller).forEach(cost -> found.put(cost.id(), cost));
        return found;
    }
}
