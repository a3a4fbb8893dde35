package com.asrops.kernel.search;

import com.asrops.kernel.database.Dialect;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A search as the statements read it.
 *
 * @param types what is searched
 * @param whole the words, as the database writes a search for all of them
 * @param begun the same, the last one as a beginning
 * @param beginsTexts whether texts are searched for the beginning, too
 * @param after where to read on; null for the start
 * @param limit how many rows at most
 */
public record SearchQuery(
        List<SearchedType> types,
        String whole,
        String begun,
        boolean beginsTexts,
        @Nullable SearchHit after,
        int limit) {

    /** Words are letters and digits, so there is nothing in them that could end a quote. */
    static SearchQuery of(
            Dialect dialect, List<SearchedType> types, SearchText text, @Nullable SearchHit after, int limit) {
        String and = dialect == Dialect.SQLITE ? " AND " : " & ";
        String quote = dialect == Dialect.SQLITE ? "\"" : "'";
        String whole = text.words().stream().map(word -> quote + word + quote).collect(Collectors.joining(and));
        String begun = whole + (dialect == Dialect.SQLITE ? " *" : ":*");
        return new SearchQuery(types, whole, begun, text.beginsTexts(), after, limit);
    }

    /** The same without a start, and with another limit. */
    SearchQuery all(int most) {
        return new SearchQuery(types, whole, begun, beginsTexts, null, most);
    }
}
