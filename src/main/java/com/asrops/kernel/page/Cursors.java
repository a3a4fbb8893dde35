package com.asrops.kernel.page;

import com.asrops.kernel.InputException;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.secret.Secrets;
import com.asrops.kernel.secret.Signer;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes and reads cursors: where a row stands in an order, by its values in the order's terms. A cursor knows the list and
 * the order it is from and is refused by any other; it is signed, so that it is refused when somebody else has made it.
 */
@Component
class Cursors {

    /** Cannot occur in a value: NUL is refused wherever text comes in. */
    private static final String SEPARATOR = "\0";

    private static final int SIGNATURE_BYTES = 16;

    private final Signer signer;

    Cursors(Secrets secrets) {
        this.signer = secrets.signer("cursors");
    }

    String encode(Order order, List<@Nullable Object> values) {
        StringBuilder text = new StringBuilder(order.toString());
        for (Object value : values) {
            text.append(SEPARATOR).append(value == null ? "-" : "+" + value);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        ByteBuffer signed = ByteBuffer.allocate(SIGNATURE_BYTES + bytes.length)
                .put(signer.sign(bytes), 0, SIGNATURE_BYTES)
                .put(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed.array());
    }

    /**
     * The values of the row that a cursor stands for.
     *
     * @throws InputException when it is not one of ours or belongs to another list or order
     */
    List<@Nullable Object> decode(Order order, String cursor) {
        List<String> parts = Arrays.asList(verified(cursor).split(SEPARATOR, -1));
        if (!parts.getFirst().equals(order.toString())) {
            throw refused(null);
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < order.terms().size(); i++) {
            values.add(value(order.terms().get(i).column(), parts.get(i + 1)));
        }
        return values;
    }

    private String verified(String cursor) {
        byte[] signed = bytes(cursor);
        if (signed.length > SIGNATURE_BYTES) {
            byte[] bytes = Arrays.copyOfRange(signed, SIGNATURE_BYTES, signed.length);
            if (signer.verifies(bytes, Arrays.copyOf(signed, SIGNATURE_BYTES))) {
                return new String(bytes, StandardCharsets.UTF_8);
            }
        }
        throw refused(null);
    }

    private static byte[] bytes(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw refused(e);
        }
    }

    private static @Nullable Object value(Column column, String text) {
        String value = text.substring(1);
        if (text.charAt(0) == '-') {
            return null;
        }
        return switch (column.type().getSimpleName()) {
            case "long", "Long" -> Long.valueOf(value);
            case "int", "Integer" -> Integer.valueOf(value);
            case "boolean", "Boolean" -> Boolean.valueOf(value);
            case "BigDecimal" -> new BigDecimal(value);
            case "LocalDate" -> LocalDate.parse(value);
            case "LocalTime" -> LocalTime.parse(value);
            case "Instant" -> Instant.parse(value);
            default -> value;
        };
    }

    private static InputException refused(@Nullable Throwable cause) {
        InputException refused = new InputException(
                "BAD_CURSOR", "This cursor is not from this list in this order: take one from its pageInfo or edges.");
        if (cause != null) {
            refused.initCause(cause);
        }
        return refused;
    }
}
