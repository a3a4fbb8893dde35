package com.asrops.security;

import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/** API keys: {@code asr_17_…}, the id of the row and a secret of 256 bits, by whose hash it is recognised. */
@Component
@Order(2)
final class ApiKeyTokens implements Credentials {

    private static final Pattern FORM = Pattern.compile("asr_(\\d{1,18})_(" + Tokens.SECRET + ")");

    private final CredentialMapper credentials;
    private final Clock clock;

    ApiKeyTokens(CredentialMapper credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    static String token(long id, String secret) {
        return "asr_" + id + "_" + secret;
    }

    @Override
    public @Nullable Credential find(String token) {
        Matcher form = FORM.matcher(token);
        if (!form.matches()) {
            return null;
        }
        long id = Long.parseLong(form.group(1));
        CredentialMapper.Key key = credentials.key(id);
        if (key == null
                || !new Hash(key.secretHash()).matches(form.group(2))
                || !clock.instant().isBefore(key.expiresAt())) {
            throw new InvalidBearerTokenException("No such key, or no longer");
        }
        Identity identity = new Identity("key " + key.name(), null, key.teamMemberId(), key.role());
        return new Credential(identity, key.expiresAt(), id);
    }
}
