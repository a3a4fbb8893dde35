package com.asrops.kernel.page;

import com.asrops.kernel.InputException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a connection field. Equal requests can share a statement.
 *
 * @param limit how many rows at most
 * @param backward whether the last rows before the cursor are meant instead of the first ones after it
 * @param cursor where the page starts, or ends when read backward
 * @param filter the filter as written, empty for none
 * @param order the order as written: a list of {@code {field, direction}}
 */
public record PageRequest(
        int limit,
        boolean backward,
        @Nullable String cursor,
        Map<String, Object> filter,
        List<Map<String, Object>> order) {

    /** Rows of a page when the caller names no number. */
    public static final int DEFAULT_LIMIT = 20;

    /** Most rows that a page may have. */
    public static final int MAX_LIMIT = 100;

    private static final int MAX_ORDER_TERMS = 3;

    /**
     * Reads the arguments {@code first, after, last, before, filter, orderBy}.
     *
     * @throws InputException when they contradict each other or ask for too much
     */
    @SuppressWarnings("unchecked") // the schema has checked the shapes
    public static PageRequest of(Map<String, Object> arguments) {
        boolean backward = arguments.get("last") != null || arguments.get("before") != null;
        if (backward && (arguments.get("first") != null || arguments.get("after") != null)) {
            throw new InputException("BAD_PAGE", "Use first with after, or last with before, not both.");
        }
        String size = backward ? "last" : "first";
        Object filter = arguments.get("filter");
        Object order = arguments.get("orderBy");
        return new PageRequest(
                limit(size, (Integer) arguments.get(size)),
                backward,
                (String) arguments.get(backward ? "before" : "after"),
                filter == null ? Map.of() : (Map<String, Object>) filter,
                order == null ? List.of() : orderTerms((List<Map<String, Object>>) order));
    }

    /**
     * How many rows a field answers.
     *
     * @param argument the argument's name
     * @param asked its value; null for the default
     * @throws InputException when it is more than a page may have, or none
     */
    public static int limit(String argument, @Nullable Integer asked) {
        int limit = Objects.requireNonNullElse(asked, DEFAULT_LIMIT);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InputException(
                    "PAGE_SIZE_OUT_OF_RANGE",
                    "%s is %d, but a page has 1 to %d rows: ask for fewer and read on with the cursor."
                            .formatted(argument, limit, MAX_LIMIT));
        }
        return limit;
    }

    private static List<Map<String, Object>> orderTerms(List<Map<String, Object>> terms) {
        if (terms.size() > MAX_ORDER_TERMS) {
            throw new InputException("TOO_MANY_ORDER_TERMS", "orderBy takes at most " + MAX_ORDER_TERMS + " terms.");
        }
        return terms;
    }
}
