package com.asrops.fielddata;

import com.asrops.kernel.entity.MaxLength;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which of our rows an outside system means by an id of its own, and what it last said of it. */
public record ExternalRef(
        long id,
        String source,
        String entityType,
        String externalId,
        long rowId,
        String checksum,
        @MaxLength(1_000_000) @Nullable String rawJson,
        Instant lastSeenAt,
        @Nullable Instant deletedUpstreamAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /**
     * What a system says of a row. The system and the type of the rows are the same for all that are written at once.
     *
     * @param externalId the row's id there
     * @param rowId its id here
     * @param checksum tells whether the system says something else than before
     * @param rawJson what it said
     */
    public record Said(String externalId, long rowId, String checksum, String rawJson) {}

    /**
     * A row that is known.
     *
     * @param externalId its id there
     * @param rowId its id here
     * @param checksum of what the system last said
     * @param takenOut whether the row was taken out of use because the system has deleted it
     */
    public record Known(String externalId, long rowId, String checksum, boolean takenOut) {}

    /**
     * How fresh a row is.
     *
     * @param rowId its id here
     * @param source the system that had it last
     * @param lastSeenAt when that was
     */
    record Seen(long rowId, String source, Instant lastSeenAt) {}
}
