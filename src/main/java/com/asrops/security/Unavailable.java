package com.asrops.security;

import com.asrops.kernel.database.DatabaseProblem;
import java.sql.SQLException;
import org.springframework.security.core.AuthenticationException;

/** Whether a credential is valid cannot be found out now. */
final class Unavailable extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final String code;

    Unavailable(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    String code() {
        return code;
    }

    /** This, when a database that cannot be used is behind a failure; else the failure itself. */
    static RuntimeException when(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && DatabaseProblem.of(sql) != DatabaseProblem.DATABASE_ERROR) {
                return new Unavailable(
                        DatabaseProblem.of(sql).name(),
                        "The database cannot answer now: try again in a moment.",
                        failure);
            }
        }
        return failure;
    }
}
