package com.asrops.security;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** A request whose credential is valid. The credential itself is not kept. */
final class Authenticated extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Identity identity;

    Authenticated(Identity identity) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + identity.role())));
        this.identity = identity;
        setAuthenticated(true);
    }

    /** Whose request this thread answers; null when it works for the program itself. */
    static @Nullable Identity current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Authenticated authenticated
                ? authenticated.getPrincipal()
                : null;
    }

    @Override
    public Identity getPrincipal() {
        return identity;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return identity.name();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Authenticated that && super.equals(other) && Objects.equals(identity, that.identity);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), identity);
    }
}
