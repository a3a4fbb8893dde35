package com.asrops.kernel.search;

import com.asrops.kernel.Caller;
import com.asrops.kernel.database.DatabaseUrl;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.database.Snapshots;
import com.asrops.kernel.permission.Permissions;
import com.asrops.kernel.search.SearchCursors.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Searches the rows that a caller may see: those that have all words, and, where they are few, those that are called nearly so. */
@Component
public class Search {

    /** So many rows are enough: nobody has mistyped who finds them. */
    private static final int ENOUGH = 5;

    /** Rows that are looked at for being near, at most. */
    private static final int CANDIDATES = 200;

    private final SearchMapper mapper;
    private final SearchedTypes types;
    private final SearchCursors cursors;
    private final Permissions permissions;
    private final Snapshots snapshots;
    private final Dialect dialect;

    Search(
            SearchMapper mapper,
            SearchedTypes types,
            SearchCursors cursors,
            Permissions permissions,
            Snapshots snapshots,
            DatabaseUrl database) {
        this.mapper = mapper;
        this.types = types;
        this.cursors = cursors;
        this.permissions = permissions;
        this.snapshots = snapshots;
        this.dialect = database.dialect();
    }

    /**
     * One page of what is found.
     *
     * @param properties what will be read of the rows of a type; null for anything
     */
    public SearchPage page(SearchRequest request, Function<String, @Nullable Set<String>> properties, Caller caller) {
        return together(() -> read(request, properties, caller));
    }

    /** How many rows are found in all. */
    public long count(SearchRequest request, Caller caller) {
        return together(() -> {
            List<SearchedType> searched = searched(request, caller);
            if (searched.isEmpty()) {
                return 0L;
            }
            SearchQuery query = SearchQuery.of(dialect, searched, request.text(), null, 0);
            long found = mapper.count(query, caller);
            return found < ENOUGH ? found + near(query, request.text(), caller).count() : found;
        });
    }

    /** Finding rows and reading them are several statements, which see one state of the data. */
    private <T> T together(Supplier<T> work) {
        return TransactionSynchronizationManager.isActualTransactionActive() ? work.get() : snapshots.read(work);
    }

    private SearchPage read(SearchRequest request, Function<String, @Nullable Set<String>> properties, Caller caller) {
        Position after = request.cursor() == null ? null : cursors.decode(request, request.cursor());
        List<SearchedType> searched = searched(request, caller);
        List<SearchHit> hits = searched.isEmpty() ? List.of() : hits(request, searched, after, caller);
        List<SearchHit> shown = hits.subList(0, Math.min(hits.size(), request.limit()));
        FoundRows rows = FoundRows.read(shown, searched, properties, caller);
        List<SearchPage.Edge> edges = new ArrayList<>();
        long number = after == null ? 0 : after.number();
        for (SearchHit hit : shown) {
            String cursor = cursors.encode(request, new Position(hit, ++number));
            rows.result(hit, request.text()).ifPresent(result -> edges.add(new SearchPage.Edge(result, cursor)));
        }
        return SearchPage.of(request, edges, hits.size() > shown.size());
    }

    /** The types that are searched for somebody; none when there is nothing to search for. */
    private List<SearchedType> searched(SearchRequest request, Caller caller) {
        return request.text().isEmpty()
                ? List.of()
                : types.all().stream()
                        .filter(type -> permissions.allowed(type.name()).contains(caller.role()))
                        .filter(type ->
                                request.types() == null || request.types().contains(type.constant()))
                        .toList();
    }

    /** One more than the page has when there are more. */
    private List<SearchHit> hits(
            SearchRequest request, List<SearchedType> searched, @Nullable Position after, Caller caller) {
        SearchHit start = after == null ? null : after.hit();
        SearchQuery query = SearchQuery.of(dialect, searched, request.text(), start, request.limit() + 1);
        boolean nearBefore = start != null && start.match() == SearchMatch.NEAR;
        List<SearchHit> found = nearBefore ? List.of() : mapper.hits(query, caller);
        long soFar = found.size() + (after == null ? 0 : after.number());
        return nearBefore || found.size() <= request.limit() && soFar < ENOUGH
                ? Stream.concat(
                                found.stream(),
                                near(query, request.text(), caller)
                                        .filter(hit -> start == null || hit.compareTo(start) > 0))
                        .limit(request.limit() + 1)
                        .toList()
                : found;
    }

    /** What is called nearly so, best first. */
    private Stream<SearchHit> near(SearchQuery query, SearchText text, Caller caller) {
        if (text.words().stream().mapToInt(Nearness::errors).sum() == 0) {
            return Stream.empty();
        }
        return mapper.candidates(query.all(CANDIDATES), Trigrams.of(text), caller).stream()
                .flatMap(candidate -> {
                    OptionalInt errors = Nearness.between(
                            text, Arrays.asList(candidate.names().strip().split(" ")));
                    return errors.isEmpty()
                            ? Stream.empty()
                            : Stream.of(new SearchHit(
                                    candidate.type(), candidate.rowId(), SearchHit.NEAR - 1 + errors.getAsInt()));
                })
                .sorted();
    }
}
