package com.asrops.security;

import com.asrops.kernel.Caller;
import com.asrops.kernel.StartupException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whose tokens are taken beside our own, and what their claims mean. */
@Component
final class OidcSettings {

    private static final Map<String, Caller.Role> ROLES =
            Arrays.stream(Caller.Role.values()).collect(Collectors.toMap(Caller.Role::name, Function.identity()));

    private final String issuer;
    private final String audience;
    private final String roleClaim;
    private final String nameClaim;
    private final Map<String, Caller.Role> roles = new HashMap<>();

    OidcSettings(
            @Value("${OIDC_ISSUER:}") String issuer,
            @Value("${OIDC_AUDIENCE:}") String audience,
            @Value("${OIDC_ROLE_CLAIM:roles}") String roleClaim,
            @Value("${OIDC_NAME_CLAIM:sub}") String nameClaim,
            @Value("${OIDC_ROLES:}") String roles) {
        this.issuer = issuer.strip();
        this.audience = audience.strip();
        this.roleClaim = roleClaim.strip();
        this.nameClaim = nameClaim.strip();
        if (roles.isBlank()) {
            ROLES.forEach(this.roles::put);
        } else {
            Arrays.stream(roles.split(",")).forEach(this::addRole);
        }
        if (isSet()) {
            check();
        }
    }

    /** One of {@code ops-admins=ADMIN, office=OPERATIONS}. */
    private void addRole(String mapping) {
        int equals = mapping.lastIndexOf('=');
        Caller.Role role =
                equals < 1 ? null : ROLES.get(mapping.substring(equals + 1).strip());
        if (role == null) {
            throw new StartupException(
                    "OIDC_ROLES cannot be read. Write value=ROLE, and commas between them; the roles are "
                            + Arrays.toString(Caller.Role.values()) + ".");
        }
        roles.put(mapping.substring(0, equals).strip(), role);
    }

    /** Keys that somebody on the way has exchanged would open everything. */
    private void check() {
        if (!issuer.matches("https://.+|http://(localhost|127\\.0\\.0\\.1|\\[::1])[:/].*")) {
            throw new StartupException("OIDC_ISSUER must start with https://.");
        }
        if (audience.isEmpty()) {
            throw new StartupException(
                    "OIDC_AUDIENCE is not set. Set it to what the issuer writes into `aud` of tokens for this server.");
        }
    }

    boolean isSet() {
        return !issuer.isEmpty();
    }

    String issuer() {
        return issuer;
    }

    String audience() {
        return audience;
    }

    String nameClaim() {
        return nameClaim;
    }

    /** The role that a token's claims name, of several the one that stands first in the list of all; null when they name none. */
    Caller.@Nullable Role roleOf(Map<String, Object> claims) {
        return values(claims)
                .map(roles::get)
                .filter(Objects::nonNull)
                .min(Caller.Role::compareTo)
                .orElse(null);
    }

    private Stream<String> values(Map<String, Object> claims) {
        Object value = claims.get(roleClaim);
        if (value == null) {
            value = claims; // inside others, as in realm_access.roles
            for (String name : roleClaim.split("\\.")) {
                value = value instanceof Map<?, ?> inner ? inner.get(name) : null;
            }
        }
        return switch (value) {
            case String text -> Arrays.stream(text.split(" "));
            case Collection<?> several -> several.stream().map(String::valueOf);
            case null, default -> Stream.empty();
        };
    }
}
