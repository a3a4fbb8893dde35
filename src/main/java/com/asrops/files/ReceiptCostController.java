package com.asrops.files;

import com.asrops.kernel.Caller;
import com.asrops.kernel.calendar.CompanyCalendar;
import com.asrops.kernel.graphql.BatchField;
import com.asrops.operations.BudgetLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;

/** What budget lines have cost in purchases. */
@Controller
class ReceiptCostController {

    private final ReceiptCostMapper costs;
    private final CompanyCalendar calendar;

    ReceiptCostController(ReceiptCostMapper costs, CompanyCalendar calendar) {
        this.costs = costs;
        this.calendar = calendar;
    }

    @BatchField
    Map<Long, BigDecimal> receiptCost(
            List<BudgetLine> lines, @Nullable LocalDate asOf, List<String> statuses, Caller caller) {
        List<Long> ids = lines.stream().map(BudgetLine::id).toList();
        Map<Long, BigDecimal> found =
                ids.stream().collect(Collectors.toMap(Function.identity(), id -> BigDecimal.ZERO.setScale(4)));
        LocalDate day = asOf == null ? calendar.today().date() : asOf;
        costs.ofBudgetLines(ids, day, statuses, caller).forEach(sum -> found.put(sum.id(), sum.amount()));
        return found;
    }
}
