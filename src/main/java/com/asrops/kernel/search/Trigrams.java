package com.asrops.kernel.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Pieces of three characters of words, each with a space before and after it. Words that are alike share most of them.
 *
 * @param pieces each once
 * @param least how many of them a row has at least that is near
 */
public record Trigrams(List<String> pieces, int least) {

    private static final int LENGTH = 3;

    /** Two neighbours in the wrong order spoil four pieces, another error fewer. */
    private static final int SPOILED = 4;

    static Trigrams of(SearchText text) {
        List<String> pieces =
                text.words().stream().flatMap(Trigrams::of).distinct().toList();
        int errors = text.words().stream().mapToInt(Nearness::errors).sum();
        return new Trigrams(pieces, Math.max(1, pieces.size() - SPOILED * errors));
    }

    private static Stream<String> of(String word) {
        int[] characters = (" " + word + " ").codePoints().toArray();
        return IntStream.rangeClosed(0, characters.length - LENGTH)
                .mapToObj(start -> new String(characters, start, LENGTH));
    }

    /** The search for rows that have any of the pieces, as SQLite writes it. */
    public String any() {
        return pieces.stream().map(piece -> "\"" + piece + "\"").collect(Collectors.joining(" OR "));
    }
}
