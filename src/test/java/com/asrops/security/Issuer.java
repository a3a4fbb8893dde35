package com.asrops.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A company's sign-in, as far as a server that takes its tokens sees it: where its keys are, and the keys. */
final class Issuer implements AutoCloseable {

    static final String AUDIENCE = "asr-ops";

    private final HttpServer http;
    private final AtomicInteger keyRequests = new AtomicInteger();
    private RSAKey key = newKey();

    Issuer() {
        this(0);
    }

    /** One that comes back at the port where it was. */
    Issuer(int port) {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, """
                        {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "authorization_endpoint": "%1$s/authorize",
                         "response_types_supported": ["code"], "subject_types_supported": ["public"],
                         "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(url())));
        http.createContext("/keys", exchange -> {
            keyRequests.incrementAndGet();
            answer(exchange, new JWKSet(key.toPublicJWK()).toString());
        });
        http.start();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return http.getAddress().getPort();
    }

    String url() {
        return "http://localhost:" + port();
    }

    /** What everybody may read. */
    byte[] publicKey() throws JOSEException {
        return key.toRSAPublicKey().getEncoded();
    }

    int keyRequests() {
        return keyRequests.get();
    }

    /** Signs with another key from now on, as issuers do now and then. */
    void rotate() {
        key = newKey();
    }

    /** A token for an operations manager called anna, with something changed. */
    String token(Consumer<JWTClaimsSet.Builder> change) {
        return token(key, change);
    }

    String token(RSAKey signedWith, Consumer<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(url())
                .audience(List.of("somebody else", AUDIENCE))
                .subject("anna")
                .claim("roles", List.of("OPERATIONS", "unknown to us"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)));
        change.accept(claims);
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(signedWith.getKeyID())
                        .build(),
                claims.build());
        try {
            jwt.sign(new RSASSASigner(signedWith));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
