package com.asrops.integration;

import com.asrops.kernel.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is a type's own when rows are taken out of use that the other system has deleted: {@link UpstreamDeletes} does the rest.
 *
 * @param <D> a row on its way to be written
 */
interface Deletes<D> {

    /**
     * What rows become; null of one that is gone or out of use already, and of one that may not be taken out of use: then its
     * errors tell why.
     *
     * @param known rows that are known, no two of them the same; not empty
     */
    List<@Nullable D> check(UpsertCall call, List<UpsertRow> known, Caller caller);

    /** Writes those that are right. */
    void write(UpsertCall call, List<D> valid, Caller caller);
}
