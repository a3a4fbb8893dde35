package com.asrops.kernel.search;

import com.asrops.kernel.Caller;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The words of rows: how they are searched, and how they are kept in step. */
@Mapper
interface SearchMapper {

    /** The rows that have the words and that the caller may see, the best first. */
    List<SearchHit> hits(@Param("search") SearchQuery search, @Param("caller") Caller caller);

    /** How many they are. */
    long count(@Param("search") SearchQuery search, @Param("caller") Caller caller);

    /**
     * Rows whose names have much in common with the words but that are no hits; those with most first.
     *
     * @param near what they have in common
     */
    List<Candidate> candidates(
            @Param("search") SearchQuery search, @Param("near") Trigrams near, @Param("caller") Caller caller);

    /**
     * Takes rows of these types whose words have to be made; nobody else gets them.
     *
     * @param after where to go on: what was taken before need not be passed over again
     */
    List<Change> take(@Param("types") Collection<String> types, @Param("after") long after, @Param("limit") int limit);

    /** The texts of rows, whoever asks, locked so that they stay as they are until their words are written. */
    List<Texts> texts(@Param("type") SearchedType type, @Param("ids") Collection<Long> ids);

    /** Writes the words of rows of a type. */
    void put(@Param("type") String type, @Param("rows") Map<String, List<@Nullable Object>> rows);

    /** Lets the database look at what it has got, after many rows at once. */
    void analyze();

    /** A row whose words have to be made. */
    record Change(long id, String type, long rowId) {}

    /** What a row is called, and that with all else that it is searched by. */
    record Texts(long rowId, String names, String words) {}

    /** A row that may be near, and the words of its names. */
    record Candidate(String type, long rowId, String names) {}
}
