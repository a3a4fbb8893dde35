package com.asrops.operations;

import static com.asrops.operations.TimecardStatus.APPROVED;
import static com.asrops.operations.TimecardStatus.DRAFT;
import static com.asrops.operations.TimecardStatus.REJECTED;
import static com.asrops.operations.TimecardStatus.SUBMITTED;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.write.Payload;
import com.asrops.kernel.write.References;
import com.asrops.kernel.write.Rows;
import com.asrops.kernel.write.UserErrors;
import com.asrops.kernel.write.Writes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class TimecardService {

    private final Writes writes;
    private final Rows rows;
    private final TimecardDrafts drafts;
    private final TimecardRules rules;
    private final TimecardMapper timecards;
    private final TimecardEntryMapper entryMapper;
    private final TimecardEntries entries;

    TimecardService(
            Writes writes,
            Rows rows,
            TimecardDrafts drafts,
            TimecardRules rules,
            TimecardMapper timecards,
            TimecardEntryMapper entryMapper,
            TimecardEntries entries) {
        this.writes = writes;
        this.rows = rows;
        this.drafts = drafts;
        this.rules = rules;
        this.timecards = timecards;
        this.entryMapper = entryMapper;
        this.entries = entries;
    }

    Payload<Timecard> create(Map<String, Object> input, Caller caller) {
        return writes.run(caller, errors -> {
            TimecardDraft draft = drafts.create(input, TimecardSource.MANUAL, References.BY_ID, caller, errors);
            return insert(draft, caller, errors);
        });
    }

    /** Writes a new timecard that is right, inside {@link Writes#run}. */
    Timecard insert(@Nullable TimecardDraft draft, Caller caller, UserErrors errors) {
        TimecardDraft valid = checked(draft, caller, errors);
        Timecard written = rows.insert(timecards, valid.timecard(), caller);
        entries.write(List.of(valid), List.of(written.id()), rows.now());
        return written;
    }

    Payload<Timecard> update(Map<String, Object> input, Caller caller) {
        return writes.run(caller, errors -> {
            Timecard before = inStatus(TimecardStatus::isChangeable, "changed", input, caller, errors);
            List<TimecardEntry> entriesBefore = entryMapper.ofTimecards(List.of(before.id()));
            TimecardDraft draft = drafts.change(before, entriesBefore, input, References.BY_ID, caller, errors);
            TimecardDraft valid = checked(draft, caller, errors);
            Timecard written = rows.update(timecards, before, valid.timecard(), caller, errors);
            entries.write(List.of(valid), List.of(written.id()), rows.now());
            return written;
        });
    }

    private TimecardDraft checked(@Nullable TimecardDraft draft, Caller caller, UserErrors errors) {
        errors.stopIfAny();
        TimecardDraft sound = Objects.requireNonNull(draft);
        rules.check(List.of(sound), caller);
        errors.stopIfAny();
        return sound;
    }

    Payload<Timecard> submit(Map<String, Object> input, Caller caller) {
        return writes.run(caller, errors -> {
            Timecard timecard = inStatus(TimecardStatus::isChangeable, "submitted", input, caller, errors);
            if (timecard.status() == REJECTED
                    && entryMapper.ofTimecards(List.of(timecard.id())).isEmpty()) {
                throw errors.refuse("NO_ENTRIES", "id", "It was withdrawn and has no hours: give it entries first.");
            }
            Map<String, Object> change = done("submitted", caller);
            change.putAll(undone("rejected"));
            change.put("rejectionReason", null);
            return moveOn(timecard, SUBMITTED, change, caller, errors);
        });
    }

    Payload<Timecard> approve(Map<String, Object> input, Caller caller) {
        return writes.run(caller, errors -> {
            Timecard timecard = inStatus(SUBMITTED::equals, "approved", input, caller, errors);
            if (Objects.equals(caller.teamMemberId(), timecard.workerId())) {
                throw errors.refuse("OWN_TIMECARD", "id", "Nobody approves their own timecard.");
            }
            checkDay(timecard, errors);
            return moveOn(timecard, APPROVED, done("approved", caller), caller, errors);
        });
    }

    Payload<Timecard> reject(Map<String, Object> input, Caller caller) {
        return writes.run(caller, errors -> {
            Timecard timecard = inStatus(SUBMITTED::equals, "rejected", input, caller, errors);
            Map<String, Object> change = done("rejected", caller);
            change.put("rejectionReason", reason("rejectionReason", input, errors));
            return moveOn(timecard, REJECTED, change, caller, errors);
        });
    }

    /** It goes back to a draft as if it had never been handed in; who opened it again, and why, is kept. */
    Payload<Timecard> reopen(Map<String, Object> input, Caller caller) {
        return writes.run(caller, errors -> {
            Timecard timecard = inStatus(APPROVED::equals, "reopened", input, caller, errors);
            checkDay(timecard, errors);
            Map<String, Object> change = done("reopened", caller);
            change.put("reopeningReason", reason("reopeningReason", input, errors));
            change.putAll(undone("submitted"));
            change.putAll(undone("approved"));
            return moveOn(timecard, DRAFT, change, caller, errors);
        });
    }

    /** Hours that begin to count, or cease to, are a change of their day. */
    private void checkDay(Timecard timecard, UserErrors errors) {
        rules.check(List.of(new TimecardCheck.Change(timecard.paidOn(), "id", errors)));
        errors.stopIfAny();
    }

    private Timecard inStatus(
            Predicate<TimecardStatus> from,
            String action,
            Map<String, Object> input,
            Caller caller,
            UserErrors errors) {
        Timecard timecard = rows.current(Timecard.class, input, caller, errors);
        if (!from.test(timecard.status())) {
            throw errors.refuse("WRONG_STATUS", "id", timecard.status().cannotBe(action));
        }
        return timecard;
    }

    static String reason(String field, Map<String, Object> input, UserErrors errors) {
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
