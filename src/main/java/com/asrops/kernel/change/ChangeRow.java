package com.asrops.kernel.change;

import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.write.AuditOperation;
import java.time.Instant;
import java.util.Objects;

/**
 * An event as a page reads it.
 *
 * @param lookedThrough how many events the page looked through
 */
public record ChangeRow(
        long transactionId,
        long id,
        Instant occurredAt,
        AuditOperation operation,
        String entity,
        String rowId,
        long lookedThrough) {

    ChangePosition position() {
        return new ChangePosition(transactionId, id, occurredAt);
    }

    /** The id of the row in its table. */
    long key() {
        return Objects.requireNonNull(NodeId.decode(rowId, entity));
    }
}
