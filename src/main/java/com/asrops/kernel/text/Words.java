package com.asrops.kernel.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is a word, decided here alone: databases have their own opinions of hyphens, e-mail addresses and scripts.
 *
 * <p>A word is a run of letters and digits of the folded text. Apostrophes belong to no word and end none, so that O'Brien is
 * found as obrien; everything else ends a word: {@code 12-A/3} has three.
 */
public final class Words {

    /** A longer run becomes several words: databases have limits, and some scripts have no spaces. */
    private static final int MAX_LENGTH = 100;

    private static final String APOSTROPHES = "'\u2018\u2019\u02BC";

    private final List<Word> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int start;
    private int end;

    private Words() {}

    /**
     * A word of a text.
     *
     * @param folded as {@link Folding} makes it
     * @param start where it begins in the text
     * @param end where it ends, after its last character
     */
    public record Word(String folded, int start, int end) {}

    /** The words of a text in their order. */
    public static List<Word> in(@Nullable String text) {
        Words found = new Words();
        for (int i = 0; text != null && i < text.length(); ) {
            int next = i + Character.charCount(text.codePointAt(i));
            found.add(text.codePointAt(i), i, next);
            i = next;
        }
        found.endWord();
        return found.words;
    }

    private void add(int character, int from, int to) {
        if (APOSTROPHES.indexOf(character) >= 0 || Character.getType(character) == Character.FORMAT) {
            return;
        }
        // One character may become several: ½ is two words, ß two letters, and a mark none.
        Folding.fold(Character.toString(character)).codePoints().forEach(folded -> addFolded(folded, from, to));
        if (!word.isEmpty()) {
            end = to;
        }
    }

    private void addFolded(int folded, int from, int to) {
        if (!Character.isLetterOrDigit(folded)) {
            endWord();
            return;
        }
        if (word.isEmpty()) {
            start = from;
        }
        end = to;
        word.appendCodePoint(folded);
        if (word.codePointCount(0, word.length()) == MAX_LENGTH) {
            endWord();
        }
    }

    private void endWord() {
        if (!word.isEmpty()) {
            words.add(new Word(word.toString(), start, end));
            word.setLength(0);
        }
    }
}
