package com.asrops.operations;

import com.asrops.kernel.Caller;
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
        return draft(null, List.of(), timecard, lines(input, List.of(), references, caller, errors), errors);
    }

    /** A timecard with what the input changes; entries that it does not give stay as they are. */
    @Nullable
    TimecardDraft change(
            Timecard before,
            List<TimecardEntry> entriesBefore,
            Map<String, Object> input,
            References references,
            Caller caller,
            UserErrors errors) {
        Timecard timecard = rows.change(before, input, references, caller, errors);
        List<TimecardEntry> lines =
                input.containsKey("entries") ? lines(input, entriesBefore, references, caller, errors) : entriesBefore;
        return draft(before, entriesBefore, timecard, lines, errors);
    }

    private static @Nullable TimecardDraft draft(
            @Nullable Timecard before,
            List<TimecardEntry> entriesBefore,
            @Nullable Timecard timecard,
            @Nullable List<TimecardEntry> lines,
            UserErrors errors) {
        return timecard == null || lines == null
                ? null
                : new TimecardDraft(before, entriesBefore, timecard, lines, errors);
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
