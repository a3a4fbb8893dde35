package com.asrops.operations;

import static com.asrops.operations.TimecardStatus.APPROVED;
import static com.asrops.operations.TimecardStatus.DRAFT;
import static com.asrops.operations.TimecardStatus.REJECTED;
import static com.asrops.operations.TimecardStatus.SUBMITTED;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.write.Payload;
import com.asrops.kernel.write.Rows;
import com.asrops.kernel.write.UserErrors;
import com.asrops.kernel.write.Writes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
class TimecardService {

    private static final int MAX_ENTRIES = 50;

    private final Writes writes;
    private final Rows rows;
    private final TimecardRules rules;
    private final TimecardMapper timecards;
    private final TimecardEntryMapper entries;

    TimecardService(
            Writes writes, Rows rows, TimecardRules rules, TimecardMapper timecards, TimecardEntryMapper entries) {
        this.writes = writes;
        this.rows = rows;
        this.rules = rules;
        this.timecards = timecards;
        this.entries = entries;
    }

    Payload<Timecard> create(Map<String, Object> input, Caller caller) {
        return writes.run(caller, errors -> {
            Map<String, Object> whole = new HashMap<>(input);
            whole.put("status", DRAFT.name());
            whole.put("source", TimecardSource.MANUAL.name());
            Timecard timecard = rows.create(Timecard.class, whole, caller, errors);
            List<TimecardEntry> lines = lines(input, caller, errors);
            errors.stopIfAny();
            rules.check(Objects.requireNonNull(timecard), lines, caller, errors);
            errors.stopIfAny();
            Timecard written = rows.insert(timecards, timecard, caller);
            entries.insertAll(written.id(), lines);
            return written;
        });
    }

    @SuppressWarnings("unchecked") // the schema has checked the shapes
    private List<TimecardEntry> lines(Map<String, Object> input, Caller caller, UserErrors errors) {
        List<Map<String, Object>> inputs = (List<Map<String, Object>>) input.getOrDefault("entries", List.of());
        if (inputs.isEmpty()) {
            throw errors.refuse("NO_ENTRIES", "entries", "A timecard has at least one entry.");
        }
        if (inputs.size() > MAX_ENTRIES) {
            throw errors.refuse("TOO_MANY_ENTRIES", "entries", "A timecard has at most " + MAX_ENTRIES + " entries.");
        }
        List<TimecardEntry> lines = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            TimecardEntry line = rows.create(TimecardEntry.class, inputs.get(i), caller, errors.at("entries", i));
            if (line != null) {
                lines.add(line);
            }
        }
        return lines;
    }

    Payload<Timecard> submit(Map<String, Object> input, Caller caller) {
        return writes.run(caller, errors -> {
            Timecard timecard = inStatus(Set.of(DRAFT, REJECTED), "submitted", input, caller, errors);
            return moveOn(timecard, SUBMITTED, "submitted", caller, errors);
        });
    }

    Payload<Timecard> approve(Map<String, Object> input, Caller caller) {
        return writes.run(caller, errors -> {
            Timecard timecard = inStatus(Set.of(SUBMITTED), "approved", input, caller, errors);
            if (Objects.equals(caller.teamMemberId(), timecard.workerId())) {
                throw errors.refuse("OWN_TIMECARD", "id", "Nobody approves their own timecard.");
            }
            return moveOn(timecard, APPROVED, "approved", caller, errors);
        });
    }

    private Timecard inStatus(
            Set<TimecardStatus> from, String action, Map<String, Object> input, Caller caller, UserErrors errors) {
        Timecard timecard = rows.current(Timecard.class, input, caller, errors);
        if (!from.contains(timecard.status())) {
            throw errors.refuse(
                    "WRONG_STATUS", "id", "A timecard that is " + timecard.status() + " cannot be " + action + ".");
        }
        return timecard;
    }

    /** Writes the status, and who did it when: {@code submittedById} and {@code submittedAt} for "submitted". */
    private Timecard moveOn(Timecard timecard, TimecardStatus status, String action, Caller caller, UserErrors errors) {
        Map<String, Object> change = new HashMap<>();
        change.put("status", status.name());
        change.put(action + "At", rows.now());
        Long by = caller.teamMemberId();
        change.put(action + "ById", by == null ? null : NodeId.encode("TeamMember", by));
        Timecard changed = rows.change(timecard, change, caller, errors);
        errors.stopIfAny();
        return rows.update(timecards, Objects.requireNonNull(changed), caller, errors);
    }
}
