package com.asrops.kernel.search;

import com.asrops.kernel.InputException;
import com.asrops.kernel.text.StorableText;
import com.asrops.kernel.text.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody searches for: rows that have all of these words, of which the last may still be being typed.
 *
 * @param words folded, each once; none when nothing was typed that is a word
 */
public record SearchText(List<String> words) {

    private static final int MAX_CHARACTERS = 200;
    private static final int MAX_WORDS = 10;

    /** Nearly every text has a word that begins with some letter or two. */
    private static final int MIN_BEGINNING = 3;

    /**
     * Reads it.
     *
     * @throws InputException when it is too long, or no text
     */
    static SearchText of(String text) {
        if (!StorableText.isStorable(text)) {
            throw new InputException("BAD_TEXT", "Text holds no NUL and no half of a surrogate pair: remove it.");
        }
        List<String> words = text.length() > MAX_CHARACTERS
                ? List.of()
                : Words.in(text).stream().map(Words.Word::folded).distinct().toList();
        if (text.length() > MAX_CHARACTERS || words.size() > MAX_WORDS) {
            throw new InputException(
                    "SEARCH_TOO_LONG",
                    "A search has at most %d characters and %d different words: leave some out."
                            .formatted(MAX_CHARACTERS, MAX_WORDS));
        }
        return new SearchText(words);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether rows are also found by the beginning of a word in their texts. Names are always found by one. */
    boolean beginsTexts() {
        return words.getLast().codePointCount(0, words.getLast().length()) >= MIN_BEGINNING;
    }

    /** Whether a word of a row is one that was searched for, or begins with the last of them; null for neither. */
    @Nullable
    SearchMatch matchOf(String word) {
        return words.contains(word) ? SearchMatch.EXACT : word.startsWith(words.getLast()) ? SearchMatch.PREFIX : null;
    }
}
