package com.asrops.integration;

import static java.util.stream.Collectors.toMap;

import com.asrops.fielddata.ExternalRef;
import com.asrops.fielddata.ExternalRefMapper;
import com.asrops.kernel.Caller;
import com.asrops.kernel.sql.RowColumns;
import com.asrops.kernel.write.Idempotency;
import com.asrops.kernel.write.Payload;
import com.asrops.kernel.write.References;
import com.asrops.kernel.write.Rows;
import com.asrops.kernel.write.UserError;
import com.asrops.kernel.write.UserErrors;
import com.asrops.kernel.write.Writes;
import com.asrops.operations.TimecardBatch;
import com.asrops.operations.TimecardBatch.Wanted;
import com.asrops.operations.TimecardDraft;
import com.asrops.operations.TimecardSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** Takes over timecards of another system: as many statements for a thousand rows as for two. */
@Service
class TimecardUpserts {

    private static final String TYPE = "Timecard";
    private static final String MUTATION = "timecardUpsertMany";

    private final Writes writes;
    private final Idempotency idempotency;
    private final ImportBatches batches;
    private final Rows rows;
    private final ExternalRefMapper refs;
    private final RowReferences references;
    private final TimecardBatch timecards;

    TimecardUpserts(
            Writes writes,
            Idempotency idempotency,
            ImportBatches batches,
            Rows rows,
            ExternalRefMapper refs,
            RowReferences references,
            TimecardBatch timecards) {
        this.writes = writes;
        this.idempotency = idempotency;
        this.batches = batches;
        this.rows = rows;
        this.refs = refs;
        this.references = references;
        this.timecards = timecards;
    }

    TimecardUpsertManyPayload run(Map<String, Object> input, Caller caller) {
        Payload<TimecardUpsertManyPayload> done = writes.run(caller, errors -> {
            UpsertCall call = UpsertCall.of(input, errors);
            errors.stopIfAny();
            return call.validateOnly() ? upsert(call, caller) : upsertOnce(call, input, caller, errors);
        });
        return Objects.requireNonNullElseGet(
                done.row(), () -> new TimecardUpsertManyPayload(null, List.of(), done.userErrors()));
    }

    /** A key is kept of what was written. What was refused is looked at anew when it comes again: what was in its way may be gone. */
    private TimecardUpsertManyPayload upsertOnce(
            UpsertCall call, Map<String, Object> input, Caller caller, UserErrors errors) {
        return idempotency.once(
                MUTATION,
                input,
                caller,
                errors,
                TimecardUpsertManyPayload.class,
                () -> upsert(call, caller),
                answer -> call.isWritten() && answer.hasWritten());
    }

    private TimecardUpsertManyPayload upsert(UpsertCall call, Caller caller) {
        meet(call);
        List<UpsertRow> changed = call.rows().stream()
                .filter(row -> row.isValid() && !row.isUnchanged())
                .toList();
        List<@Nullable TimecardDraft> drafts = check(call.source(), changed, caller);
        Map<UpsertRow, Long> ids = call.isWritten() ? write(call, changed, drafts, caller) : Map.of();
        boolean rejected = call.isRejected();
        List<TimecardUpsertResult> results =
                call.rows().stream().map(row -> result(row, rejected, ids)).toList();
        String batchId = call.isWritten()
                ? batches.note(
                        call.source(),
                        MUTATION,
                        results.stream().map(TimecardUpsertResult::status).toList(),
                        caller)
                : null;
        return new TimecardUpsertManyPayload(batchId, results, List.of());
    }

    /** Looks up what the other system said last, and makes others that write the same rows wait. */
    private void meet(UpsertCall call) {
        List<String> ids = call.rows().stream()
                .filter(UpsertRow::isValid)
                .map(UpsertRow::externalId)
                .toList();
        Map<String, ExternalRef.Known> known =
                refs.lock(call.source(), TYPE, ids).stream().collect(toMap(ExternalRef.Known::externalId, ref -> ref));
        call.rows().stream().filter(UpsertRow::isValid).forEach(row -> row.lastTime(known.get(row.externalId())));
    }

    private List<@Nullable TimecardDraft> check(String source, List<UpsertRow> changed, Caller caller) {
        References found =
                references.of(source, changed.stream().map(UpsertRow::input).toList(), caller);
        List<Wanted> wanted = changed.stream()
                .map(row ->
                        new Wanted(row.timecardId(), "externalId", ReferenceField.asRecord(row.input()), row.errors()))
                .toList();
        return timecards.check(wanted, recordedIn(source), found, caller);
    }

    private static TimecardSource recordedIn(String source) {
        return source.equals(TimecardSource.RAKEN.name()) ? TimecardSource.RAKEN : TimecardSource.IMPORT;
    }

    private Map<UpsertRow, Long> write(
            UpsertCall call, List<UpsertRow> changed, List<@Nullable TimecardDraft> drafts, Caller caller) {
        List<UpsertRow> validRows = new ArrayList<>();
        List<TimecardDraft> validDrafts = new ArrayList<>();
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
            refs.seen(call.source(), TYPE, unchanged, rows.now());
        }
        return validRows.isEmpty() ? Map.of() : write(call.source(), validRows, validDrafts, caller);
    }

    private Map<UpsertRow, Long> write(
            String source, List<UpsertRow> valid, List<TimecardDraft> drafts, Caller caller) {
        List<Long> ids = timecards.write(drafts, recordedIn(source), caller);
        Map<UpsertRow, Long> written = new HashMap<>();
        List<ExternalRef.Said> said = new ArrayList<>();
        for (int i = 0; i < valid.size(); i++) {
            written.put(valid.get(i), ids.get(i));
            said.add(valid.get(i).said(ids.get(i)));
        }
        if (refs.upsertMany(source, TYPE, RowColumns.of(said), rows.now()) != said.size()) {
            throw new OptimisticLockingFailureException("Somebody else has taken over one of the rows meanwhile");
        }
        return written;
    }

    private static TimecardUpsertResult result(UpsertRow row, boolean rejected, Map<UpsertRow, Long> ids) {
        UpsertStatus status = row.status();
        List<UserError> errors = row.errors().all().stream()
                .map(error -> new UserError(error.code(), ReferenceField.inRow(error.field()), error.message()))
                .toList();
        if (rejected && (status == UpsertStatus.CREATED || status == UpsertStatus.UPDATED)) {
            status = UpsertStatus.FAILED;
            errors = List.of(new UserError(
                    "NOT_WRITTEN",
                    List.of(UpsertCall.ROWS, Integer.toString(row.index())),
                    "This row is right, but others have failed: mend or leave them out, or send SKIP_FAILED."));
        }
        return new TimecardUpsertResult(
                row.index(), row.externalId(), status, ids.getOrDefault(row, row.timecardId()), errors);
    }
}
