package com.asrops.integration;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.write.Audit;
import com.asrops.kernel.write.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes which calls wrote rows of other systems: all events of such a call lead to its batch. */
@Component
class ImportBatches {

    /** How many rows. */
    private record Counts(int created, int updated, int unchanged, int failed) {}

    private final ImportBatchMapper batches;
    private final Audit audit;
    private final Rows rows;

    ImportBatches(ImportBatchMapper batches, Audit audit, Rows rows) {
        this.batches = batches;
        this.audit = audit;
        this.rows = rows;
    }

    /**
     * Makes what this transaction writes a batch.
     *
     * @param statuses what became of the rows
     * @return the batch's id as clients see it; null when no row was created or updated, for then there is nothing to take back
     */
    @Nullable
    String note(String source, String mutation, Collection<UpsertStatus> statuses, Caller caller) {
        Counts counts = new Counts(
                Collections.frequency(statuses, UpsertStatus.CREATED),
                Collections.frequency(statuses, UpsertStatus.UPDATED),
                Collections.frequency(statuses, UpsertStatus.UNCHANGED),
                Collections.frequency(statuses, UpsertStatus.FAILED));
        return counts.created + counts.updated == 0 ? null : note(source, mutation, counts, caller);
    }

    /** The same of rows that the other system has deleted, also when that was only noted. */
    String note(String source, UpstreamDeletePayload answer, Caller caller) {
        return note(
                source,
                UpstreamDeletes.MUTATION,
                new Counts(
                        0,
                        answer.count(UpstreamDeleteStatus.DELETED),
                        answer.count(UpstreamDeleteStatus.NOTED) + answer.count(UpstreamDeleteStatus.UNKNOWN),
                        answer.count(UpstreamDeleteStatus.FAILED)),
                caller);
    }

    private String note(String source, String mutation, Counts counts, Caller caller) {
        Instant now = rows.now();
        ImportBatch batch = new ImportBatch(
                0,
                source,
                mutation,
                caller.name(),
                caller.requestId(),
                counts.created,
                counts.updated,
                counts.unchanged,
                counts.failed,
                null,
                null,
                now,
                now,
                1);
        ImportBatch written = batch.withId(batches.insert(batch));
        audit.created(List.of(written));
        audit.belongsTo(written.id());
        return NodeId.encode("ImportBatch", written.id());
    }
}
