package com.asrops.security;

import com.asrops.kernel.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/**
 * The credential by which the first administrator is made. It is made up when the server starts, kept in memory alone, and
 * good until there is an administrator, for a day at most, on this server only: whoever finds it in an old console finds
 * nothing.
 */
@Component
@Order(1)
public final class FirstKey implements Credentials {

    private static final String PREFIX = "asr_first_";
    private static final Duration LIFETIME = Duration.ofDays(1);
    private static final Identity IDENTITY = new Identity("first key", null, null, Caller.Role.ADMIN);

    private final CredentialMapper credentials;
    private final Clock clock;
    private final Instant expiresAt;
    private @Nullable String unseen;
    private final @Nullable Hash hash;

    FirstKey(
            CredentialMapper credentials, Clock clock, AdminKey adminKey, @Value("${OIDC_ISSUER:}") String oidcIssuer) {
        this.credentials = credentials;
        this.clock = clock;
        this.expiresAt = clock.instant().plus(LIFETIME);
        this.unseen = adminKey.isSet() || !oidcIssuer.isBlank() ? null : PREFIX + Tokens.secret();
        this.hash = unseen == null ? null : Hash.of(unseen);
    }

    /** The credential, this once, if nobody else can be the administrator of this server. */
    public Optional<String> reveal() {
        Optional<String> key = Optional.ofNullable(unseen).filter(made -> !isOver());
        unseen = null;
        return key;
    }

    @Override
    public @Nullable Credential find(String token) {
        if (hash == null || !token.startsWith(PREFIX)) {
            return null;
        }
        if (!hash.matches(token) || isOver()) {
            throw new InvalidBearerTokenException("Not the first key, or no longer");
        }
        return new Credential(IDENTITY, expiresAt, null);
    }

    private boolean isOver() {
        Instant now = clock.instant();
        return !now.isBefore(expiresAt) || credentials.hasAdministrator(now);
    }
}
