package com.asrops.integration;

import static java.util.stream.Collectors.toMap;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.write.AllRules;
import com.asrops.kernel.write.BatchWrites;
import com.asrops.kernel.write.Draft;
import com.asrops.kernel.write.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes rows of any entity out of use that is written row by row, under the rules of its {@code @archive}. */
@Component
class RowDeletes implements Deletes<Draft<?>> {

    private final Rows rows;
    private final AllRules rules;
    private final BatchWrites batch;

    RowDeletes(Rows rows, AllRules rules, BatchWrites batch) {
        this.rows = rows;
        this.rules = rules;
        this.batch = batch;
    }

    @Override
    public List<@Nullable Draft<?>> check(UpsertCall call, List<UpsertRow> known, Caller caller) {
        return new ArrayList<>(check(call.shape().entity(), known, caller));
    }

    private <T extends Record> List<@Nullable Draft<T>> check(Entity<T> entity, List<UpsertRow> known, Caller caller) {
        List<Long> ids = known.stream()
                .map(UpsertRow::rowId)
                .map(Objects::requireNonNull)
                .toList();
        Map<Long, T> there = entity.mapper().byIds(ids, caller).stream().collect(toMap(entity::idOf, row -> row));
        List<@Nullable Draft<T>> drafts = new ArrayList<>();
        List<Draft<T>> inUse = new ArrayList<>();
        for (UpsertRow row : known) {
            T now = there.get(Objects.requireNonNull(row.rowId()));
            if (now == null || entity.column("archivedAt").of(now) != null) {
                drafts.add(null);
            } else {
                T archived = rows.change(now, Map.of("archivedAt", rows.now()), caller, row.errors());
                Draft<T> draft = new Draft<>(Objects.requireNonNull(archived), now, row.errors());
                drafts.add(draft);
                inUse.add(draft);
            }
        }
        rules.of(entity).ifPresent(found -> found.checkArchiveAll(inUse, caller));
        return drafts;
    }

    @Override
    public void write(UpsertCall call, List<Draft<?>> valid, Caller caller) {
        write(call.shape().entity(), valid, caller);
    }

    @SuppressWarnings("unchecked") // of this entity, as they were checked
    private <T extends Record> void write(Entity<T> entity, List<?> valid, Caller caller) {
        batch.write(entity, (List<Draft<T>>) valid, caller);
    }
}
