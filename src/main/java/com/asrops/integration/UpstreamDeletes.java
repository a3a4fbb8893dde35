package com.asrops.integration;

import static java.util.stream.Collectors.toMap;

import com.asrops.fielddata.ExternalRef;
import com.asrops.fielddata.ExternalRefMapper;
import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Idempotency;
import com.asrops.kernel.write.Payload;
import com.asrops.kernel.write.Rows;
import com.asrops.kernel.write.Writes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes rows out of use that another system has deleted: one transaction, and as many statements for a thousand as for one. */
@Service
class UpstreamDeletes {

    static final String MUTATION = "upstreamDelete";

    private final Writes writes;
    private final Idempotency idempotency;
    private final ImportBatches batches;
    private final Rows rows;
    private final ExternalRefMapper refs;
    private final UpstreamTypes types;

    UpstreamDeletes(
            Writes writes,
            Idempotency idempotency,
            ImportBatches batches,
            Rows rows,
            ExternalRefMapper refs,
            UpstreamTypes types) {
        this.writes = writes;
        this.idempotency = idempotency;
        this.batches = batches;
        this.rows = rows;
        this.refs = refs;
        this.types = types;
    }

    UpstreamDeletePayload run(Map<String, Object> input, Caller caller) {
        Payload<UpstreamDeletePayload> done = writes.run(caller, errors -> {
            UpsertCall call = DeleteCalls.of(types.shape(input, errors), input, errors);
            errors.stopIfAny();
            Deletes<?> deletes = types.deletes(call.type());
            return call.validateOnly()
                    ? run(call, deletes, caller)
                    : idempotency.once(
                            MUTATION,
                            input,
                            caller,
                            errors,
                            UpstreamDeletePayload.class,
                            () -> run(call, deletes, caller),
                            answer -> call.isWritten() && answer.hasWritten());
        });
        return Objects.requireNonNullElseGet(
                done.row(), () -> new UpstreamDeletePayload(null, List.of(), DeleteCalls.inInput(done.userErrors())));
    }

    private <D> UpstreamDeletePayload run(UpsertCall call, Deletes<D> deletes, Caller caller) {
        List<UpsertRow> known = known(call);
        Map<UpsertRow, D> out = check(call, known, deletes, caller);
        boolean written = call.isWritten() && write(call, known, out, deletes, caller);
        List<UpstreamDeleteResult> results = call.rows().stream()
                .map(row -> DeleteCalls.result(call, row, out.containsKey(row)))
                .toList();
        UpstreamDeletePayload answer = new UpstreamDeletePayload(null, results, List.of());
        return written
                ? new UpstreamDeletePayload(batches.note(call.source(), answer, caller), results, List.of())
                : answer;
    }

    /** Those that were taken over once. Others that write the same rows wait. */
    private List<UpsertRow> known(UpsertCall call) {
        List<UpsertRow> valid = call.rows().stream().filter(UpsertRow::isValid).toList();
        Map<String, ExternalRef.Known> known = refs.lock(call.source(), call.type(), externalIds(valid)).stream()
                .collect(toMap(ExternalRef.Known::externalId, ref -> ref));
        valid.forEach(row -> row.lastTime(known.get(row.externalId())));
        return valid.stream().filter(row -> row.rowId() != null).toList();
    }

    /** What becomes of those that can be taken out of use. A row that a system still has stays. */
    private <D> Map<UpsertRow, D> check(UpsertCall call, List<UpsertRow> known, Deletes<D> deletes, Caller caller) {
        Set<Long> staying = known.isEmpty()
                ? Set.of()
                : new HashSet<>(refs.held(call.source(), call.type(), externalIds(known), rowIds(known)));
        Set<Long> asked = new HashSet<>(staying);
        List<UpsertRow> each =
                known.stream().filter(row -> asked.add(rowId(row))).toList();
        Map<UpsertRow, D> out = new LinkedHashMap<>();
        List<@Nullable D> drafts = each.isEmpty() ? List.of() : deletes.check(call, each, caller);
        for (int i = 0; i < drafts.size(); i++) {
            D draft = drafts.get(i);
            if (draft != null && each.get(i).isValid()) {
                out.put(each.get(i), draft);
            }
        }
        return out;
    }

    /** Whether anything was new. That a row was deleted there is noted also where it has to stay. What was taken out is written whatever comes next, from any system. */
    private <D> boolean write(
            UpsertCall call, List<UpsertRow> known, Map<UpsertRow, D> out, Deletes<D> deletes, Caller caller) {
        if (!out.isEmpty()) {
            deletes.write(call, new ArrayList<>(out.values()), caller);
            refs.forgetMany(null, call.type(), rowIds(out.keySet()), rows.now());
        }
        int noted =
                known.isEmpty() ? 0 : refs.deletedUpstream(call.source(), call.type(), externalIds(known), rows.now());
        return noted > 0 || !out.isEmpty();
    }

    private static List<String> externalIds(List<UpsertRow> rows) {
        return rows.stream().map(UpsertRow::externalId).toList();
    }

    private static List<Long> rowIds(Collection<UpsertRow> rows) {
        return rows.stream().map(UpstreamDeletes::rowId).toList();
    }

    private static Long rowId(UpsertRow row) {
        return Objects.requireNonNull(row.rowId());
    }
}
