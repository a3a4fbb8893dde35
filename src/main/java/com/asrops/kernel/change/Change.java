package com.asrops.kernel.change;

import com.asrops.kernel.write.AuditOperation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of a row, as the schema shows it.
 *
 * @param cursor where it stands
 * @param at when its transaction was about to end
 * @param operation what was done
 * @param entity the name of the row's type
 * @param id the row's id as clients see it
 * @param node the row as it is now; null when it is gone, or was not asked for
 */
public record Change(
        String cursor,
        Instant at,
        AuditOperation operation,
        String entity,
        String id,
        @Nullable Record node) {}
