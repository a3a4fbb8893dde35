package com.asrops.security;

import com.asrops.kernel.write.UserErrors;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords and compares them. Both cost a quarter of a second of a processor on purpose, so only half of the
 * processors do it at a time: who tries out passwords must not take the server from all others.
 */
@Component
final class Passwords {

    private static final int MIN_CHARACTERS = 12;
    /** What bcrypt looks at. */
    private static final int MAX_BYTES = 72;

    private static final int SECONDS = 5;

    private final PasswordEncoder encoder;
    private final String nobodys;
    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodys = encoder.encode(Tokens.secret());
    }

    /** Says what is wrong with a new password. */
    static void check(@Nullable String password, String field, UserErrors errors) {
        if (password != null && password.codePointCount(0, password.length()) < MIN_CHARACTERS) {
            errors.add("PASSWORD_TOO_SHORT", field, "A password has at least " + MIN_CHARACTERS + " characters.");
        }
        if (password != null && !fits(password)) {
            errors.add("PASSWORD_TOO_LONG", field, "A password has at most " + MAX_BYTES + " bytes.");
        }
    }

    private static boolean fits(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }

    /** What may be kept of a password, or null for one that is none or is refused by {@link #check}. */
    @Nullable
    String hash(@Nullable String password) {
        if (password == null || !fits(password)) {
            return null;
        }
        enter();
        try {
            return encoder.encode(password);
        } finally {
            places.release();
        }
    }

    /** Whether a password has this hash. Takes as long when there is none: nobody shall learn which logins exist. */
    boolean matches(String password, @Nullable String hash) {
        enter();
        try {
            boolean same = encoder.matches(password, hash == null ? nobodys : hash);
            return same && hash != null && fits(password);
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (places.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new TooManyAttempts(SECONDS);
    }
}
