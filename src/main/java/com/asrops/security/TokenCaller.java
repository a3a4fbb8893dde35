package com.asrops.security;

import com.asrops.kernel.Caller;
import com.asrops.kernel.permission.CallerLookup;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Asks those who check the credentials of requests. */
@Component
final class TokenCaller implements CallerLookup {

    private final TokenAuthentication tokens;

    TokenCaller(TokenAuthentication tokens) {
        this.tokens = tokens;
    }

    @Override
    public @Nullable Caller find(String token, String requestId) {
        try {
            return ((Authenticated) tokens.authenticate(new BearerTokenAuthenticationToken(token)))
                    .getPrincipal()
                    .caller(requestId);
        } catch (Unavailable unknown) {
            throw unknown;
        } catch (AuthenticationException invalid) {
            return null;
        }
    }
}
