package com.asrops.operations;

import static com.asrops.operations.TimecardStatus.APPROVED;
import static com.asrops.operations.TimecardStatus.DRAFT;
import static com.asrops.operations.TimecardStatus.REJECTED;
import static com.asrops.operations.TimecardStatus.SUBMITTED;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.write.Audit;
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
    private static final Set<Caller.Role> REOPENERS = Set.of(Caller.Role.SUPERVISOR, Caller.Role.ADMIN);

    private final Writes writes;
    private final Audit audit;
    private final Rows rows;
    private final TimecardRules rules;
    private final TimecardMapper timecards;
    private final TimecardEntryMapper entries;

    TimecardService(
            Writes writes,
            Audit audit,
            Rows rows,
            TimecardRules rules,
            TimecardMapper timecards,
            TimecardEntryMapper entries) {
        this.writes = writes;
        this.audit = audit;
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
            audit.created(entries.insertAll(written.id(), lines));
            return written;
        });
    }

    Payload<Timecard> update(Map<String, Object> input, Caller caller) {
        return writes.run(caller, errors -> {
            Timecard before = inStatus(Set.of(DRAFT, REJECTED), "changed", input, caller, errors);
            boolean replaced = input.containsKey("entries");
            Timecard timecard = rows.change(before, input, caller, errors);
            List<TimecardEntry> linesBefore = entries.ofTimecard(before.id());
            List<TimecardEntry> lines = replaced ? lines(input, caller, errors) : linesBefore;
            errors.stopIfAny();
            rules.check(Objects.requireNonNull(timecard), lines, caller, errors);
            errors.stopIfAny();
            Timecard written = rows.update(timecards, before, timecard, caller, errors);
            if (replaced) {
                entries.deleteAll(written.id());
                audit.deleted(linesBefore);
                audit.created(entries.insertAll(written.id(), lines));
            }
            return written;
        });
    }

    private List<TimecardEntry> lines(Map<String, Object> input, Caller caller, UserErrors errors) {
        @SuppressWarnings("unchecked") // the schema has checked the shapes
        List<Map<String, Object>> given = (List<Map<String, Object>>) input.get("entries");
        List<Map<String, Object>> inputs = given == null ? List.of() : given;
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
            Map<String, Object> change = done("submitted", caller);
            change.putAll(undone("rejected"));
            change.put("rejectionReason", null);
            return moveOn(timecard, SUBMITTED, change, caller, errors);
        });
    }

    Payload<Timecard> approve(Map<String, Object> input, Caller caller) {
        return writes.run(caller, errors -> {
            Timecard timecard = inStatus(Set.of(SUBMITTED), "approved", input, caller, errors);
            if (Objects.equals(caller.teamMemberId(), timecard.workerId())) {
                throw errors.refuse("OWN_TIMECARD", "id", "Nobody approves their own timecard.");
            }
            return moveOn(timecard, APPROVED, done("approved", caller), caller, errors);
        });
    }

    Payload<Timecard> reject(Map<String, Object> input, Caller caller) {
        return writes.run(caller, errors -> {
            Timecard timecard = inStatus(Set.of(SUBMITTED), "rejected", input, caller, errors);
            Map<String, Object> change = done("rejected", caller);
            change.put("rejectionReason", reason("rejectionReason", input, errors));
            return moveOn(timecard, REJECTED, change, caller, errors);
        });
    }

    /** It goes back to a draft as if it had never been handed in; who opened it again, and why, is kept. */
    Payload<Timecard> reopen(Map<String, Object> input, Caller caller) {
        return writes.run(caller, errors -> {
            if (!REOPENERS.contains(caller.role())) {
                throw errors.refuse(
                        "NOT_ALLOWED", "id", "Only a supervisor or an administrator opens a timecard again.");
            }
            Timecard timecard = inStatus(Set.of(APPROVED), "reopened", input, caller, errors);
            Map<String, Object> change = done("reopened", caller);
            change.put("reopeningReason", reason("reopeningReason", input, errors));
            change.putAll(undone("submitted"));
            change.putAll(undone("approved"));
            return moveOn(timecard, DRAFT, change, caller, errors);
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

    private static String reason(String field, Map<String, Object> input, UserErrors errors) {
        String reason = (String) Objects.requireNonNull(input.get(field));
        if (reason.isBlank()) {
            throw errors.refuse("REQUIRED", field, "Say why.");
        }
        return reason;
    }

    /** Who did something when: {@code submittedById} and {@code submittedAt} for "submitted". */
    private Map<String, Object> done(String action, Caller caller) {
        Long by = caller.teamMemberId();
        Map<String, Object> change = new HashMap<>();
        change.put(action + "At", rows.now());
        change.put(action + "ById", by == null ? null : NodeId.encode("TeamMember", by));
        return change;
    }

    private static Map<String, Object> undone(String action) {
        Map<String, Object> change = new HashMap<>();
        change.put(action + "At", null);
        change.put(action + "ById", null);
        return change;
    }

    private Timecard moveOn(
            Timecard timecard, TimecardStatus status, Map<String, Object> change, Caller caller, UserErrors errors) {
        change.put("status", status.name());
        Timecard changed = rows.change(timecard, change, caller, errors);
        errors.stopIfAny();
        return rows.update(timecards, timecard, Objects.requireNonNull(changed), caller, errors);
    }
}
