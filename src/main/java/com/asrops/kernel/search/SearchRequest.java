package com.asrops.kernel.search;

import com.asrops.kernel.page.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a search. Equal ones are searched once.
 *
 * @param text what for
 * @param types the types as the schema names them; null for all
 * @param limit how many results at most
 * @param cursor where to read on; null for the start
 */
public record SearchRequest(
        SearchText text,
        @Nullable List<String> types,
        int limit,
        @Nullable String cursor) {

    /**
     * Reads the arguments {@code text, types, first, after}.
     *
     * @throws com.asrops.kernel.InputException when they ask for too much
     */
    @SuppressWarnings("unchecked") // the schema has checked the shapes
    public static SearchRequest of(Map<String, Object> arguments) {
        return new SearchRequest(
                SearchText.of((String) Objects.requireNonNull(arguments.get("text"))),
                (List<String>) arguments.get("types"),
                PageRequest.limit("first", (Integer) arguments.get("first")),
                (String) arguments.get("after"));
    }
}
