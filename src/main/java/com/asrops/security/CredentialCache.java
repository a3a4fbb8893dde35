package com.asrops.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * What is known of the tokens that were sent last. A token is looked up again after five seconds, so that other servers of
 * this database notice within that time that it was revoked; the server where that happens forgets all at once.
 */
@Component
final class CredentialCache {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int TOKENS = 10_000;

    private final Clock clock;
    private final Cache<Hash, Entry> entries =
            Caffeine.newBuilder().maximumSize(TOKENS).build();
    private final AtomicLong generation = new AtomicLong();

    private record Entry(Credential credential, Instant foundAt, long generation) {}

    CredentialCache(Clock clock) {
        this.clock = clock;
    }

    /** The credential of a token, looked up when it is not known. What fails is not remembered. */
    Credential get(String token, Function<String, Credential> lookUp) {
        Hash hash = Hash.of(token);
        Instant now = clock.instant();
        Entry entry = entries.getIfPresent(hash);
        if (entry == null || !isFresh(entry, now)) {
            // Before the look-up: what is revoked while it runs must not be remembered as valid.
            long before = generation.get();
            entry = new Entry(lookUp.apply(token), now, before);
            entries.put(hash, entry);
        }
        return entry.credential;
    }

    private boolean isFresh(Entry entry, Instant now) {
        return entry.generation == generation.get()
                && now.isBefore(entry.credential.expiresAt())
                && !now.isBefore(entry.foundAt)
                && now.isBefore(entry.foundAt.plus(FRESH));
    }

    /** Forgets all tokens: to be called after every write that may end or change one, when it is committed. */
    void clear() {
        generation.incrementAndGet();
        entries.invalidateAll();
    }
}
