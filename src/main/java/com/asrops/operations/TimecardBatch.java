package com.asrops.operations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.asrops.kernel.Caller;
import com.asrops.kernel.sql.RowColumns;
import com.asrops.kernel.write.Audit;
import com.asrops.kernel.write.References;
import com.asrops.kernel.write.Rows;
import com.asrops.kernel.write.UserErrors;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Many timecards at once, under the same rules as one: as many statements for a thousand as for two. Runs inside a
 * transaction of the caller's.
 */
@Component
public class TimecardBatch {

    /**
     * What a timecard shall be.
     *
     * @param id the timecard that is there, or null for a new one
     * @param idField the field of the input by which it was named
     * @param input named like the record; what it leaves out stays as it is
     * @param errors told what is wrong with it
     */
    public record Wanted(@Nullable Long id, String idField, Map<String, Object> input, UserErrors errors) {}

    private final Rows rows;
    private final TimecardDrafts drafts;
    private final TimecardRules rules;
    private final TimecardMapper timecards;
    private final TimecardEntryMapper entries;
    private final TimecardEntries entryWrites;
    private final Audit audit;

    TimecardBatch(
            Rows rows,
            TimecardDrafts drafts,
            TimecardRules rules,
            TimecardMapper timecards,
            TimecardEntryMapper entries,
            TimecardEntries entryWrites,
            Audit audit) {
        this.rows = rows;
        this.drafts = drafts;
        this.rules = rules;
        this.timecards = timecards;
        this.entries = entries;
        this.entryWrites = entryWrites;
        this.audit = audit;
    }

    /**
     * The timecards as they would be, null where an input says nothing that could be written. What is wrong is told by each
     * one's errors. The day of a worker is looked at as it will be when all that are right are written.
     *
     * @param source where new ones were recorded
     * @param references finds the rows that inputs refer to
     */
    public List<@Nullable TimecardDraft> check(
            List<Wanted> wanted, TimecardSource source, References references, Caller caller) {
        List<Long> ids =
                wanted.stream().map(Wanted::id).filter(Objects::nonNull).toList();
        Map<Long, Timecard> before = ids.isEmpty()
                ? Map.of()
                : timecards.byIds(ids, caller).stream().collect(toMap(Timecard::id, row -> row));
        Map<Long, List<TimecardEntry>> entriesBefore = ids.isEmpty()
                ? Map.of()
                : entries.ofTimecards(ids).stream().collect(groupingBy(TimecardEntry::timecardId));
        List<@Nullable TimecardDraft> all = new ArrayList<>();
        for (Wanted each : wanted) {
            if (each.id() == null) {
                all.add(drafts.create(each.input(), source, references, caller, each.errors()));
            } else {
                Timecard timecard = changeable(before.get(each.id()), each);
                all.add(
                        timecard == null
                                ? null
                                : drafts.change(
                                        timecard,
                                        entriesBefore.getOrDefault(each.id(), List.of()),
                                        each.input(),
                                        references,
                                        caller,
                                        each.errors()));
            }
        }
        rules.check(all.stream().filter(Objects::nonNull).toList(), caller);
        return all;
    }

    private static @Nullable Timecard changeable(@Nullable Timecard timecard, Wanted wanted) {
        if (timecard == null) {
            wanted.errors().add("NOT_FOUND", wanted.idField(), "There is no such Timecard.");
        } else if (!timecard.status().isChangeable()) {
            wanted.errors()
                    .add("WRONG_STATUS", wanted.idField(), timecard.status().cannotBe("changed"));
        } else {
            return timecard;
        }
        return null;
    }

    /**
     * Writes drafts that are right.
     *
     * @return the timecards' ids, in the order of the drafts
     * @throws OptimisticLockingFailureException when somebody else has changed one meanwhile
     */
    public List<Long> write(List<TimecardDraft> valid, TimecardSource source, Caller caller) {
        Instant now = rows.now();
        List<Timecard> added = new ArrayList<>();
        List<Timecard> changed = new ArrayList<>();
        List<Timecard> moved = new ArrayList<>();
        List<Timecard> befores = new ArrayList<>();
        List<Timecard> afters = new ArrayList<>();
        List<Long> ids = new ArrayList<>();
        Iterator<Long> newIds = newIds(valid);
        for (TimecardDraft draft : valid) {
            Timecard before = draft.before();
            Timecard timecard = before == null ? draft.timecard().withId(newIds.next()) : draft.timecard();
            ids.add(timecard.id());
            if (before == null) {
                added.add(timecard);
            } else {
                (draft.isIndexedAnew() ? moved : changed).add(timecard);
                befores.add(before);
                afters.add(timecard);
            }
        }
        int written = (changed.isEmpty() ? 0 : timecards.updateMany(RowColumns.of(changed), now))
                + (moved.isEmpty() ? 0 : timecards.moveMany(RowColumns.of(moved), now));
        if (written != afters.size()) {
            throw new OptimisticLockingFailureException("Somebody else has changed one of the timecards meanwhile");
        }
        if (!added.isEmpty()) {
            timecards.insertMany(RowColumns.of(added), source, now);
        }
        audit.created(added);
        audit.updated(befores, afters);
        entryWrites.write(valid, ids, now);
        return ids;
    }

    private Iterator<Long> newIds(List<TimecardDraft> valid) {
        int count = (int) valid.stream().filter(draft -> draft.before() == null).count();
        return count == 0
                ? Collections.emptyIterator()
                : timecards.nextIds(count).iterator();
    }
}
