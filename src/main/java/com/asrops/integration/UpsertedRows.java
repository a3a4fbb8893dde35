package com.asrops.integration;

import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.execution.BatchFetcher;
import com.asrops.kernel.execution.Needed;
import com.asrops.kernel.execution.NoArguments;
import com.asrops.kernel.graphql.RequestCaller;
import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fetches the rows of results, all in one statement. */
record UpsertedRows<T extends Record>(Entity<T> entity) implements BatchFetcher<NoArguments, Long, Record> {

    @Override
    public String name() {
        return entity.name();
    }

    @Override
    public NoArguments arguments(Map<String, Object> arguments) {
        return NoArguments.NONE;
    }

    @Override
    public @Nullable Long key(@Nullable Object source) {
        return ((UpsertResult) Objects.requireNonNull(source)).rowId();
    }

    @Override
    public Map<Long, Record> load(Set<Long> keys, NoArguments arguments, Needed needed, GraphQLContext context) {
        Map<Long, Record> rows = HashMap.newHashMap(keys.size());
        entity.mapper()
                .byIds(
                        List.copyOf(keys),
                        entity.columns(needed.propertiesOf(entity.name()), List.of()),
                        RequestCaller.of(context))
                .forEach(row -> rows.put(entity.idOf(row), row));
        return rows;
    }
}
