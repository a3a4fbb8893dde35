package com.asrops.security;

import java.security.SecureRandom;
import java.util.Base64;

/** Random text that nobody guesses. */
final class Tokens {

    /** The characters of {@link #secret()}. */
    static final String SECRET = "[A-Za-z0-9_-]{43}";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    /** 256 bits. */
    static String secret() {
        return random(32);
    }

    /** Some bytes, as they can stand in a header. */
    static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
