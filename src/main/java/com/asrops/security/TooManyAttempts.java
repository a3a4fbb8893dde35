package com.asrops.security;

/** No password is looked at now; in so many seconds one may be tried again. */
final class TooManyAttempts extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooManyAttempts(long seconds) {
        super("Too many attempts: try again in " + seconds + " s.");
        this.seconds = seconds;
    }

    long seconds() {
        return seconds;
    }
}
