package com.asrops.kernel.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes the text that the {@code *_folded} columns hold and that search terms become before they are compared with
 * them: without accents, without case, the same on every database because only Java makes it.
 *
 * <p>{@code fold("Zoë GROẞ")} is {@code "zoe gross"}. Letters that are letters of their own stay: {@code ł} is not
 * {@code l}, {@code ø} is not {@code o}.
 *
 * <p>Three properties are relied on, and tested over all of Unicode: folding folded text changes nothing; case never
 * matters (but for the Greek iota subscript, a mark in lower case and a letter in upper case); and each character folds
 * alike wherever it stands, so a part of a text folds to a part of the folded text.
 *
 * <p>A JDK with a newer Unicode may fold letters that the older one did not know; the columns that hold such letters
 * have to be made again then.
 */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Folding() {}

    /** Compatibility-decomposes, removes the combining marks, and folds case. */
    public static String fold(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return foldCase(MARKS.matcher(decomposed).replaceAll(""));
    }

    /**
     * Upper case joins what only the full mapping knows (ß is SS); lower case before it because ẞ has no such mapping.
     * The last step goes letter by letter: a whole string would make a Σ at the end of a word ς and any other σ.
     */
    private static String foldCase(String text) {
        String upper = text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(upper.length());
        upper.codePoints().map(Character::toLowerCase).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
