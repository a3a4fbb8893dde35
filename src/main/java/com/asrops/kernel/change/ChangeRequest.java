package com.asrops.kernel.change;

import com.asrops.kernel.page.PageRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a page of changes.
 *
 * @param types the types as the schema names them; null for all
 * @param limit how many changes at most
 * @param cursor where to read on; null for the start
 */
public record ChangeRequest(
        @Nullable List<String> types, int limit, @Nullable String cursor) {

    /** Changes that are read together for one who follows: the more, the fewer statements for each. */
    private static final int FOLLOWED_AT_ONCE = 500;

    /**
     * Reads the arguments {@code types, first, after}.
     *
     * @throws com.asrops.kernel.InputException when they ask for too much
     */
    @SuppressWarnings("unchecked") // the schema has checked the shapes
    public static ChangeRequest of(Map<String, Object> arguments) {
        return new ChangeRequest(
                (List<String>) arguments.get("types"),
                PageRequest.limit("first", (Integer) arguments.get("first")),
                (String) arguments.get("after"));
    }

    /** The same for one who follows, whose pages are not seen. */
    @SuppressWarnings("unchecked") // the schema has checked the shapes
    public static ChangeRequest following(Map<String, Object> arguments) {
        return new ChangeRequest(
                (List<String>) arguments.get("types"), FOLLOWED_AT_ONCE, (String) arguments.get("after"));
    }

    /** The same from another place on. */
    public ChangeRequest after(String from) {
        return new ChangeRequest(types, limit, from);
    }
}
