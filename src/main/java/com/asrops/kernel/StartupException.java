package com.asrops.kernel;

import org.jspecify.annotations.Nullable;

/**
 * The program cannot start, for a reason that whoever starts it can mend.
 *
 * <p>The message is one line that says what is wrong and what to do; it is all that is printed, without a stack trace,
 * and never holds a password.
 */
public final class StartupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartupException(String message) {
        this(message, null);
    }

    public StartupException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
