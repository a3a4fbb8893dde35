package com.asrops.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of a secret that is random and long, which is what may be kept of it. A slow hash, as passwords need, would add
 * nothing: nobody can try out 2^256 secrets, and every request would have to wait for it.
 */
record Hash(String hex) {

    static Hash of(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return new Hash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Whether this is the hash of a secret; takes as long for a wrong one as for the right one. */
    boolean matches(String secret) {
        return MessageDigest.isEqual(
                hex.getBytes(StandardCharsets.US_ASCII), of(secret).hex.getBytes(StandardCharsets.US_ASCII));
    }
}
