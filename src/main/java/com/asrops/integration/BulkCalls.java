package com.asrops.integration;

import static java.util.stream.Collectors.toMap;

import com.asrops.fielddata.ExternalRef;
import com.asrops.fielddata.ExternalRefMapper;
import com.asrops.kernel.Caller;
import com.asrops.kernel.sql.RowColumns;
import com.asrops.kernel.write.Idempotency;
import com.asrops.kernel.write.Payload;
import com.asrops.kernel.write.Rows;
import com.asrops.kernel.write.UserError;
import com.asrops.kernel.write.UserErrors;
import com.asrops.kernel.write.Writes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/**
 * The one place that every call passes which brings rows of another system: one transaction, and as many statements for a
 * thousand rows as for two.
 */
@Service
class BulkCalls {

    private final Writes writes;
    private final Idempotency idempotency;
    private final ImportBatches batches;
    private final Rows rows;
    private final ExternalRefMapper refs;

    BulkCalls(Writes writes, Idempotency idempotency, ImportBatches batches, Rows rows, ExternalRefMapper refs) {
        this.writes = writes;
        this.idempotency = idempotency;
        this.batches = batches;
        this.rows = rows;
        this.refs = refs;
    }

    <D> UpsertManyPayload run(RowShape shape, Upserts<D> upserts, Map<String, Object> input, Caller caller) {
        Payload<UpsertManyPayload> done = writes.run(caller, errors -> {
            UpsertCall call = UpsertCall.of(shape, input, errors);
            errors.stopIfAny();
            return call.validateOnly()
                    ? run(call, upserts, caller)
                    : once(call, input, caller, errors, () -> run(call, upserts, caller));
        });
        return Objects.requireNonNullElseGet(
                done.row(), () -> new UpsertManyPayload(null, List.of(), done.userErrors()));
    }

    /** A key is kept of what was written. What was refused is looked at anew when it comes again: what was in its way may be gone. */
    private UpsertManyPayload once(
            UpsertCall call,
            Map<String, Object> input,
            Caller caller,
            UserErrors errors,
            Supplier<UpsertManyPayload> work) {
        return idempotency.once(
                call.mutation(),
                input,
                caller,
                errors,
                UpsertManyPayload.class,
                work,
                answer -> call.isWritten() && answer.hasWritten());
    }

    private <D> UpsertManyPayload run(UpsertCall call, Upserts<D> upserts, Caller caller) {
        meet(call);
        List<UpsertRow> changed = call.rows().stream()
                .filter(row -> row.isValid() && !row.isUnchanged())
                .toList();
        List<@Nullable D> drafts = changed.isEmpty() ? List.of() : upserts.check(call, changed, caller);
        Map<UpsertRow, Long> ids = call.isWritten() ? write(call, upserts, changed, drafts, caller) : Map.of();
        boolean rejected = call.isRejected();
        List<UpsertResult> results = call.rows().stream()
                .map(row -> result(row, call.shape(), rejected, ids))
                .toList();
        String batchId = call.isWritten()
                ? batches.note(
                        call.source(),
                        call.mutation(),
                        results.stream().map(UpsertResult::status).toList(),
                        caller)
                : null;
        return new UpsertManyPayload(batchId, results, List.of());
    }

    /** Looks up what the other system said last, and makes others that write the same rows wait. */
    private void meet(UpsertCall call) {
        List<String> ids = call.rows().stream()
                .filter(UpsertRow::isValid)
                .map(UpsertRow::externalId)
                .toList();
        Map<String, ExternalRef.Known> known = refs.lock(call.source(), call.type(), ids).stream()
                .collect(toMap(ExternalRef.Known::externalId, ref -> ref));
        call.rows().stream().filter(UpsertRow::isValid).forEach(row -> row.lastTime(known.get(row.externalId())));
    }

    private <D> Map<UpsertRow, Long> write(
            UpsertCall call, Upserts<D> upserts, List<UpsertRow> changed, List<@Nullable D> drafts, Caller caller) {
        List<UpsertRow> validRows = new ArrayList<>();
        List<D> validDrafts = new ArrayList<>();
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).isValid()) {
                validRows.add(changed.get(i));
                validDrafts.add(Objects.requireNonNull(drafts.get(i)));
            }
        }
        List<String> unchanged = call.rows().stream()
                .filter(row -> row.status() == UpsertStatus.UNCHANGED)
                .map(UpsertRow::externalId)
                .toList();
        if (!unchanged.isEmpty()) {
            refs.seen(call.source(), call.type(), unchanged, rows.now());
        }
        return validRows.isEmpty() ? Map.of() : keep(call, validRows, upserts.write(call, validDrafts, caller));
    }

    private Map<UpsertRow, Long> keep(UpsertCall call, List<UpsertRow> written, List<Long> rowIds) {
        Map<UpsertRow, Long> ids = new HashMap<>();
        List<ExternalRef.Said> said = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            ids.put(written.get(i), rowIds.get(i));
            said.add(written.get(i).said(rowIds.get(i)));
        }
        if (refs.upsertMany(call.source(), call.type(), RowColumns.of(said), rows.now()) != said.size()) {
            throw new OptimisticLockingFailureException("Somebody else has taken over one of the rows meanwhile");
        }
        return ids;
    }

    private static UpsertResult result(UpsertRow row, RowShape shape, boolean rejected, Map<UpsertRow, Long> ids) {
        UpsertStatus status = row.status();
        List<UserError> errors = row.errors().all().stream()
                .map(error -> new UserError(error.code(), shape.inRow(error.field()), error.message()))
                .toList();
        if (rejected && (status == UpsertStatus.CREATED || status == UpsertStatus.UPDATED)) {
            status = UpsertStatus.FAILED;
            errors = List.of(new UserError(
                    "NOT_WRITTEN",
                    List.of(UpsertCall.ROWS, Integer.toString(row.index())),
                    "This row is right, but others have failed: mend or leave them out, or send SKIP_FAILED."));
        }
        return new UpsertResult(row.index(), row.externalId(), status, ids.getOrDefault(row, row.rowId()), errors);
    }
}
