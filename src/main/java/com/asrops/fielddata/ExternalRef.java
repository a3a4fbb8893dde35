package com.asrops.fielddata;

/**
 * What an outside system said of one of our rows. The system and the type of the rows are the same for all that are
 * written at once.
 *
 * @param externalId the row's id there
 * @param rowId its id here
 * @param checksum tells whether the system says something else than before
 * @param rawJson what it said
 */
public record ExternalRef(String externalId, long rowId, String checksum, String rawJson) {

    /**
     * A row that is known.
     *
     * @param externalId its id there
     * @param rowId its id here
     * @param checksum of what the system last said
     */
    public record Known(String externalId, long rowId, String checksum) {}
}
