package com.asrops.integration;

import com.asrops.integration.ImportBatchMapper.Event;
import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.write.Audit;
import com.asrops.kernel.write.AuditOperation;
import com.asrops.kernel.write.Payload;
import com.asrops.kernel.write.Rows;
import com.asrops.kernel.write.Undo;
import com.asrops.kernel.write.Undo.Change;
import com.asrops.kernel.write.UserErrors;
import com.asrops.kernel.write.Writes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes whole batches back: every row as it was, or none and why. */
@Service
class ImportUndo {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BATCH_ID = "batchId";

    /** What a refused undo is answered with. */
    private record Outcome(ImportBatch batch, List<ImportConflict> conflicts) {}

    private final Writes writes;
    private final Rows rows;
    private final Audit audit;
    private final ImportBatchMapper batches;
    private final RefUndo refs;
    private final Collection<Undo> undos;

    ImportUndo(Writes writes, Rows rows, Audit audit, ImportBatchMapper batches, RefUndo refs, Collection<Undo> undos) {
        this.writes = writes;
        this.rows = rows;
        this.audit = audit;
        this.batches = batches;
        this.refs = refs;
        this.undos = undos;
    }

    ImportUndoPayload run(Map<String, Object> input, Caller caller) {
        Payload<Outcome> done = writes.run(caller, errors -> takeBack(input, caller, errors));
        Outcome outcome = done.row();
        return outcome == null
                ? new ImportUndoPayload(null, List.of(), done.userErrors())
                : new ImportUndoPayload(outcome.batch, outcome.conflicts, done.userErrors());
    }

    private Outcome takeBack(Map<String, Object> input, Caller caller, UserErrors errors) {
        Object id = Objects.requireNonNull(input.get(BATCH_ID));
        ImportBatch batch = rows.find(ImportBatch.class, BATCH_ID, id, caller, errors);
        if (batch.undoneAt() != null) {
            throw errors.refuse("WRONG_STATUS", BATCH_ID, "This batch is taken back already.");
        }
        List<Change> changes = changes(batch.id());
        List<ImportConflict> conflicts = new ArrayList<>();
        for (Undo undo : undos) {
            List<Change> ofUndo = changes.stream()
                    .filter(change -> undo.entities().contains(change.entity()))
                    .toList();
            if (!ofUndo.isEmpty()) {
                undo.takeBack(
                        ofUndo,
                        caller,
                        errors,
                        conflict -> conflicts.add(new ImportConflict(
                                NodeId.encode(conflict.entity(), conflict.id()), conflict.code(), conflict.message())));
            }
        }
        checkKnown(changes);
        if (!conflicts.isEmpty()) {
            throw errors.refuse(
                    "CANNOT_UNDO",
                    BATCH_ID,
                    "Rows are in the way, see conflicts: nothing was taken back.",
                    new Outcome(batch, conflicts));
        }
        refs.forget(batch, changes);
        ImportBatch undone = batch.undone(caller.name(), rows.now());
        if (batches.update(undone) != 1) {
            throw new OptimisticLockingFailureException("Somebody else has taken the batch back meanwhile");
        }
        audit.updated(List.of(batch), List.of(undone));
        return new Outcome(undone, conflicts);
    }

    private void checkKnown(List<Change> changes) {
        changes.stream()
                .map(Change::entity)
                .filter(entity ->
                        undos.stream().noneMatch(undo -> undo.entities().contains(entity)))
                .findFirst()
                .ifPresent(entity -> {
                    throw new IllegalStateException("Nothing takes rows of " + entity + " back");
                });
    }

    /** What the batch did to each row; a call writes each row once. */
    private List<Change> changes(long batchId) {
        return batches.events(batchId).stream().map(ImportUndo::change).toList();
    }

    private static Change change(Event event) {
        NodeId row = Objects.requireNonNull(NodeId.decode(event.rowId()));
        JsonNode after = json(event.after());
        return new Change(
                event.entity(),
                row.id(),
                event.operation(),
                json(event.before()),
                event.operation() == AuditOperation.DELETED || after == null
                        ? 0
                        : after.path("version").asLong());
    }

    private static @Nullable JsonNode json(@Nullable String text) {
        return text == null ? null : JSON.readTree(text);
    }
}
