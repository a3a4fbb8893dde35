package com.asrops.integration;

import com.asrops.kernel.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is a type's own when its rows are taken over: {@link BulkCalls} does the rest.
 *
 * @param <D> a row on its way to be written
 */
interface Upserts<D> {

    /**
     * What rows would become that say something new; null of one that is wrong. What is wrong is told by each row's errors.
     *
     * @param changed not empty
     */
    List<@Nullable D> check(UpsertCall call, List<UpsertRow> changed, Caller caller);

    /**
     * Writes those that are right.
     *
     * @return their ids, in their order
     * @throws org.springframework.dao.ConcurrencyFailureException when somebody else has changed one meanwhile
     */
    List<Long> write(UpsertCall call, List<D> valid, Caller caller);
}
