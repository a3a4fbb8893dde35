package com.asrops.operations;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.write.References;
import com.asrops.kernel.write.Rows;
import com.asrops.kernel.write.UserErrors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes drafts of inputs, for one timecard and for many. What an input gives wrongly is told, and then there is no draft. */
@Component
class TimecardDrafts {

    private static final int MAX_ENTRIES = 50;

    /** What a correction does not take over from the timecard that it corrects. */
    private static final List<String> UNDONE = List.of(
            "submittedById",
            "submittedAt",
            "approvedById",
            "approvedAt",
            "rejectedById",
            "rejectedAt",
            "rejectionReason",
            "reopenedById",
            "reopenedAt",
            "reopeningReason",
            "overrideReason",
            "notes");

    private final Rows rows;

    TimecardDrafts(Rows rows) {
        this.rows = rows;
    }

    /** A new timecard. */
    @Nullable
    TimecardDraft create(
            Map<String, Object> input, TimecardSource source, References references, Caller caller, UserErrors errors) {
        Map<String, Object> whole = new HashMap<>(input);
        whole.put("status", TimecardStatus.DRAFT.name());
        whole.put("source", source.name());
        Timecard timecard = rows.create(Timecard.class, whole, references, caller, errors);
        return draft(null, List.of(), timecard, List.of(), lines(input, List.of(), references, caller, errors), errors);
    }

    /** A new timecard that takes back what an exported one says, and says instead what the input does: nothing, maybe. */
    @Nullable
    TimecardDraft correction(
            Timecard exported,
            List<TimecardEntry> entries,
            Map<String, Object> input,
            Caller caller,
            UserErrors errors) {
        Map<String, Object> change = new HashMap<>();
        UNDONE.forEach(field -> change.put(field, null));
        change.put("status", TimecardStatus.DRAFT.name());
        change.put("source", TimecardSource.MANUAL.name());
        change.put("signed", false);
        change.put("correctsId", NodeId.encode("Timecard", exported.id()));
        change.put("correctionReason", input.get("correctionReason"));
        change.put("postingDate", input.get("postingDate"));
        Timecard timecard = rows.change(exported, change, caller, errors);
        List<TimecardEntry> reversing = entries.stream()
                .filter(entry -> !entry.isReversing())
                .map(entry -> entry.reversed(rows.now()))
                .toList();
        List<TimecardEntry> lines =
                saysNothing(input) ? List.of() : lines(input, List.of(), References.BY_ID, caller, errors);
        return draft(null, List.of(), timecard == null ? null : timecard.asNew(), reversing, lines, errors);
    }

    /**
     * A timecard with what the input changes; entries that it does not give stay as they are. One that had been withdrawn and is
     * given entries is a draft again.
     */
    @Nullable
    TimecardDraft change(
            Timecard before,
            List<TimecardEntry> entriesBefore,
            Map<String, Object> input,
            References references,
            Caller caller,
            UserErrors errors) {
        boolean again = TimecardWithdrawals.isWithdrawn(before, entriesBefore) && input.containsKey("entries");
        Timecard timecard = rows.change(before, again ? again(input) : input, references, caller, errors);
        List<TimecardEntry> reversing =
                entriesBefore.stream().filter(TimecardEntry::isReversing).toList();
        List<TimecardEntry> others = entriesBefore.subList(reversing.size(), entriesBefore.size());
        List<TimecardEntry> lines = !input.containsKey("entries")
                ? others
                : before.isCorrection() && saysNothing(input)
                        ? List.of()
                        : lines(input, others, references, caller, errors);
        return draft(before, entriesBefore, timecard, reversing, lines, errors);
    }

    private static Map<String, Object> again(Map<String, Object> input) {
        Map<String, Object> change = new HashMap<>(input);
        change.put("status", TimecardStatus.DRAFT.name());
        List.of("rejectedById", "rejectedAt", "rejectionReason").forEach(field -> change.put(field, null));
        return change;
    }

    private static boolean saysNothing(Map<String, Object> input) {
        return List.of().equals(input.get("entries"));
    }

    private static @Nullable TimecardDraft draft(
            @Nullable Timecard before,
            List<TimecardEntry> entriesBefore,
            @Nullable Timecard timecard,
            List<TimecardEntry> reversing,
            @Nullable List<TimecardEntry> lines,
            UserErrors errors) {
        return timecard == null || lines == null
                ? null
                : new TimecardDraft(before, entriesBefore, timecard, reversing, lines, errors);
    }

    private @Nullable List<TimecardEntry> lines(
            Map<String, Object> input,
            List<TimecardEntry> before,
            References references,
            Caller caller,
            UserErrors errors) {
        @SuppressWarnings("unchecked") // the schema has checked the shapes
        List<Map<String, Object>> given = (List<Map<String, Object>>) input.get("entries");
        if (given == null || given.isEmpty()) {
            errors.add("NO_ENTRIES", "entries", "A timecard has at least one entry.");
            return null;
        }
        if (given.size() > MAX_ENTRIES) {
            errors.add("TOO_MANY_ENTRIES", "entries", "A timecard has at most " + MAX_ENTRIES + " entries.");
            return null;
        }
        List<TimecardEntry> lines = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            UserErrors at = errors.at("entries", i);
            TimecardEntry line = i < before.size()
                    ? rows.change(before.get(i), whole(given.get(i)), references, caller, at)
                    : rows.create(TimecardEntry.class, given.get(i), references, caller, at);
            if (line != null) {
                lines.add(line);
            }
        }
        return lines.size() == given.size() ? lines : null;
    }

    /** An entry takes the place of another as a whole: what it leaves out is empty. */
    private static Map<String, Object> whole(Map<String, Object> given) {
        Map<String, Object> whole = new HashMap<>();
        for (String optional : List.of("classificationId", "startTime", "endTime", "breakMinutes")) {
            whole.put(optional, null);
        }
        whole.putAll(given);
        return whole;
    }
}
