package com.asrops.kernel.graphql;

import com.asrops.kernel.execution.BatchFetcher;
import com.asrops.kernel.execution.Needed;
import com.asrops.kernel.execution.NoArguments;
import com.asrops.kernel.search.Search;
import com.asrops.kernel.search.SearchPage;
import com.asrops.kernel.search.SearchRequest;
import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts all that a search finds. */
record SearchCountFetcher(Search search) implements BatchFetcher<NoArguments, SearchRequest, Long> {

    @Override
    public String name() {
        return "search.totalCount";
    }

    @Override
    public NoArguments arguments(Map<String, Object> arguments) {
        return NoArguments.NONE;
    }

    @Override
    public SearchRequest key(@Nullable Object source) {
        return ((SearchPage) Objects.requireNonNull(source)).request();
    }

    @Override
    public Map<SearchRequest, Long> load(
            Set<SearchRequest> keys, NoArguments arguments, Needed needed, GraphQLContext context) {
        Map<SearchRequest, Long> counts = new HashMap<>();
        keys.forEach(key -> counts.put(key, search.count(key, RequestCaller.of(context))));
        return counts;
    }
}
