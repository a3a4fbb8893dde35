package com.asrops.security;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows down those who try out passwords: five attempts a minute for a login from an address, thirty from an address. Whoever
 * goes on waits for a minute, then two, then four, up to an hour; a password that is right ends that. Counted in the
 * database, for all of its servers together; unknown logins are counted like known ones.
 */
@Component
final class LoginLimits {

    private static final int PER_LOGIN = 5;
    private static final int PER_ADDRESS = 30;
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long SECOND = 1000;

    private final LoginAttemptMapper attempts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AtomicLong forgotten = new AtomicLong();

    LoginLimits(LoginAttemptMapper attempts, PlatformTransactionManager transactions, Clock clock) {
        this.attempts = attempts;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Counts an attempt.
     *
     * @throws TooManyAttempts when it must not be made
     */
    void count(String login, String address) {
        long now = clock.millis();
        forgetOnceAMinute(now);
        // An address that is refused leaves no other rows behind: made-up logins would fill the table.
        long wait = Objects.requireNonNull(transaction.execute(status -> {
            long ofAddress = attempts.count(who("", address), PER_ADDRESS, now, MINUTE);
            return (ofAddress > now ? ofAddress : attempts.count(who(login, address), PER_LOGIN, now, MINUTE)) - now;
        }));
        if (wait > 0) {
            throw new TooManyAttempts((wait + SECOND - 1) / SECOND);
        }
    }

    /** In a transaction of its own: it must not hold rows that the counting waits for. */
    private void forgetOnceAMinute(long now) {
        long last = forgotten.get();
        if (Math.abs(now - last) >= MINUTE && forgotten.compareAndSet(last, now)) {
            transaction.executeWithoutResult(status -> attempts.forget(now, MINUTE, DAY));
        }
    }

    /** Forgets how often somebody was refused: they know the password. */
    void succeeded(String login, String address) {
        transaction.executeWithoutResult(status -> attempts.forgive(who(login, address)));
    }

    private static String who(String login, String address) {
        return Hash.of(login + "\n" + address).hex();
    }
}
