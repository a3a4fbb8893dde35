package com.asrops.kernel.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import com.asrops.kernel.search.SearchMapper.Change;
import com.asrops.kernel.search.SearchMapper.Texts;
import com.asrops.kernel.sql.RowColumns;
import com.asrops.kernel.text.Words;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Makes the words of rows that have changed. Triggers note every change, whoever makes it, in the transaction that makes it; before
 * such a transaction ends, {@link SearchIndexing} has this write the words. Folding is the program's alone, so no trigger could.
 */
@Component
class SearchIndex {

    /** Rows whose texts are in memory together. */
    private static final int CHUNK = 1_000;

    private final SearchMapper mapper;
    private final SearchedTypes types;

    SearchIndex(SearchMapper mapper, SearchedTypes types) {
        this.mapper = mapper;
        this.types = types;
    }

    /** Writes the words of all rows that have changed, inside a transaction of the caller's, and says of how many. */
    int catchUp() {
        if (types.all().isEmpty()) {
            return 0; // the schema is not there yet; a start does not end without catching up
        }
        List<String> known = types.all().stream().map(SearchedType::name).toList();
        int done = 0;
        long last = 0;
        List<Change> taken;
        do {
            taken = mapper.take(known, last, CHUNK);
            taken.stream()
                    .collect(groupingBy(
                            Change::type, TreeMap::new, mapping(Change::rowId, toCollection(TreeSet<Long>::new))))
                    .forEach(this::write);
            last = taken.stream().mapToLong(Change::id).max().orElse(last);
            done += taken.size();
        } while (taken.size() == CHUNK);
        return done;
    }

    /** The same after something else has written, perhaps a great deal. */
    int catchUpAndAnalyze() {
        int rows = catchUp();
        if (rows >= CHUNK) {
            mapper.analyze();
        }
        return rows;
    }

    /** A row that is gone has no texts, and its words went with it. */
    private void write(String type, Set<Long> ids) {
        List<Texts> words = mapper.texts(Objects.requireNonNull(types.find(type)), ids).stream()
                .map(texts -> new Texts(texts.rowId(), words(texts.names()), words(texts.words())))
                .toList();
        if (!words.isEmpty()) {
            mapper.put(type, RowColumns.of(words));
        }
    }

    /** Each word once, a space before and after it. */
    private static String words(String text) {
        List<String> words =
                Words.in(text).stream().map(Words.Word::folded).distinct().toList();
        return words.isEmpty() ? "" : words.stream().collect(joining(" ", " ", " "));
    }
}
