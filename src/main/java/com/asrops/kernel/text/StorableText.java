package com.asrops.kernel.text;

/** Text that both databases can keep. */
public final class StorableText {

    private StorableText() {}

    /** False for text with a NUL or with half a surrogate pair, which is no Unicode and comes back as something else. */
    public static boolean isStorable(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }
}
