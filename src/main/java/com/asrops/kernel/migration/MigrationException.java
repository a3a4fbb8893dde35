package com.asrops.kernel.migration;

import org.jspecify.annotations.Nullable;

/** Why the schema could not be changed or read: one line that says what to do, without a password. */
public final class MigrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MigrationException(String message) {
        this(message, null);
    }

    MigrationException(String message, @Nullable Throwable cause) {
        super(message.replaceAll("\\s+", " ").strip(), cause);
    }
}
