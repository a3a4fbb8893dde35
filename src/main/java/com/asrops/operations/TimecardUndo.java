package com.asrops.operations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.asrops.kernel.Caller;
import com.asrops.kernel.sql.RowColumns;
import com.asrops.kernel.write.Audit;
import com.asrops.kernel.write.FormerRows;
import com.asrops.kernel.write.Undo;
import com.asrops.kernel.write.UserErrors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Takes timecards of a batch back, with their entries. One that the batch created is deleted: nobody has touched it since, so
 * it is a draft. One that it changed is written as any change is, under the same rules.
 */
@Component
class TimecardUndo implements Undo {

    private static final String TIMECARD = "Timecard";

    private final TimecardMapper timecards;
    private final TimecardEntryMapper entries;
    private final TimecardBatch batch;
    private final TimecardRules rules;
    private final FormerRows former;
    private final Audit audit;

    TimecardUndo(
            TimecardMapper timecards,
            TimecardEntryMapper entries,
            TimecardBatch batch,
            TimecardRules rules,
            FormerRows former,
            Audit audit) {
        this.timecards = timecards;
        this.entries = entries;
        this.batch = batch;
        this.rules = rules;
        this.former = former;
        this.audit = audit;
    }

    @Override
    public Set<String> entities() {
        return Set.of(TIMECARD, "TimecardEntry");
    }

    /** A timecard that the batch touched, as it is now. */
    private record Touched(Change change, Timecard now, List<TimecardEntry> entries, UserErrors errors) {}

    /** What was created goes first: hours that it takes from a day are free again for what was changed. */
    @Override
    public void takeBack(List<Change> changes, Caller caller, UserErrors errors, Consumer<Conflict> conflicts) {
        List<Touched> touched = touched(changes, caller, errors, conflicts);
        if (touched.size() < changes.stream().filter(TimecardUndo::isOfTimecard).count()) {
            return;
        }
        Map<Boolean, List<Touched>> byCreated = touched.stream().collect(groupingBy(each -> each.change.isCreated()));
        delete(byCreated.getOrDefault(true, List.of()));
        List<TimecardDraft> changed = drafts(byCreated.getOrDefault(false, List.of()), changes);
        rules.check(changed, caller);
        touched.forEach(each -> each.errors
                .all()
                .forEach(error ->
                        conflicts.accept(new Conflict(TIMECARD, each.now.id(), error.code(), error.message()))));
        if (touched.stream().allMatch(each -> each.errors.isEmpty()) && !changed.isEmpty()) {
            batch.write(changed, TimecardSource.IMPORT, caller);
        }
    }

    private static boolean isOfTimecard(Change change) {
        return change.entity().equals(TIMECARD);
    }

    /** Those that nobody else has touched since. Who changes an entry changes its timecard. */
    private List<Touched> touched(
            List<Change> changes, Caller caller, UserErrors errors, Consumer<Conflict> conflicts) {
        List<Change> ofTimecards =
                changes.stream().filter(TimecardUndo::isOfTimecard).toList();
        List<Long> ids = ofTimecards.stream().map(Change::id).toList();
        Map<Long, Timecard> now =
                timecards.byIds(ids, caller).stream().collect(toMap(Timecard::id, timecard -> timecard));
        Map<Long, List<TimecardEntry>> lines =
                entries.ofTimecards(ids).stream().collect(groupingBy(TimecardEntry::timecardId));
        List<Touched> touched = new ArrayList<>();
        for (Change change : ofTimecards) {
            Timecard timecard = now.get(change.id());
            if (timecard == null || timecard.version() != change.version()) {
                conflicts.accept(Conflict.laterEdit(change));
            } else {
                touched.add(new Touched(
                        change,
                        timecard,
                        lines.getOrDefault(change.id(), List.of()),
                        errors.apart("rows", touched.size())));
            }
        }
        return touched;
    }

    private List<TimecardDraft> drafts(List<Touched> changed, List<Change> changes) {
        Map<Long, Change> lines =
                changes.stream().filter(change -> !isOfTimecard(change)).collect(toMap(Change::id, change -> change));
        Map<Long, List<TimecardEntry>> gone = lines.values().stream()
                .filter(Change::isDeleted)
                .sorted(Comparator.comparingLong(Change::id))
                .map(change -> former.of(TimecardEntry.class, Objects.requireNonNull(change.before())))
                .collect(groupingBy(TimecardEntry::timecardId));
        return changed.stream()
                .map(each -> new TimecardDraft(
                        each.now,
                        each.entries,
                        former.of(each.now, Objects.requireNonNull(each.change.before())),
                        List.of(), // no other system writes corrections
                        formerEntries(each, lines, gone.getOrDefault(each.now.id(), List.of())),
                        each.errors))
                .toList();
    }

    /** Those that were there, in their order: the batch added and took away at the end only. */
    private List<TimecardEntry> formerEntries(Touched of, Map<Long, Change> lines, List<TimecardEntry> gone) {
        Stream<TimecardEntry> kept = of.entries.stream()
                .filter(entry ->
                        !lines.containsKey(entry.id()) || !lines.get(entry.id()).isCreated())
                .map(entry -> lines.containsKey(entry.id())
                        ? former.of(
                                entry,
                                Objects.requireNonNull(lines.get(entry.id()).before()))
                        : entry);
        return Stream.concat(kept, gone.stream()).toList();
    }

    private void delete(List<Touched> created) {
        if (created.isEmpty()) {
            return;
        }
        rules.check(created.stream()
                .map(each -> new TimecardCheck.Change(each.now.workDate(), "workDate", each.errors))
                .toList());
        List<TimecardEntry> lines =
                created.stream().flatMap(each -> each.entries.stream()).toList();
        List<Timecard> rows = created.stream().map(Touched::now).toList();
        entries.deleteMany(lines.stream().map(TimecardEntry::id).toList());
        if (timecards.deleteMany(RowColumns.of(rows)) != rows.size()) {
            throw new OptimisticLockingFailureException("Somebody else has changed one of the timecards meanwhile");
        }
        audit.deleted(lines);
        audit.deleted(rows);
    }
}
