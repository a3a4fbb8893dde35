package com.asrops.kernel.migration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of the schema.
 *
 * @param version as the file name writes it, such as {@code 001}
 * @param description from the file name, with spaces
 * @param script the name of the file
 * @param state where it stands
 * @param installedOn when it was applied, if it was
 * @param hasWayDown whether its undo file exists
 */
public record MigrationStatus(
        String version,
        String description,
        String script,
        State state,
        @Nullable Instant installedOn,
        boolean hasWayDown) {

    /** Where a version stands. All but the first three stop {@code migrate}. */
    public enum State {
        APPLIED(null),
        PENDING(null),
        /** Applied by a newer program: an older node keeps running beside it while nodes are replaced one by one. */
        NEWER(null),
        EDITED("was edited after it was applied: restore the file and write a new migration"),
        MISSING("was applied but its file is gone: restore the file"),
        LATE("is older than the schema's version and was never applied: give it the next free number"),
        FAILED("stopped half-way outside a transaction: restore the backup");

        private final @Nullable String refusal;

        State(@Nullable String refusal) {
            this.refusal = refusal;
        }
    }

    /** Whether this version is part of the schema as it is now. */
    boolean applied() {
        return state != State.PENDING && state != State.LATE;
    }

    /** Why {@code migrate} refuses, and the mend; null when it does not. */
    public @Nullable String refusal() {
        return state.refusal == null ? null : "V" + version + " " + state.refusal + ".";
    }
}
