package com.asrops.integration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.write.AllRules;
import com.asrops.kernel.write.BatchWrites;
import com.asrops.kernel.write.Draft;
import com.asrops.kernel.write.FormerRows;
import com.asrops.kernel.write.Undo;
import com.asrops.kernel.write.UserErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Takes back rows of any entity that is written row by row. One that the batch created is deleted, unless something else
 * refers to it; one that it changed is written as any change is. Both under the rules of a change.
 */
@Component
class RowUndo implements Undo {

    private final Entities entities;
    private final FormerRows former;
    private final AllRules rules;
    private final BatchWrites batch;
    private final Set<String> types = ConcurrentHashMap.newKeySet();

    RowUndo(Entities entities, FormerRows former, AllRules rules, BatchWrites batch) {
        this.entities = entities;
        this.former = former;
        this.rules = rules;
        this.batch = batch;
    }

    /** Says that rows of a type are taken over, while the schema is built. */
    void add(String type) {
        types.add(type);
    }

    @Override
    public Set<String> entities() {
        return Set.copyOf(types);
    }

    @Override
    public void takeBack(List<Change> changes, Caller caller, UserErrors errors, Consumer<Conflict> conflicts) {
        changes.stream()
                .collect(groupingBy(Change::entity))
                .forEach((type, ofType) -> takeBack(entities.get(type), ofType, caller, errors, conflicts));
    }

    private <T extends Record> void takeBack(
            Entity<T> entity, List<Change> changes, Caller caller, UserErrors errors, Consumer<Conflict> conflicts) {
        List<Draft<T>> drafts = new ArrayList<>();
        List<Draft<T>> created = new ArrayList<>();
        Map<Long, T> now = entity
                .mapper()
                .byIds(changes.stream().map(Change::id).toList(), caller)
                .stream()
                .collect(toMap(entity::idOf, row -> row));
        for (Change change : changes) {
            T row = now.get(change.id());
            if (row == null || !Objects.equals(entity.column("version").of(row), change.version())) {
                conflicts.accept(Conflict.laterEdit(change));
            } else if (change.isCreated()) {
                created.add(new Draft<>(row, row, errors.apart("rows", created.size() + drafts.size())));
            } else {
                T before = former.of(row, Objects.requireNonNull(change.before()));
                drafts.add(new Draft<>(before, row, errors.apart("rows", created.size() + drafts.size())));
            }
        }
        if (created.size() + drafts.size() < changes.size()
                || refuses(entity, drafts, caller, conflicts)
                || refuses(entity, created, caller, conflicts)) {
            return;
        }
        // First what was changed: it may refer to what was created.
        batch.write(entity, drafts, caller);
        delete(entity, created.stream().map(Draft::row).toList(), conflicts);
    }

    private <T extends Record> boolean refuses(
            Entity<T> entity, List<Draft<T>> drafts, Caller caller, Consumer<Conflict> conflicts) {
        rules.of(entity).filter(found -> !drafts.isEmpty()).ifPresent(found -> found.checkAll(drafts, caller));
        drafts.forEach(draft -> draft.errors()
                .all()
                .forEach(error -> conflicts.accept(
                        new Conflict(entity.name(), entity.idOf(draft.row()), error.code(), error.message()))));
        return drafts.stream().anyMatch(draft -> !draft.errors().isEmpty());
    }

    private <T extends Record> void delete(Entity<T> entity, List<T> rows, Consumer<Conflict> conflicts) {
        List<Long> inUse = rows.isEmpty()
                ? List.of()
                : batch.referredTo(entity, rows.stream().map(entity::idOf).toList());
        inUse.forEach(id -> conflicts.accept(new Conflict(
                entity.name(), id, "IN_USE", "Something else refers to it: take that back first, or change it.")));
        if (inUse.isEmpty()) {
            batch.delete(entity, rows);
        }
    }
}
