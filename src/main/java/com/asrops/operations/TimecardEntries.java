package com.asrops.operations;

import com.asrops.kernel.sql.RowColumns;
import com.asrops.kernel.write.Audit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the entries of timecards, of all timecards at once: each over the one that stands in its place, so that ids stay
 * and nothing is written that is as it was.
 */
@Component
class TimecardEntries {

    private final TimecardEntryMapper entries;
    private final Audit audit;

    TimecardEntries(TimecardEntryMapper entries, Audit audit) {
        this.entries = entries;
        this.audit = audit;
    }

    /** Writes the entries of drafts whose timecards have these ids. */
    void write(List<TimecardDraft> drafts, List<Long> timecardIds, Instant now) {
        List<TimecardEntry> added = new ArrayList<>();
        List<@Nullable Object> addedTo = new ArrayList<>();
        List<TimecardEntry> changed = new ArrayList<>();
        List<TimecardEntry> rebooked = new ArrayList<>();
        List<Long> surplus = new ArrayList<>();
        for (int d = 0; d < drafts.size(); d++) {
            List<TimecardEntry> before = drafts.get(d).entriesBefore();
            List<TimecardEntry> lines = drafts.get(d).entries();
            for (int i = 0; i < Math.max(before.size(), lines.size()); i++) {
                if (i >= before.size()) {
                    added.add(lines.get(i));
                    addedTo.add(timecardIds.get(d));
                } else if (i >= lines.size()) {
                    surplus.add(before.get(i).id());
                } else if (!lines.get(i).isBookedAs(before.get(i))) {
                    rebooked.add(lines.get(i));
                } else if (!lines.get(i).saysTheSameAs(before.get(i))) {
                    changed.add(lines.get(i));
                }
            }
        }
        if (!surplus.isEmpty()) {
            entries.deleteMany(surplus);
        }
        if (!changed.isEmpty()) {
            entries.updateMany(RowColumns.of(changed), now);
        }
        if (!rebooked.isEmpty()) {
            entries.rebookMany(RowColumns.of(rebooked), now);
        }
        insert(added, addedTo, now);
        if (!(surplus.isEmpty() && changed.isEmpty() && rebooked.isEmpty() && added.isEmpty())) {
            audit(drafts, timecardIds);
        }
    }

    private void audit(List<TimecardDraft> drafts, List<Long> timecardIds) {
        Map<Long, TimecardEntry> befores = new LinkedHashMap<>();
        drafts.forEach(draft -> draft.entriesBefore().forEach(entry -> befores.put(entry.id(), entry)));
        Map<Long, TimecardEntry> afters = new LinkedHashMap<>();
        entries.ofTimecards(timecardIds).forEach(entry -> afters.put(entry.id(), entry));
        List<Long> kept = befores.keySet().stream().filter(afters::containsKey).toList();
        audit.deleted(befores.values().stream()
                .filter(entry -> !afters.containsKey(entry.id()))
                .toList());
        audit.updated(
                kept.stream().map(befores::get).toList(),
                kept.stream().map(afters::get).toList());
        audit.created(afters.values().stream()
                .filter(entry -> !befores.containsKey(entry.id()))
                .toList());
    }

    private void insert(List<TimecardEntry> added, List<@Nullable Object> addedTo, Instant now) {
        if (!added.isEmpty()) {
            Map<String, List<@Nullable Object>> rows = RowColumns.of(added);
            rows.put("timecardId", addedTo);
            entries.insertMany(rows, now);
        }
    }
}
