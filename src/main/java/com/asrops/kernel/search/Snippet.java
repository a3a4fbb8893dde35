package com.asrops.kernel.search;

import com.asrops.kernel.text.Words;
import com.asrops.kernel.text.Words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Why a row was found: the field that has most of the words, and a piece of its text.
 *
 * @param field the field
 * @param text its text
 * @param words the words of the text
 * @param hits those of them that were searched for
 */
record Snippet(SearchedField field, String text, List<Word> words, List<Word> hits) {

    private static final int LENGTH = 160;

    /** What stands before the first hit of a longer text. */
    private static final int BEFORE = 60;

    private static final String MORE = "…";

    /** The snippet of the best of several texts; of equal ones the first. */
    static Snippet of(Map<SearchedField, String> texts, SearchMatch match, SearchText search) {
        return texts.entrySet().stream()
                .map(text -> of(text.getKey(), text.getValue(), match, search))
                .reduce((one, other) -> other.worth() > one.worth() ? other : one)
                .orElseThrow();
    }

    private static Snippet of(SearchedField field, String text, SearchMatch match, SearchText search) {
        List<Word> words = Words.in(text);
        List<Word> hits = words.stream()
                .filter(word -> isHit(word.folded(), field, match, search))
                .toList();
        return new Snippet(field, text, words, hits);
    }

    private static boolean isHit(String word, SearchedField field, SearchMatch match, SearchText search) {
        SearchMatch own = search.matchOf(word);
        return own == SearchMatch.EXACT
                || own == SearchMatch.PREFIX && (field.name() || search.beginsTexts())
                || match == SearchMatch.NEAR && field.name() && Nearness.isNear(search, word);
    }

    private long worth() {
        return hits.stream().map(Word::folded).distinct().count();
    }

    SearchResult result(Record row, SearchHit hit) {
        return new SearchResult(row, hit.match(), hit.place(), field.path(), parts());
    }

    private List<SearchSnippetPart> parts() {
        int from = from();
        int to = to(from);
        List<SearchSnippetPart> parts = new ArrayList<>();
        int done = from;
        for (Word hit : hits) {
            if (hit.start() >= done && hit.end() <= to) {
                add(parts, text.substring(done, hit.start()), false);
                add(parts, text.substring(hit.start(), hit.end()), true);
                done = hit.end();
            }
        }
        add(parts, text.substring(done, to), false);
        return cut(parts, from > 0, to < text.length());
    }

    private static void add(List<SearchSnippetPart> parts, String text, boolean hit) {
        if (!text.isEmpty()) {
            parts.add(new SearchSnippetPart(text, hit));
        }
    }

    private static List<SearchSnippetPart> cut(List<SearchSnippetPart> parts, boolean before, boolean after) {
        if (before) {
            parts.addFirst(new SearchSnippetPart(MORE, false));
        }
        if (after) {
            parts.addLast(new SearchSnippetPart(MORE, false));
        }
        return parts;
    }

    /** Where the piece begins: at the beginning of the text, or of a word. */
    private int from() {
        int wanted = hits.isEmpty() ? 0 : hits.getFirst().start() - BEFORE;
        return text.length() <= LENGTH || wanted <= 0
                ? 0
                : words.stream()
                        .mapToInt(Word::start)
                        .filter(start -> start >= wanted)
                        .findFirst()
                        .orElse(0);
    }

    /** Where the piece ends: at the end of the text, or of a word. */
    private int to(int from) {
        return text.length() - from <= LENGTH
                ? text.length()
                : words.stream()
                        .filter(word -> word.start() >= from && (word.start() == from || word.end() <= from + LENGTH))
                        .mapToInt(Word::end)
                        .max()
                        .orElse(text.offsetByCodePoints(from, text.codePointCount(from, from + LENGTH) - 1));
    }
}
