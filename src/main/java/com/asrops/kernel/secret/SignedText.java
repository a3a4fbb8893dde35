package com.asrops.kernel.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Texts that go out and come back, such as cursors: opaque, and refused when somebody else has made them. */
public final class SignedText {

    private static final int SIGNATURE_BYTES = 16;

    private final Signer signer;

    public SignedText(Signer signer) {
        this.signer = signer;
    }

    /** A text as clients see it. */
    public String encode(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer signed = ByteBuffer.allocate(SIGNATURE_BYTES + bytes.length)
                .put(signer.sign(bytes), 0, SIGNATURE_BYTES)
                .put(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed.array());
    }

    /** The text that was encoded; empty when it is not one of ours. */
    public Optional<String> decode(String encoded) {
        byte[] signed;
        try {
            signed = Base64.getUrlDecoder().decode(encoded);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (signed.length <= SIGNATURE_BYTES) {
            return Optional.empty();
        }
        byte[] bytes = Arrays.copyOfRange(signed, SIGNATURE_BYTES, signed.length);
        return signer.verifies(bytes, Arrays.copyOf(signed, SIGNATURE_BYTES))
                ? Optional.of(new String(bytes, StandardCharsets.UTF_8))
                : Optional.empty();
    }
}
