package com.asrops.security;

import static com.asrops.security.AuthClient.LOGIN;
import static com.asrops.security.AuthClient.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.secret.Secrets;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attacks on the access tokens of our users. Each begins with a token that is valid, and changes one thing. */
@OnBothDatabases
class AccessTokenTest {

    private final TestServer server;
    private final AuthClient auth;
    private String token;

    AccessTokenTest(TestServer server) {
        this.server = server;
        this.auth = new AuthClient(server);
    }

    @BeforeEach
    void login() {
        server.clear();
        auth.userCreate(LOGIN, PASSWORD, "ANALYST");
        auth.userCreate("chief", PASSWORD, "ADMIN");
        token = auth.login().accessToken();
    }

    private void assertRefused(String attack) {
        assertThat(auth.statusOf(attack)).as(attack).isEqualTo(401);
    }

    private void assertRefused(Consumer<JWTClaimsSet.Builder> change) throws Exception {
        assertRefused(signed(JWSAlgorithm.HS256, claims(change), macSigner(key())));
    }

    private JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) throws ParseException {
        JWTClaimsSet.Builder claims =
                new JWTClaimsSet.Builder(SignedJWT.parse(token).getJWTClaimsSet());
        change.accept(claims);
        return claims.build();
    }

    private static String signed(JWSAlgorithm algorithm, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).build(), claims);
        jwt.sign(signer);
        return jwt.serialize();
    }

    private byte[] key() {
        return server.bean(Secrets.class).signer("access tokens").sign("key".getBytes(StandardCharsets.UTF_8));
    }

    private static MACSigner macSigner(byte[] key) throws JOSEException {
        return new MACSigner(key);
    }

    /** Else all the others would be refused for the way they are made. */
    @Test
    void theSameTokenMadeByTheTestIsTaken() throws Exception {
        assertThat(auth.statusOf(token)).isEqualTo(200);
        assertThat(auth.statusOf(signed(JWSAlgorithm.HS256, claims(same -> {}), macSigner(key()))))
                .isEqualTo(200);
    }

    @Test
    void refusesATokenWithoutSignature() throws Exception {
        assertRefused(new PlainJWT(claims(same -> {})).serialize());
        String[] parts = token.split("\\.");
        assertRefused(parts[0] + "." + parts[1] + ".");
        assertRefused(encode("{\"alg\":\"none\"}") + "." + parts[1] + "." + parts[2]);
        assertRefused(encode("{\"alg\":\"None\",\"typ\":\"JWT\"}") + "." + parts[1] + ".");
    }

    @Test
    void refusesATokenThatWasChanged() {
        String[] parts = token.split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        assertThat(payload).contains("\"sub\":\"1\"");
        assertRefused(parts[0] + "." + encode(payload.replace("\"sub\":\"1\"", "\"sub\":\"2\"")) + "." + parts[2]);
        assertRefused(parts[0] + "." + encode(payload.replaceFirst("\"exp\":(\\d)", "\"exp\":9$1")) + "." + parts[2]);
        assertRefused(parts[0] + "." + parts[1] + "." + (parts[2].startsWith("A") ? "B" : "A") + parts[2].substring(1));
    }

    @Test
    void refusesAnotherKeyOrAlgorithm() throws Exception {
        JWTClaimsSet same = claims(claims -> {});
        assertRefused(signed(JWSAlgorithm.HS256, same, macSigner("x".repeat(32).getBytes(StandardCharsets.UTF_8))));
        byte[] otherPurpose = server.bean(Secrets.class).signer("cursors").sign("key".getBytes(StandardCharsets.UTF_8));
        assertRefused(signed(JWSAlgorithm.HS256, same, macSigner(otherPurpose)));
        assertRefused(signed(JWSAlgorithm.RS256, same, new RSASSASigner(new RSAKeyGenerator(2048).generate())));
        // The right key and a longer hash: what is not expected is not taken, even where it is stronger.
        byte[] key = Arrays.copyOf(key(), 64);
        assertRefused(signed(JWSAlgorithm.HS512, same, macSigner(key)));
    }

    @Test
    void refusesWhatWasIssuedForSomethingElse() throws Exception {
        assertRefused(claims -> claims.issuer("https://issuer.example"));
        assertRefused(claims -> claims.issuer(null));
        assertRefused(claims -> claims.audience("another server"));
        assertRefused(claims -> claims.audience((String) null));
        assertRefused(claims -> claims.audience(List.of("asr-ops-graphql", "another server")));
    }

    @Test
    void refusesWhatHasEndedOrHasNoEnd() throws Exception {
        assertRefused(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(1))));
        assertRefused(claims -> claims.expirationTime(null));
        assertRefused(claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(60))));
    }

    /** The session of one user opens nothing for another. */
    @Test
    void refusesTheSessionOfSomebodyElse() throws Exception {
        assertRefused(claims -> claims.subject("2"));
        assertRefused(claims -> claims.claim("sid", "999"));
        assertRefused(claims -> claims.claim("sid", null));
        assertRefused(claims -> claims.subject("chief"));
    }

    /** What a token says of rights is not looked at. */
    @Test
    void takesNoRoleFromAToken() throws Exception {
        String attack = signed(
                JWSAlgorithm.HS256,
                claims(claims -> claims.claim("role", "ADMIN").claim("roles", List.of("ADMIN"))),
                macSigner(key()));
        assertThat(auth.ask(attack, "{ me { role } }").data("/me/role").asString())
                .isEqualTo("ANALYST");
    }

    @Test
    void refusesARefreshTokenAsAnAccessToken() {
        assertRefused(auth.login().refreshToken());
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
