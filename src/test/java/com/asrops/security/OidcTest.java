package com.asrops.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.asrops.kernel.Caller;
import com.asrops.operations.Sample;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** The tokens of any issuer that speaks OpenID Connect. */
@OnBothDatabases
class OidcTest {

    private final TestServer server;
    private final Issuer issuer = new Issuer();

    OidcTest(TestServer server) {
        this.server = server;
        server.clear();
        Sample.load(server);
    }

    @AfterEach
    void close() {
        issuer.close();
    }

    private OidcTokens tokens() {
        return tokens("roles", "sub", "");
    }

    private OidcTokens tokens(String roleClaim, String nameClaim, String roles) {
        return new OidcTokens(
                new OidcSettings(issuer.url(), Issuer.AUDIENCE, roleClaim, nameClaim, roles),
                server.bean(CredentialMapper.class));
    }

    private Identity identity(OidcTokens tokens, Consumer<JWTClaimsSet.Builder> change) {
        return tokens.find(issuer.token(change)).identity();
    }

    private void assertRefused(Consumer<JWTClaimsSet.Builder> change) {
        assertRefused(issuer.token(change));
    }

    private void assertRefused(String token) {
        assertThatThrownBy(() -> tokens().find(token)).isInstanceOf(InvalidBearerTokenException.class);
    }

    @Test
    void knowsWhomATokenNames() {
        assertThat(identity(tokens(), same -> {}))
                .isEqualTo(new Identity("oidc anna", null, null, Caller.Role.OPERATIONS));
        assertThat(identity(tokens("roles", "email", ""), claims -> claims.claim("email", "anna@example.com")))
                .isEqualTo(new Identity("oidc anna@example.com", null, null, Caller.Role.OPERATIONS));
    }

    @Test
    void takesTheRoleFromWhereTheSettingsSay() {
        String roles = "ops-admins=ADMIN, office people=OPERATIONS,https://example.com/payroll=PAYROLL";
        assertThat(identity(tokens("groups", "sub", roles), claims -> claims.claim("groups", List.of("office people")))
                        .role())
                .isEqualTo(Caller.Role.OPERATIONS);
        assertThat(identity(
                                tokens("realm_access.roles", "sub", roles),
                                claims -> claims.claim(
                                        "realm_access", Map.of("roles", List.of("office people", "ops-admins"))))
                        .role())
                .isEqualTo(Caller.Role.ADMIN);
        assertThat(identity(
                                tokens("https://example.com/roles", "sub", roles),
                                claims -> claims.claim("https://example.com/roles", "x https://example.com/payroll"))
                        .role())
                .isEqualTo(Caller.Role.PAYROLL);
    }

    /** Who chooses names for the values does not want others to mean anything. */
    @Test
    void takesNoOtherRolesThanTheSettingsName() {
        assertThatThrownBy(() -> identity(
                        tokens("roles", "sub", "boss=ADMIN"), claims -> claims.claim("roles", List.of("ADMIN"))))
                .isInstanceOf(InvalidBearerTokenException.class);
    }

    @Test
    void knowsTheTeamMemberOfAUserWithThisLogin() {
        server.execute("""
                INSERT INTO users (login, login_folded, role, team_member_id, created_at, updated_at, version)
                VALUES ('Anna', 'anna', 'ANALYST', 2, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 1)""");
        assertThat(identity(tokens(), same -> {}))
                .isEqualTo(new Identity("oidc anna", null, 2L, Caller.Role.OPERATIONS));
        server.execute("UPDATE users SET archived_at = '2026-01-01T00:00:00.000000Z'");
        assertRefused(same -> {});
    }

    @Test
    void refusesWhatIsNotForUsOrOver() {
        assertRefused(claims -> claims.audience("somebody else"));
        assertRefused(claims -> claims.audience((String) null));
        assertRefused(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120))));
        assertRefused(claims -> claims.expirationTime(null));
        assertRefused(claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(120))));
        assertRefused(claims -> claims.claim("roles", List.of("nobody")));
        assertRefused(claims -> claims.claim("roles", null));
        assertRefused(claims -> claims.claim("roles", Map.of("ADMIN", true)));
        assertRefused(claims -> claims.subject(null));
        assertRefused(claims -> claims.subject("\0"));
    }

    /** A token of somebody else is another kind of credential, which this one says nothing about. */
    @Test
    void leavesOtherIssuersToOthers() {
        assertThat(tokens().find(issuer.token(claims -> claims.issuer("https://evil.example"))))
                .isNull();
        assertThat(tokens().find("asr_1_x")).isNull();
        assertThat(new OidcTokens(new OidcSettings("", "", "roles", "sub", ""), server.bean(CredentialMapper.class))
                        .find(issuer.token(same -> {})))
                .isNull();
    }

    @Test
    void refusesWhatTheIssuerHasNotSigned() throws Exception {
        String valid = issuer.token(same -> {});
        assertRefused(issuer.token(Issuer.newKey(), same -> {}));
        assertRefused(new PlainJWT(SignedJWT.parse(valid).getJWTClaimsSet()).serialize());
        assertRefused(signedWithThePublicKey(valid));
        String[] parts = valid.split("\\.");
        assertRefused(parts[0] + "." + parts[1] + "."
                + issuer.token(claims -> claims.subject("bob")).split("\\.")[2]);
    }

    /** What everybody may read, taken as a secret that both sides share. */
    private String signedWithThePublicKey(String valid) throws ParseException, JOSEException {
        SignedJWT original = SignedJWT.parse(valid);
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(original.getHeader().getKeyID())
                        .build(),
                original.getJWTClaimsSet());
        forged.sign(new MACSigner(issuer.publicKey()));
        return forged.serialize();
    }

    @Test
    void followsTheIssuerToItsNextKeyAndAsksNotForEachToken() {
        OidcTokens tokens = tokens();
        for (int i = 0; i < 10; i++) {
            assertThat(tokens.find(issuer.token(same -> {}))).isNotNull();
        }
        int before = issuer.keyRequests();
        assertThat(before).isLessThan(4);
        issuer.rotate();
        assertThat(tokens.find(issuer.token(same -> {}))).isNotNull();
        assertThat(issuer.keyRequests()).isGreaterThan(before);
    }

    /** Nobody makes this server ask the issuer again and again. */
    @Test
    void asksTheIssuerSeldomForKeysThatItDoesNotHave() {
        OidcTokens tokens = tokens();
        for (int i = 0; i < 10; i++) {
            String token = issuer.token(Issuer.newKey(), same -> {});
            assertThatThrownBy(() -> tokens.find(token)).isInstanceOf(InvalidBearerTokenException.class);
        }
        assertThat(issuer.keyRequests()).isLessThan(4);
        assertThat(tokens.find(issuer.token(same -> {}))).isNotNull();
    }

    @Test
    void saysWhenTheIssuerCannotBeAskedAndGoesOnWhenItIsBack() {
        OidcTokens tokens = tokens();
        String token = issuer.token(same -> {});
        int port = issuer.port();
        issuer.close();
        assertThatThrownBy(() -> tokens.find(token))
                .isInstanceOfSatisfying(
                        Unavailable.class, e -> assertThat(e.code()).isEqualTo("ISSUER_UNREACHABLE"));
        try (Issuer again = new Issuer(port)) {
            assertThat(tokens.find(again.token(same -> {}))).isNotNull();
        }
    }
}
