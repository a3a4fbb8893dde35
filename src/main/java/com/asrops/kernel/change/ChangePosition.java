package com.asrops.kernel.change;

import java.time.Instant;

/**
 * Where an event stands: events are told by transaction, and within one by id. The instant makes sure that it is the same event,
 * should the database have been restored to an earlier state since and its numbers be given out once more.
 */
public record ChangePosition(long transactionId, long id, Instant occurredAt) {

    /** Before the first one. */
    static final ChangePosition START = new ChangePosition(0, 0, Instant.EPOCH);
}
