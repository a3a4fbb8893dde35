package com.asrops.kernel.page;

import com.asrops.kernel.InputException;
import com.asrops.kernel.entity.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a row stands in an order: its values in the order's columns. A cursor knows the order it is from and is refused
 * by any other.
 */
final class Cursor {

    /** Cannot occur in a value: NUL is refused wherever text comes in. */
    private static final String SEPARATOR = "\0";

    /** As rows hold them: no exponent, no year of more than four digits, which no database could take. */
    private static final Map<Class<?>, Pattern> FORMS = Map.of(
            BigDecimal.class, Pattern.compile("-?\\d{1,30}(\\.\\d{1,10})?"),
            LocalDate.class, Pattern.compile("\\d{4}-.{5}"),
            LocalTime.class, Pattern.compile("\\d{2}:\\d{2}"),
            Instant.class, Pattern.compile("\\d{4}-.{5}T.{1,20}"));

    private Cursor() {}

    static String encode(List<SortTerm> order, Record row) {
        StringBuilder text = new StringBuilder(order.toString());
        for (SortTerm term : order) {
            Object value = term.column().sortValueOf(row);
            text.append(SEPARATOR).append(value == null ? "-" : "+" + value);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The values of the row that a cursor stands for.
     *
     * @throws InputException when it is not one of ours or belongs to another order
     */
    static List<@Nullable Object> decode(List<SortTerm> order, String cursor) {
        try {
            List<String> parts = Arrays.asList(
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, -1));
            if (parts.size() == order.size() + 1 && parts.getFirst().equals(order.toString())) {
                List<@Nullable Object> values = new ArrayList<>();
                for (int i = 0; i < order.size(); i++) {
                    values.add(value(order.get(i).column(), parts.get(i + 1)));
                }
                return values;
            }
        } catch (RuntimeException e) {
            throw refused(e);
        }
        throw refused(null);
    }

    private static @Nullable Object value(Column column, String text) {
        String value = text.substring(1);
        if (text.charAt(0) == '-') {
            if (!column.nullable()) {
                throw new IllegalArgumentException(column.name() + " always has a value");
            }
            return null;
        }
        Pattern form = FORMS.get(column.type());
        if (form != null && !form.matcher(value).matches()) {
            throw new IllegalArgumentException("No " + column.name() + " looks like this");
        }
        return switch (column.type().getSimpleName()) {
            case "long", "Long" -> Long.valueOf(value);
            case "int", "Integer" -> Integer.valueOf(value);
            case "boolean", "Boolean" -> Boolean.valueOf(value);
            case "BigDecimal" -> new BigDecimal(value).setScale(column.scale(), RoundingMode.UNNECESSARY);
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
