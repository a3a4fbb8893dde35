package com.asrops.kernel.write;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.entity.Relations;
import com.asrops.kernel.write.AuditMapper.Change;
import com.asrops.kernel.write.AuditMapper.Changes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Notes every change of a row, and writes what a transaction changed with one statement at its end: who, when, what was
 * before, what is after. {@link Rows} tells it of the rows that it writes; whoever writes rows by a statement of their
 * own tells it themselves, inside {@link Writes#run}.
 */
@Component
public class Audit {

    /** What a transaction has changed so far, the instant that all its rows bear, and the batch that it is, if it is one. */
    private record Noted(Instant at, List<Change> changes, AtomicReference<@Nullable Long> importBatchId) {}

    private static final ScopedValue<Noted> NOTED = ScopedValue.newInstance();

    private final AuditMapper mapper;
    private final Entities entities;
    private final Relations relations;
    private final Clock clock;
    private final ChangeSignal signal;
    private final Map<Class<?>, AuditJson> json = new ConcurrentHashMap<>();

    Audit(AuditMapper mapper, Entities entities, Relations relations, Clock clock, ChangeSignal signal) {
        this.mapper = mapper;
        this.entities = entities;
        this.relations = relations;
        this.clock = clock;
        this.signal = signal;
    }

    /** Runs the work of a transaction and writes what it changed. */
    <T> T during(Caller caller, Supplier<T> work) {
        Noted noted = new Noted(clockNow(), new ArrayList<>(), new AtomicReference<>());
        T result = ScopedValue.where(NOTED, noted).call(work::get);
        if (!noted.changes.isEmpty()) {
            write(noted, caller, clockNow());
        }
        return result;
    }

    /** The instant that is written, as fine as both databases keep it: the same for all that a transaction writes. */
    Instant now() {
        return NOTED.isBound() ? NOTED.get().at : clockNow();
    }

    private Instant clockNow() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void write(Noted noted, Caller caller, Instant now) {
        Long importBatchId = noted.importBatchId.get();
        if (noted.changes.size() == 1) {
            mapper.insert(noted.changes.getFirst(), caller, now, importBatchId);
        } else {
            mapper.insertAll(new Changes(noted.changes), caller, now, importBatchId);
        }
        TransactionSynchronizationManager.registerSynchronization(new AfterCommit());
    }

    private final class AfterCommit implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            signal.committed();
        }
    }

    /** Lets all events of this transaction lead to a batch of rows, so that it can be taken back. */
    public void belongsTo(long importBatchId) {
        NOTED.get().importBatchId.set(importBatchId);
    }

    /** Notes new rows, as they are now. */
    public <T extends Record> void created(List<T> rows) {
        rows.forEach(row -> note(AuditOperation.CREATED, row, null, jsonOf(row).whole(row)));
    }

    /**
     * Notes changed rows. One that is as it was is left out.
     *
     * @param befores the rows as they were
     * @param afters the same rows in the same order, as they are now
     */
    public <T extends Record> void updated(List<T> befores, List<T> afters) {
        for (int i = 0; i < afters.size(); i++) {
            updated(befores.get(i), afters.get(i));
        }
    }

    /** Notes rows that are gone, as they were. */
    public <T extends Record> void deleted(List<T> rows) {
        rows.forEach(row -> note(AuditOperation.DELETED, row, jsonOf(row).whole(row), null));
    }

    /** Notes that something of a row has changed which its record does not hold, such as a password. */
    public void secretChanged(Class<? extends Record> type, long id, String secret) {
        String hidden = "{\"" + secret + "\":\"" + AuditJson.SECRET + "\"}";
        note(AuditOperation.UPDATED, entities.get(type), id, hidden, hidden);
    }

    private <T extends Record> void updated(T before, T after) {
        Entity<?> entity = entities.get(after.getClass());
        if (entity.idOf(before) != entity.idOf(after)) {
            throw new IllegalArgumentException("These are two rows of " + entity);
        }
        List<AuditJson.Field> changed = jsonOf(after).differing(before, after);
        if (!changed.isEmpty()) {
            note(operation(entity, before, after), after, AuditJson.of(before, changed), AuditJson.of(after, changed));
        }
    }

    private static AuditOperation operation(Entity<?> entity, Record before, Record after) {
        Column archivedAt = entity.columns().get("archivedAt");
        boolean was = archivedAt != null && archivedAt.of(before) != null;
        boolean is = archivedAt != null && archivedAt.of(after) != null;
        return was == is ? AuditOperation.UPDATED : is ? AuditOperation.ARCHIVED : AuditOperation.RESTORED;
    }

    private AuditJson jsonOf(Record row) {
        return json.computeIfAbsent(row.getClass(), type -> new AuditJson(entities.get(row.getClass()), relations));
    }

    private void note(AuditOperation operation, Record row, @Nullable String before, @Nullable String after) {
        Entity<?> entity = entities.get(row.getClass());
        note(operation, entity, entity.idOf(row), before, after);
    }

    private static void note(
            AuditOperation operation, Entity<?> entity, long id, @Nullable String before, @Nullable String after) {
        if (!NOTED.isBound()) {
            throw new IllegalStateException(
                    "Rows are written inside Writes.run, where the audit is: " + entity + " " + id);
        }
        NOTED.get().changes.add(new Change(operation, entity.name(), NodeId.encode(entity.name(), id), before, after));
    }
}
