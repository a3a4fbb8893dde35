package com.asrops.kernel.search;

import java.util.List;
import java.util.OptionalInt;

/** How many typing errors lie between words: a character too many, too few or wrong, or two neighbours in the wrong order. */
final class Nearness {

    private static final int SHORT = 4;
    private static final int LONG = 8;

    private Nearness() {}

    /** How many errors a word may have: in short ones and in numbers each would make another of it. */
    static int errors(String word) {
        int length = word.codePointCount(0, word.length());
        boolean number = word.codePoints().anyMatch(Character::isDigit);
        return number || length < SHORT ? 0 : length < LONG ? 1 : 2;
    }

    /** The errors of all words together, each beside the word of a name that is nearest; empty when one is near to none. */
    static OptionalInt between(SearchText text, List<String> names) {
        int sum = 0;
        for (String word : text.words()) {
            int least = names.stream()
                    .mapToInt(name -> between(text, word, name))
                    .min()
                    .orElse(Integer.MAX_VALUE);
            if (least > errors(word)) {
                return OptionalInt.empty();
            }
            sum += least;
        }
        return OptionalInt.of(sum);
    }

    /** Whether a word of a name is near to one that was searched for. */
    static boolean isNear(SearchText text, String name) {
        return text.words().stream().anyMatch(word -> between(text, word, name) <= errors(word));
    }

    private static int between(SearchText text, String word, String name) {
        return word.equals(text.words().getLast()) && name.startsWith(word)
                ? 0
                : distance(word.codePoints().toArray(), name.codePoints().toArray());
    }

    private static int distance(int[] one, int[] other) {
        int[] beforeLast = new int[0];
        int[] last = new int[other.length + 1];
        for (int j = 0; j <= other.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length; i++) {
            int[] now = new int[other.length + 1];
            now[0] = i;
            for (int j = 1; j <= other.length; j++) {
                int changed = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                now[j] = Math.min(changed, 1 + Math.min(last[j], now[j - 1]));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) {
                    now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = now;
        }
        return last[other.length];
    }
}
