package com.asrops.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows down those who try out passwords: five attempts a minute for a login from an address, thirty from an address. Whoever
 * goes on waits for a minute, then two, then four, up to an hour; a password that is right ends that. On this server:
 * each counts for itself, and forgets when it stops.
 */
@Component
final class LoginLimits {

    private static final int PER_LOGIN = 5;
    private static final int PER_ADDRESS = 30;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MAX_DOUBLINGS = 6;
    private static final int REMEMBERED = 100_000;

    private final Clock clock;
    private final Cache<Who, Attempts> attempts = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(Duration.ofDays(1))
            .build();

    private record Who(String login, String address) {}

    /**
     * The attempts of a minute.
     *
     * @param since when it began; later than now while nothing is allowed
     * @param refusals how often nothing was allowed for a time
     */
    private record Attempts(Instant since, int count, int refusals) {}

    LoginLimits(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts an attempt.
     *
     * @throws TooManyAttempts when it must not be made
     */
    void count(String login, String address) {
        count(new Who("", address), PER_ADDRESS);
        count(new Who(login, address), PER_LOGIN);
    }

    private void count(Who who, int allowed) {
        Instant now = clock.instant();
        Attempts after = attempts.asMap().compute(who, (same, before) -> next(before, now, allowed));
        if (after.since.isAfter(now)) {
            throw new TooManyAttempts(
                    Duration.between(now, after.since).plusMillis(999).toSeconds());
        }
    }

    private static Attempts next(@Nullable Attempts before, Instant now, int allowed) {
        if (before == null) {
            return new Attempts(now, 1, 0);
        }
        if (before.since.isAfter(now)) {
            return before;
        }
        if (!now.isBefore(before.since.plus(MINUTE))) {
            return new Attempts(now, 1, before.refusals);
        }
        if (before.count < allowed) {
            return new Attempts(before.since, before.count + 1, before.refusals);
        }
        Duration wait = MINUTE.multipliedBy(1L << Math.min(before.refusals, MAX_DOUBLINGS));
        return new Attempts(now.plus(wait), 0, before.refusals + 1);
    }

    /** Forgets how often somebody was refused: they know the password. */
    void succeeded(String login, String address) {
        attempts.asMap()
                .computeIfPresent(
                        new Who(login, address), (same, before) -> new Attempts(before.since, before.count, 0));
    }

    /** Forgets all attempts. */
    void clear() {
        attempts.invalidateAll();
    }
}
