package com.asrops.kernel.secret;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs bytes with one key by HMAC-SHA-256. */
public final class Signer {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Signer(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The 32 bytes that only this key makes of these bytes. */
    public byte[] sign(byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    /** Whether a signature, or its beginning, was made of these bytes; takes as long for a wrong one as for a right one. */
    public boolean verifies(byte[] bytes, byte[] signature) {
        byte[] expected = new byte[signature.length];
        System.arraycopy(sign(bytes), 0, expected, 0, Math.min(expected.length, 32));
        return MessageDigest.isEqual(expected, signature);
    }
}
