package com.asrops.kernel.migration;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run did.
 *
 * @param from the schema's version before, {@code 0} when it was empty
 * @param to the schema's version now
 * @param versions what was applied, or undone, in that order; empty when there was nothing to do
 * @param backup the copy of the SQLite file that was taken before, if one was
 */
public record MigrationResult(
        String from,
        String to,
        List<String> versions,
        @Nullable Path backup) {

    /** One line for people. */
    @Override
    public String toString() {
        if (versions.isEmpty()) {
            return "Schema is current at version " + to;
        }
        return "Migrated from version " + from + " to " + to + (backup == null ? "" : ", backup: " + backup);
    }
}
