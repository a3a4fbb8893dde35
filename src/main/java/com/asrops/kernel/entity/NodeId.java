package com.asrops.kernel.entity;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row's id as clients see it: opaque, and different for every row of every type.
 *
 * @param type the GraphQL type
 * @param id the row's id in its table
 */
public record NodeId(String type, long id) {

    private static final Pattern FORM = Pattern.compile("(\\w+):([1-9]\\d{0,17})");

    public static String encode(String type, long id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((type + ":" + id).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Reads an id, or returns null when it is not one of ours. */
    public static @Nullable NodeId decode(String text) {
        try {
            Matcher form = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.ISO_8859_1));
            return form.matches() ? new NodeId(form.group(1), Long.parseLong(form.group(2))) : null;
        } catch (IllegalArgumentException e) {
            return null; // not Base64, so not one of ours
        }
    }

    /** Reads an id of the type that is expected; any other is null. */
    public static @Nullable Long decode(String text, String type) {
        NodeId decoded = decode(text);
        return decoded != null && decoded.type.equals(type) ? (Long) decoded.id : null;
    }
}
