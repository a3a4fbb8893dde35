package com.asrops.kernel.page;

import com.asrops.kernel.InputException;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.secret.Secrets;
import com.asrops.kernel.secret.SignedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
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

    private final SignedText signed;

    Cursors(Secrets secrets) {
        this.signed = new SignedText(secrets.signer("cursors"));
    }

    String encode(Order order, List<@Nullable Object> values) {
        StringBuilder text = new StringBuilder(order.toString());
        for (Object value : values) {
            text.append(SEPARATOR).append(value == null ? "-" : "+" + value);
        }
        return signed.encode(text.toString());
    }

    /**
     * The values of the row that a cursor stands for.
     *
     * @throws InputException when it is not one of ours or belongs to another list or order
     */
    List<@Nullable Object> decode(Order order, String cursor) {
        List<String> parts = Arrays.asList(
                signed.decode(cursor).orElseThrow(Cursors::refused).split(SEPARATOR, -1));
        if (!parts.getFirst().equals(order.toString())) {
            throw refused();
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < order.terms().size(); i++) {
            values.add(value(order.terms().get(i).column(), parts.get(i + 1)));
        }
        return values;
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

    private static InputException refused() {
        return new InputException(
                "BAD_CURSOR", "This cursor is not from this list in this order: take one from its pageInfo or edges.");
    }
}
