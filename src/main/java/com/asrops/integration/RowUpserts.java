package com.asrops.integration;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.write.AllRules;
import com.asrops.kernel.write.BatchWrites;
import com.asrops.kernel.write.Draft;
import com.asrops.kernel.write.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes over rows of any entity that is written row by row, under the rules of its {@code @create} and {@code @update}. */
@Component
class RowUpserts implements Upserts<Draft<?>> {

    private final Rows rows;
    private final RowReferences references;
    private final NaturalKeys keys;
    private final AllRules rules;
    private final BatchWrites batch;

    RowUpserts(Rows rows, RowReferences references, NaturalKeys keys, AllRules rules, BatchWrites batch) {
        this.rows = rows;
        this.references = references;
        this.keys = keys;
        this.rules = rules;
        this.batch = batch;
    }

    @Override
    public List<@Nullable Draft<?>> check(UpsertCall call, List<UpsertRow> changed, Caller caller) {
        return new ArrayList<>(check(call.shape().entity(), call, changed, caller));
    }

    @Override
    public List<Long> write(UpsertCall call, List<Draft<?>> valid, Caller caller) {
        return write(call.shape().entity(), valid, caller);
    }

    @SuppressWarnings("unchecked") // of this entity, as they were checked
    private <T extends Record> List<Long> write(Entity<T> entity, List<?> valid, Caller caller) {
        return batch.write(entity, (List<Draft<T>>) valid, caller);
    }

    private <T extends Record> List<@Nullable Draft<T>> check(
            Entity<T> entity, UpsertCall call, List<UpsertRow> changed, Caller caller) {
        FoundReferences found = references.of(call, changed, caller);
        Map<UpsertRow, Map<String, Object>> records = new LinkedHashMap<>();
        changed.forEach(row -> records.put(row, call.shape().asRecord(row.input())));
        Map<Long, T> there = keys.match(entity, call, records, found, caller);
        records.forEach(RowUpserts::restore);
        if (!call.shape().ownReferences().isEmpty()) {
            changed.forEach(row -> found.addNew(call.type(), row.externalId(), willBe(entity, row, there)));
        }
        List<@Nullable Draft<T>> drafts = new ArrayList<>();
        records.forEach((row, record) -> drafts.add(draft(entity, row, record, there, found, caller)));
        check(entity, new RowsOfCall<>(entity, call.shape().ownReferences(), changed, drafts), caller);
        return drafts;
    }

    /** What the other system had deleted, and has again, comes back into use. */
    private static void restore(UpsertRow row, Map<String, Object> record) {
        if (row.isBack()) {
            record.put("archivedAt", null);
        }
    }

    /** The row that a row of the call will be, as far as others may refer to it. */
    private static <T extends Record> Record willBe(Entity<T> entity, UpsertRow row, Map<Long, T> there) {
        T before = row.rowId() == null ? null : there.get(row.rowId());
        if (before == null) {
            return entity.blank(row.newId());
        }
        return row.isBack() ? entity.blank(entity.idOf(before)) : before;
    }

    private <T extends Record> @Nullable Draft<T> draft(
            Entity<T> entity,
            UpsertRow row,
            Map<String, Object> record,
            Map<Long, T> there,
            FoundReferences found,
            Caller caller) {
        Long id = row.rowId();
        T before = id == null ? null : there.get(id);
        if (id != null && before == null) {
            return null; // which its errors tell
        }
        if (before != null) {
            T changed = rows.change(before, record, found, caller, row.errors());
            return changed == null ? null : new Draft<>(changed, before, row.errors());
        }
        T created = rows.create(entity.type(), record, found, caller, row.errors());
        return created == null
                ? null
                : new Draft<>(entity.with(created, Map.of(entity.id(), row.newId())), null, row.errors());
    }

    /** What fails under the rules takes along those that refer to it, and what stays as it is may be in the way of others. */
    private <T extends Record> void check(Entity<T> entity, RowsOfCall<T> all, Caller caller) {
        all.failWithTheirTargets();
        do {
            List<Draft<T>> right = all.right();
            rules.of(entity).filter(found -> !right.isEmpty()).ifPresent(found -> found.checkTakenOver(right, caller));
        } while (all.failWithTheirTargets());
    }
}
