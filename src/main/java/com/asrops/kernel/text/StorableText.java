package com.asrops.kernel.text;

/** Text that both databases can keep. */
public final class StorableText {

    private StorableText() {}

    /** False for text with a NUL or with half a surrogate pair, which is no Unicode and comes back as something else. */
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0 || Character.isLowSurrogate(unit)) {
                return false;
            }
            if (Character.isHighSurrogate(unit)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
