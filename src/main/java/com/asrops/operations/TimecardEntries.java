package com.asrops.operations;

import com.asrops.kernel.sql.RowColumns;
import com.asrops.kernel.write.Audit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        List<Long> addedTo = new ArrayList<>();
        List<TimecardEntry> changed = new ArrayList<>();
        List<TimecardEntry> rebooked = new ArrayList<>();
        List<TimecardEntry> surplus = new ArrayList<>();
        List<TimecardEntry> befores = new ArrayList<>();
        List<TimecardEntry> afters = new ArrayList<>();
        for (int d = 0; d < drafts.size(); d++) {
            List<TimecardEntry> before = drafts.get(d).entriesBefore();
            List<TimecardEntry> lines = drafts.get(d).lines();
            for (int i = 0; i < Math.max(before.size(), lines.size()); i++) {
                if (i >= before.size()) {
                    added.add(lines.get(i));
                    addedTo.add(timecardIds.get(d));
                } else if (i >= lines.size()) {
                    surplus.add(before.get(i));
                } else if (!lines.get(i).saysTheSameAs(before.get(i))) {
                    (lines.get(i).isBookedAs(before.get(i)) ? changed : rebooked).add(lines.get(i));
                    befores.add(before.get(i));
                    afters.add(lines.get(i));
                }
            }
        }
        delete(surplus);
        if (!changed.isEmpty()) {
            entries.updateMany(RowColumns.of(changed), now);
        }
        if (!rebooked.isEmpty()) {
            entries.rebookMany(RowColumns.of(rebooked), now);
        }
        audit.updated(befores, afters);
        insert(added, addedTo, now);
    }

    private void delete(List<TimecardEntry> surplus) {
        if (!surplus.isEmpty()) {
            entries.deleteMany(surplus.stream().map(TimecardEntry::id).toList());
            audit.deleted(surplus);
        }
    }

    private void insert(List<TimecardEntry> added, List<Long> addedTo, Instant now) {
        if (added.isEmpty()) {
            return;
        }
        List<Long> ids = entries.nextIds(added.size());
        List<TimecardEntry> rows = new ArrayList<>();
        for (int i = 0; i < added.size(); i++) {
            rows.add(added.get(i).withIds(ids.get(i), addedTo.get(i)));
        }
        entries.insertMany(RowColumns.of(rows), now);
        audit.created(rows);
    }
}
