package com.asrops.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs users in and out. A refresh token, {@code asr_r_…}, is the name of its session and a secret. Each is good for one
 * pair of tokens. One that is used again was stolen, or its successor was: the session ends, for the thief and for the user.
 */
@Service
class SessionService {

    static final Duration LIFETIME = Duration.ofDays(7);

    private static final Logger log = LoggerFactory.getLogger(SessionService.class);
    private static final String PREFIX = "asr_r_";
    private static final int FAMILY_BYTES = 16;
    private static final Pattern FORM = Pattern.compile(PREFIX + "([A-Za-z0-9_-]{22})(" + Tokens.SECRET + ")");

    private final CredentialMapper credentials;
    private final AccessTokens accessTokens;
    private final CredentialCache cache;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SessionService(
            CredentialMapper credentials,
            AccessTokens accessTokens,
            CredentialCache cache,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.credentials = credentials;
        this.accessTokens = accessTokens;
        this.cache = cache;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Starts a session.
     *
     * @param passwordHash the one that the password was compared with, if there was one
     * @return nothing when the user was changed since
     */
    @Nullable
    Session start(long userId, @Nullable String passwordHash) {
        String family = Tokens.random(FAMILY_BYTES);
        String secret = Tokens.secret();
        Instant now = now();
        Optional<Long> id = Objects.requireNonNull(transaction.execute(status -> {
            credentials.deleteExpired(userId, now);
            Long started = credentials.startSession(
                    userId, passwordHash, family, Hash.of(secret).hex(), now.plus(LIFETIME), now);
            if (started != null) {
                credentials.markLogin(userId, now);
            }
            return Optional.ofNullable(started);
        }));
        return id.map(session -> new Session(accessTokens.issue(userId, session), PREFIX + family + secret))
                .orElse(null);
    }

    /** The next pair of tokens, or nothing when the token is not valid. */
    @Nullable
    Session refresh(String token) {
        Matcher form = FORM.matcher(token);
        if (!form.matches()) {
            return null;
        }
        Optional<Session> next = Objects.requireNonNull(
                transaction.execute(status -> Optional.ofNullable(refresh(form.group(1), form.group(2)))));
        if (next.isEmpty()) {
            cache.clear(); // the session may have ended
        }
        return next.orElse(null);
    }

    private @Nullable Session refresh(String family, String secret) {
        Instant now = now();
        CredentialMapper.Family found = credentials.family(family);
        if (found == null || !now.isBefore(found.expiresAt())) {
            return null;
        }
        String next = Tokens.secret();
        Hash sent = Hash.of(secret);
        // The statement compares once more: of two who send the same token at once, one finds it used.
        boolean valid = new Hash(found.tokenHash()).matches(secret)
                && credentials.rotate(found.id(), sent.hex(), Hash.of(next).hex(), now.plus(LIFETIME)) == 1;
        if (!valid) {
            if (end(found.id())) {
                log.warn("A refresh token of user {} was used twice: the session has ended", found.userId());
            }
            return null;
        }
        return new Session(accessTokens.issue(found.userId(), found.id()), PREFIX + family + next);
    }

    /** Ends the session of a refresh token; what is none is ended already. */
    void end(String token) {
        Matcher form = FORM.matcher(token);
        if (form.matches()) {
            transaction.executeWithoutResult(status -> {
                CredentialMapper.Family found = credentials.family(form.group(1));
                if (found != null) {
                    end(found.id());
                }
            });
            cache.clear();
        }
    }

    private boolean end(long id) {
        return credentials.endSession(id, now()) == 1;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
