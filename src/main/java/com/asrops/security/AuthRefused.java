package com.asrops.security;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request to {@code /auth} that is refused. */
final class AuthRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;

    AuthRefused(HttpStatus status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    /** A value that a body must hold. */
    static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new AuthRefused(HttpStatus.BAD_REQUEST, "BAD_REQUEST", "Send a JSON object with `" + name + "`.");
        }
        return value;
    }
}
