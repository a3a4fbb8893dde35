package com.asrops.security;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Finds out whose token a request carries. */
@Component
final class TokenAuthentication implements AuthenticationManager {

    private final List<Credentials> kinds;
    private final CredentialCache cache;
    private final LastUse lastUse;

    TokenAuthentication(ObjectProvider<Credentials> kinds, CredentialCache cache, LastUse lastUse) {
        this.kinds = kinds.orderedStream().toList();
        this.cache = cache;
        this.lastUse = lastUse;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String token = ((BearerTokenAuthenticationToken) request).getToken();
        try {
            Credential credential = cache.get(token, this::find);
            lastUse.note(credential.keyId());
            return new Authenticated(credential.identity());
        } catch (RuntimeException e) {
            throw Unavailable.when(e);
        }
    }

    private Credential find(String token) {
        for (Credentials kind : kinds) {
            Credential credential = kind.find(token);
            if (credential != null) {
                return credential;
            }
        }
        throw new InvalidBearerTokenException("No such token");
    }
}
