package com.asrops.kernel.write;

import static java.util.stream.Collectors.toMap;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.Relations;
import com.asrops.kernel.sql.WrittenColumns;
import com.asrops.kernel.sql.WrittenColumns.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Writes many rows of any entity: as many statements for a thousand as for two. Runs inside {@link Writes#run}. */
@Component
public class BatchWrites {

    private final BatchMapper mapper;
    private final Entities entities;
    private final WrittenColumns columns;
    private final Relations relations;
    private final Audit audit;

    BatchWrites(BatchMapper mapper, Entities entities, WrittenColumns columns, Relations relations, Audit audit) {
        this.mapper = mapper;
        this.entities = entities;
        this.columns = columns;
        this.relations = relations;
        this.audit = audit;
    }

    /**
     * Writes rows that are right. Those that are new may have ids below zero, by which others refer to them.
     *
     * @return the rows' ids, in the order of the drafts
     * @throws OptimisticLockingFailureException when somebody else has changed one meanwhile, or written one that is alike
     */
    public <T extends Record> List<Long> write(Entity<T> entity, List<Draft<T>> drafts, Caller caller) {
        List<T> rows = withIds(entity, drafts);
        List<T> added = new ArrayList<>();
        List<T> changed = new ArrayList<>();
        List<T> befores = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            T before = drafts.get(i).before();
            if (before == null) {
                added.add(rows.get(i));
            } else {
                changed.add(rows.get(i));
                befores.add(before);
            }
        }
        insert(entity, added);
        update(entity, changed);
        tell(entity, added, befores, changed, caller);
        return rows.stream().map(entity::idOf).toList();
    }

    /**
     * Deletes rows.
     *
     * @throws OptimisticLockingFailureException when somebody else has changed one meanwhile
     */
    public <T extends Record> void delete(Entity<T> entity, List<T> rows) {
        if (!rows.isEmpty()) {
            if (mapper.deleteMany(entity.table(), columns.valuesOf(entity, rows)) != rows.size()) {
                throw new OptimisticLockingFailureException("Somebody else has changed one of the rows meanwhile");
            }
            audit.deleted(rows);
        }
    }

    /** Those of the rows with these ids that others refer to: a statement for each column that does. */
    public List<Long> referredTo(Entity<?> entity, List<Long> ids) {
        SortedSet<Long> found = new TreeSet<>();
        for (Entity<?> other : entities.all()) {
            for (Column column : other.columns().values()) {
                if (relations.targetOf(other, column) == entity) {
                    found.addAll(mapper.referredTo(other.table(), column.name(), ids, other == entity));
                }
            }
        }
        return List.copyOf(found);
    }

    /** The rows as they are written: each new one with an id of its own, also where another refers to it. */
    private <T extends Record> List<T> withIds(Entity<T> entity, List<Draft<T>> drafts) {
        int count =
                (int) drafts.stream().filter(draft -> draft.before() == null).count();
        Iterator<Long> next = (count == 0 ? List.<Long>of() : mapper.nextIds(entity.table(), count)).iterator();
        Map<Object, Long> ids = new HashMap<>();
        List<T> rows = new ArrayList<>();
        for (Draft<T> draft : drafts) {
            if (draft.before() == null) {
                Long id = next.next();
                ids.put(entity.idOf(draft.row()), id);
                rows.add(entity.with(draft.row(), Map.of(entity.id(), id)));
            } else {
                rows.add(draft.row());
            }
        }
        List<Column> own = entity.columns().values().stream()
                .filter(column -> relations.targetOf(entity, column) == entity)
                .toList();
        return own.isEmpty() || count == 0
                ? rows
                : rows.stream().map(row -> referring(entity, row, own, ids)).toList();
    }

    private static <T extends Record> T referring(Entity<T> entity, T row, List<Column> own, Map<Object, Long> ids) {
        Map<Column, Long> values = new HashMap<>();
        for (Column column : own) {
            if (column.of(row) instanceof Long id && ids.get(id) instanceof Long written) {
                values.put(column, written);
            }
        }
        return values.isEmpty() ? row : entity.with(row, values);
    }

    private <T extends Record> void insert(Entity<T> entity, List<T> added) {
        if (!added.isEmpty()) {
            List<Written> written = columns.of(entity);
            unlessTaken(() -> mapper.insertMany(entity.table(), written, columns.valuesOf(entity, added)));
        }
    }

    private <T extends Record> void update(Entity<T> entity, List<T> changed) {
        if (!changed.isEmpty()) {
            List<Written> written = columns.of(entity).stream()
                    .filter(column -> !column.property().equals("createdAt"))
                    .toList();
            int count =
                    unlessTaken(() -> mapper.updateMany(entity.table(), written, columns.valuesOf(entity, changed)));
            if (count != changed.size()) {
                throw new OptimisticLockingFailureException("Somebody else has changed one of the rows meanwhile");
            }
        }
    }

    /** What must be unique was looked at before: it has become taken since. */
    private static int unlessTaken(IntSupplier statement) {
        try {
            return statement.getAsInt();
        } catch (DuplicateKeyException e) {
            // Without the cause, which would be told as the caller's own mistake.
            throw new OptimisticLockingFailureException("Somebody else has written one of the rows meanwhile: "
                    + e.getMostSpecificCause().getMessage());
        }
    }

    /** Some columns the database makes itself, so the rows are read back. */
    private <T extends Record> void tell(
            Entity<T> entity, List<T> added, List<T> befores, List<T> changed, Caller caller) {
        List<Long> ids = Stream.concat(added.stream(), changed.stream())
                .map(entity::idOf)
                .toList();
        Map<Long, T> now = entity.mapper().byIds(ids, caller).stream().collect(toMap(entity::idOf, row -> row));
        audit.created(asTheyAre(entity, added, now));
        audit.updated(befores, asTheyAre(entity, changed, now));
    }

    private static <T extends Record> List<T> asTheyAre(Entity<T> entity, List<T> rows, Map<Long, T> now) {
        return rows.stream()
                .map(row -> Objects.requireNonNull(now.get(entity.idOf(row)), "Written, and not seen by its writer"))
                .toList();
    }
}
