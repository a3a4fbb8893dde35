package com.asrops.demo;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** The rows of the files domain. */
final class FilesRows {

    private FilesRows() {}

    record File(
            int id,
            String name,
            String nameFolded,
            String mediaType,
            int size,
            String storageKey,
            @Nullable Integer uploadedById,
            String contentHash,
            @JsonUnwrapped Stamp stamp) {}

    record Photo(
            int id,
            int observationId,
            int fileId,
            @Nullable String caption,
            @JsonUnwrapped Stamp stamp) {}

    /** @param amount in ten-thousandths of a dollar */
    record Receipt(
            int id,
            int projectId,
            int teamMemberId,
            @Nullable Integer fileId,
            @Nullable Integer vendorId,
            @Nullable String vendorName,
            @Nullable String vendorNameFolded,
            String receiptDate,
            long amount,
            @Nullable Integer costCodeId,
            String status,
            @Nullable String notes,
            @JsonUnwrapped Stamp stamp) {}

    record Document(
            int id,
            int projectId,
            int fileId,
            String kind,
            String title,
            String titleFolded,
            int revision,
            @JsonUnwrapped Stamp stamp) {}
}
