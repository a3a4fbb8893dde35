package com.asrops.kernel.secret;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs bytes with one key by HMAC-SHA-256. */
public final class Signer {

    private static final String ALGORITHM = "HmacSHA256";

    /** Is copied for each signature: to look the algorithm up and to prepare the key takes as long as to sign. */
    private final Mac prepared;

    Signer(byte[] key) {
        try {
            this.prepared = Mac.getInstance(ALGORITHM);
            prepared.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    /** The 32 bytes that only this key makes of these bytes. */
    public byte[] sign(byte[] bytes) {
        try {
            return ((Mac) prepared.clone()).doFinal(bytes);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own " + ALGORITHM + " can be copied", e);
        }
    }

    /** Whether a signature, or its beginning, was made of these bytes; takes as long for a wrong one as for a right one. */
    public boolean verifies(byte[] bytes, byte[] signature) {
        byte[] expected = new byte[signature.length];
        System.arraycopy(sign(bytes), 0, expected, 0, Math.min(expected.length, 32));
        return MessageDigest.isEqual(expected, signature);
    }
}
