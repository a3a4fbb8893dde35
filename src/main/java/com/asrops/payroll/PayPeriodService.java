package com.asrops.payroll;

import static com.asrops.payroll.PayPeriodStatus.EXPORTED;
import static com.asrops.payroll.PayPeriodStatus.LOCKED;
import static com.asrops.payroll.PayPeriodStatus.OPEN;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Payload;
import com.asrops.kernel.write.Rows;
import com.asrops.kernel.write.UserErrors;
import com.asrops.kernel.write.Writes;
import com.asrops.operations.TimecardExports;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes where a period's status has a say. */
@Service
class PayPeriodService {

    private final Writes writes;
    private final Rows rows;
    private final PayPeriodMapper periods;
    private final PayPeriodRules rules;
    private final TimecardExports timecards;

    PayPeriodService(
            Writes writes, Rows rows, PayPeriodMapper periods, PayPeriodRules rules, TimecardExports timecards) {
        this.writes = writes;
        this.rows = rows;
        this.periods = periods;
        this.rules = rules;
        this.timecards = timecards;
    }

    Payload<PayPeriod> create(Map<String, Object> input, Caller caller) {
        return writes.run(caller, errors -> {
            Map<String, Object> whole = new HashMap<>(input);
            whole.put("status", OPEN.name());
            PayPeriod period = rows.create(PayPeriod.class, whole, caller, errors);
            return rows.insert(periods, checked(period, null, caller, errors), caller);
        });
    }

    /** One that is locked stays in use: its days would be open otherwise. */
    Payload<PayPeriod> archive(Map<String, Object> input, Caller caller) {
        return writes.run(caller, errors -> {
            boolean archived = Boolean.TRUE.equals(input.get("archived"));
            PayPeriod before = inStatus(OPEN, archived ? "taken out of use" : "taken back", input, caller, errors);
            Map<String, Object> change = new HashMap<>();
            change.put("archivedAt", archived ? rows.now() : null);
            PayPeriod period = rows.change(before, change, caller, errors);
            return rows.update(periods, before, checked(period, before, caller, errors), caller, errors);
        });
    }

    Payload<PayPeriod> lock(Map<String, Object> input, Caller caller) {
        return writes.run(caller, errors -> {
            PayPeriod before = inStatus(OPEN, "locked", input, caller, errors);
            if (before.archivedAt() != null) {
                throw errors.refuse("ARCHIVED", "id", "This PayPeriod is out of use: take it back into use.");
            }
            return moveOn(before, LOCKED, caller.name(), rows.now(), caller, errors);
        });
    }

    Payload<PayPeriod> unlock(Map<String, Object> input, Caller caller) {
        return writes.run(caller, errors -> {
            PayPeriod before = inStatus(LOCKED, "opened", input, caller, errors);
            return moveOn(before, OPEN, null, null, caller, errors);
        });
    }

    /** The period comes first: who approves or reopens a timecard of it waits, and then finds it locked. */
    Payload<PayPeriod> export(Map<String, Object> input, Caller caller) {
        return writes.run(caller, errors -> {
            PayPeriod before = inStatus(LOCKED, "exported", input, caller, errors);
            PayPeriod period = moveOn(before, EXPORTED, before.lockedBy(), before.lockedAt(), caller, errors);
            timecards.export(period.fromDate(), period.toDate());
            return period;
        });
    }

    private PayPeriod inStatus(
            PayPeriodStatus status, String action, Map<String, Object> input, Caller caller, UserErrors errors) {
        PayPeriod period = rows.current(PayPeriod.class, input, caller, errors);
        if (period.status() != status) {
            throw errors.refuse("WRONG_STATUS", "id", period.status().cannotBe(action));
        }
        return period;
    }

    private PayPeriod checked(
            @Nullable PayPeriod period, @Nullable PayPeriod before, Caller caller, UserErrors errors) {
        errors.stopIfAny();
        PayPeriod sound = Objects.requireNonNull(period);
        rules.check(sound, before, caller, errors);
        errors.stopIfAny();
        return sound;
    }

    private PayPeriod moveOn(
            PayPeriod before,
            PayPeriodStatus status,
            @Nullable Object by,
            @Nullable Object at,
            Caller caller,
            UserErrors errors) {
        Map<String, Object> change = new HashMap<>();
        change.put("status", status.name());
        change.put("lockedBy", by);
        change.put("lockedAt", at);
        PayPeriod changed = rows.change(before, change, caller, errors);
        errors.stopIfAny();
        return rows.update(periods, before, Objects.requireNonNull(changed), caller, errors);
    }
}
