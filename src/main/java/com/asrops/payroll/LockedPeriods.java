package com.asrops.payroll;

import com.asrops.operations.TimecardCheck;
import com.asrops.payroll.PayPeriodMapper.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is being paid, or was, stays as it is: no timecard is in a locked pay period that was not there before. */
@Component
class LockedPeriods implements TimecardCheck {

    private final PayPeriodMapper periods;

    LockedPeriods(PayPeriodMapper periods) {
        this.periods = periods;
    }

    @Override
    public void check(List<Change> changes) {
        Set<LocalDate> days = changes.stream().map(Change::workDate).collect(Collectors.toCollection(TreeSet::new));
        List<Span> locked = periods.ofDays(days).stream()
                .filter(period -> period.status() != PayPeriodStatus.OPEN)
                .toList();
        for (Change change : changes) {
            if (locked.stream().anyMatch(period -> period.holds(change.workDate()))) {
                change.errors()
                        .add(
                                "PERIOD_LOCKED",
                                change.field(),
                                "The pay period of " + change.workDate()
                                        + " is locked: choose another day, or let payroll open it.");
            }
        }
    }
}
