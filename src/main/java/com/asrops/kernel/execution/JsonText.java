package com.asrops.kernel.execution;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON in UTF-8, as it grows. Jackson looks at where it stands for every name and value, which costs as much as writing them:
 * here the shape of the answer says where that is. What is not plain is left to Jackson.
 */
final class JsonText {

    private static final JsonMapper JACKSON = JsonMapper.shared();
    private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();
    private static final byte[] NULL = ascii("null");
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");

    private byte[] bytes = new byte[8_192];
    private int size;

    /** A name as it stands before its value, with the sign before it: a brace, or a comma after another value. */
    static WrittenJson name(String name, boolean first) {
        JsonText text = new JsonText();
        text.sign(first ? '{' : ',');
        text.string(name);
        text.sign(':');
        return new WrittenJson(text.toBytes());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** A bracket, a comma or the like. */
    void sign(char sign) {
        room(1);
        bytes[size++] = (byte) sign;
    }

    void raw(byte[] json) {
        room(json.length);
        System.arraycopy(json, 0, bytes, size, json.length);
        size += json.length;
    }

    void value(@Nullable Object value) {
        if (value instanceof String text) {
            string(text);
        } else if (value instanceof Place place) {
            place.write(this);
        } else {
            raw(
                    switch (value) {
                        case null -> NULL;
                        case Integer number -> ascii(number.toString());
                        case Boolean truth -> truth ? TRUE : FALSE;
                        default -> JACKSON.writeValueAsBytes(value);
                    });
        }
    }

    private void string(String text) {
        int length = text.length();
        room(length + 2);
        byte[] to = bytes;
        int at = size;
        boolean ascii = true;
        to[at++] = '"';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                quoted(ENCODER.quoteAsUTF8(text));
                return;
            }
            ascii &= c < 0x80;
            to[at++] = (byte) c;
        }
        if (ascii) {
            to[at++] = '"';
            size = at;
        } else {
            quoted(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void quoted(byte[] text) {
        sign('"');
        raw(text);
        sign('"');
    }

    private void room(int needed) {
        if (size + needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + needed));
        }
    }
}
