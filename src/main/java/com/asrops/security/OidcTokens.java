package com.asrops.security;

import com.asrops.kernel.Caller;
import com.asrops.kernel.text.StorableText;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/** The tokens of the company's own sign-in: any issuer that speaks OpenID Connect, by settings. */
@Component
@Order(4)
final class OidcTokens implements Credentials {

    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MAX_BYTES = 1024 * 1024;

    private final OidcSettings settings;
    private final CredentialMapper credentials;
    private final JwtDecoder decoder;

    OidcTokens(OidcSettings settings, CredentialMapper credentials) {
        this.settings = settings;
        this.credentials = credentials;
        // The issuer is asked for its keys at the first token, so that the server starts without it.
        this.decoder = new SupplierJwtDecoder(this::connect);
    }

    private JwtDecoder connect() {
        NimbusJwtDecoder connected = NimbusJwtDecoder.withJwkSource(keys())
                .jwsAlgorithms(taken -> taken.addAll(List.of(SignatureAlgorithm.values())))
                .build();
        connected.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<Collection<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.audience()))));
        return connected;
    }

    /** Kept for five minutes, and asked for sooner twice in half a minute at most, however many tokens name an unknown key. */
    private JWKSource<SecurityContext> keys() {
        JdkClientHttpRequestFactory http = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        http.setReadTimeout(PATIENCE);
        Map<?, ?> found =
                new RestTemplate(http).getForObject(settings.issuer().replaceFirst("/$", "") + DISCOVERY, Map.class);
        if (found == null || !settings.issuer().equals(found.get("issuer"))) {
            throw new IllegalStateException("OIDC_ISSUER is not what the issuer calls itself");
        }
        int patience = Math.toIntExact(PATIENCE.toMillis());
        try {
            return JWKSourceBuilder.create(
                            URI.create(String.valueOf(found.get("jwks_uri"))).toURL(),
                            new DefaultResourceRetriever(patience, patience, MAX_BYTES))
                    .refreshAheadCache(false)
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("The issuer says no address of its keys", e);
        }
    }

    @Override
    public @Nullable Credential find(String token) {
        if (!settings.isSet() || !settings.issuer().equals(AccessTokens.issuerOf(token))) {
            return null;
        }
        try {
            return find(decoder.decode(token));
        } catch (BadJwtException e) {
            throw new InvalidBearerTokenException("No valid token of the issuer", e);
        } catch (JwtException | JwtDecoderInitializationException e) {
            if (NestedExceptionUtils.getRootCause(e) instanceof RateLimitReachedException) {
                throw new InvalidBearerTokenException("The token names an unknown key", e);
            }
            throw new Unavailable("ISSUER_UNREACHABLE", "The issuer of this token cannot be asked for its keys.", e);
        }
    }

    private Credential find(Jwt jwt) {
        Caller.Role role = settings.roleOf(jwt.getClaims());
        String name = jwt.getClaimAsString(settings.nameClaim());
        Instant expiresAt = jwt.getExpiresAt();
        if (role == null || name == null || !StorableText.isStorable(name) || expiresAt == null) {
            throw new InvalidBearerTokenException("The token names no role, nobody, or no end");
        }
        CredentialMapper.Known user = credentials.known(name);
        if (user != null && user.archivedAt() != null) {
            throw new InvalidBearerTokenException("The user of this name is out of use");
        }
        Long teamMemberId = user == null ? null : user.teamMemberId();
        return new Credential(new Identity("oidc " + name, null, teamMemberId, role), expiresAt, null);
    }
}
