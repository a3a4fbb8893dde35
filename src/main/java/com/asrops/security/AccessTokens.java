package com.asrops.security;

import com.asrops.kernel.secret.Secrets;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import com.nimbusds.jwt.JWTParser;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/**
 * The access tokens of our own users: JWTs that name the user and the session, and nothing that they may do. That is looked
 * up, so that it ends when the session ends, and changes when the user does.
 */
@Component
@Order(3)
final class AccessTokens implements Credentials {

    static final Duration LIFETIME = Duration.ofMinutes(30);

    private static final String ISSUER = "asr-ops-graphql";
    private static final String SESSION = "sid";

    private final CredentialMapper credentials;
    private final Clock clock;
    private final NimbusJwtEncoder encoder;
    private final NimbusJwtDecoder decoder;

    AccessTokens(Secrets secrets, CredentialMapper credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
        SecretKey key = new SecretKeySpec(
                secrets.signer("access tokens").sign("key".getBytes(StandardCharsets.UTF_8)), "HmacSHA256");
        this.encoder = new NimbusJwtEncoder(new ImmutableSecret<>(key));
        this.decoder = NimbusJwtDecoder.withSecretKey(key)
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
        JwtTimestampValidator times = new JwtTimestampValidator(Duration.ZERO);
        times.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                times,
                new JwtClaimValidator<>(JwtClaimNames.EXP, Objects::nonNull),
                new JwtIssuerValidator(ISSUER),
                new JwtClaimValidator<List<String>>(JwtClaimNames.AUD, List.of(ISSUER)::equals)));
    }

    /** A token for a session. */
    String issue(long userId, long sessionId) {
        Instant now = clock.instant();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .audience(List.of(ISSUER))
                .subject(Long.toString(userId))
                .claim(SESSION, Long.toString(sessionId))
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME))
                .build();
        JwsHeader header = JwsHeader.with(MacAlgorithm.HS256).type("JWT").build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }

    @Override
    public @Nullable Credential find(String token) {
        if (!ISSUER.equals(issuerOf(token))) {
            return null;
        }
        try {
            return find(decoder.decode(token));
        } catch (JwtException | NumberFormatException e) {
            throw new InvalidBearerTokenException("No valid access token", e);
        }
    }

    private Credential find(Jwt jwt) {
        long userId = Long.parseLong(jwt.getSubject());
        long sessionId = Long.parseLong(jwt.getClaimAsString(SESSION));
        CredentialMapper.Member member = credentials.member(sessionId, userId);
        if (member == null) {
            throw new InvalidBearerTokenException("The session has ended");
        }
        Identity identity = new Identity(member.login(), userId, member.teamMemberId(), member.role());
        return new Credential(identity, Objects.requireNonNull(jwt.getExpiresAt()), null);
    }

    /** Who a token says that it is from, which is not verified; null when it is no JWT. */
    static @Nullable String issuerOf(String token) {
        try {
            return JWTParser.parse(token).getJWTClaimsSet().getIssuer();
        } catch (ParseException e) {
            return null;
        }
    }
}
