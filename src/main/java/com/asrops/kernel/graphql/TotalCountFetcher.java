package com.asrops.kernel.graphql;

import com.asrops.kernel.Caller;
import com.asrops.kernel.execution.BatchFetcher;
import com.asrops.kernel.execution.Needed;
import com.asrops.kernel.execution.NoArguments;
import com.asrops.kernel.export.Export;
import com.asrops.kernel.graphql.Connection.Total;
import com.asrops.kernel.page.Pages;
import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts the rows of a whole list: those of the child lists of a level in one statement. */
record TotalCountFetcher(String name, Pages pages) implements BatchFetcher<NoArguments, Total, Long> {

    @Override
    public NoArguments arguments(Map<String, Object> arguments) {
        return NoArguments.NONE;
    }

    @Override
    public Total key(@Nullable Object source) {
        return ((Connection<?>) Objects.requireNonNull(source)).total();
    }

    @Override
    public Map<Total, Long> load(Set<Total> keys, NoArguments arguments, Needed needed, GraphQLContext context) {
        Caller caller = RequestCaller.of(context);
        Map<Total, Long> counts = new HashMap<>();
        if (Export.of(context) != null) {
            // A table has no place for the total of its list, and each of its pages would count anew.
            keys.stream().filter(total -> total.relation() == null).forEach(total -> counts.put(total, 0L));
        }
        keys.stream()
                .filter(total -> !counts.containsKey(total))
                .collect(Collectors.groupingBy(Total::list))
                .forEach((list, totals) -> counts.putAll(count(list, totals, caller)));
        return counts;
    }

    private Map<Total, Long> count(Total list, List<Total> totals, Caller caller) {
        if (list.relation() == null) {
            return Map.of(list, pages.count(list.entity(), list.request(), caller));
        }
        List<Long> parents = totals.stream()
                .map(total -> Objects.requireNonNull(total.parent()))
                .toList();
        Map<Long, Long> counts = pages.childCounts(list.relation(), parents, list.request(), caller);
        return totals.stream()
                .collect(Collectors.toMap(total -> total, total -> Objects.requireNonNull(counts.get(total.parent()))));
    }
}
