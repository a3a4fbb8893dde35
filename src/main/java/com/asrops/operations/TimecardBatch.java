package com.asrops.operations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.asrops.kernel.Caller;
import com.asrops.kernel.sql.RowColumns;
import com.asrops.kernel.write.Audit;
import com.asrops.kernel.write.References;
import com.asrops.kernel.write.Rows;
import com.asrops.kernel.write.UserErrors;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
        for (TimecardDraft draft : valid) {
            (draft.before() == null ? added : draft.isMoved() ? moved : changed).add(draft.timecard());
        }
        int written = (changed.isEmpty() ? 0 : timecards.updateMany(RowColumns.of(changed), now))
                + (moved.isEmpty() ? 0 : timecards.moveMany(RowColumns.of(moved), now));
        if (written != changed.size() + moved.size()) {
            throw new OptimisticLockingFailureException("Somebody else has changed one of the timecards meanwhile");
        }
        Iterator<Long> newIds = insert(added, source, now).iterator();
        List<Long> ids = valid.stream()
                .map(draft -> draft.before() == null
                        ? newIds.next()
                        : (Long) draft.before().id())
                .toList();
        audit(valid, ids, caller);
        entryWrites.write(valid, ids, now);
        return ids;
    }

    private void audit(List<TimecardDraft> written, List<Long> ids, Caller caller) {
        Map<Long, Timecard> afters = timecards.byIds(ids, caller).stream().collect(toMap(Timecard::id, row -> row));
        List<Timecard> befores = written.stream()
                .map(TimecardDraft::before)
                .filter(Objects::nonNull)
                .toList();
        Set<Long> old = befores.stream().map(Timecard::id).collect(toSet());
        audit.created(
                ids.stream().filter(id -> !old.contains(id)).map(afters::get).toList());
        audit.updated(befores, befores.stream().map(row -> afters.get(row.id())).toList());
    }

    private List<Long> insert(List<Timecard> added, TimecardSource source, Instant now) {
        if (added.isEmpty()) {
            return List.of();
        }
        List<Long> ids = timecards.nextIds(added.size());
        Map<String, List<@Nullable Object>> columns = RowColumns.of(added);
        columns.put("id", new ArrayList<>(ids));
        timecards.insertMany(columns, source, now);
        return ids;
    }
}
