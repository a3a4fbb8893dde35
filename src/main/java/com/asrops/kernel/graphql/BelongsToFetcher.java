package com.asrops.kernel.graphql;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.Relation;
import com.asrops.kernel.execution.BatchFetcher;
import com.asrops.kernel.execution.Needed;
import com.asrops.kernel.execution.NoArguments;
import com.asrops.kernel.query.Columns;
import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fetches the row that a key of this row leads to. All that lead to one type on a level share a statement. */
record BelongsToFetcher(Relation relation) implements BatchFetcher<NoArguments, Long, Record> {

    @Override
    public String name() {
        return relation.target().name();
    }

    @Override
    public Set<String> reads() {
        return Set.of(relation.key().component().getName());
    }

    @Override
    public NoArguments arguments(Map<String, Object> arguments) {
        return NoArguments.NONE;
    }

    @Override
    public @Nullable Long key(@Nullable Object source) {
        return (Long) relation.key().of((Record) Objects.requireNonNull(source));
    }

    @Override
    public Map<Long, Record> load(Set<Long> keys, NoArguments arguments, Needed needed, GraphQLContext context) {
        return byId(relation.target(), keys, needed, RequestCaller.of(context));
    }

    /** The rows of an entity by their ids; an id that leads nowhere, or where the caller may not look, is left out. */
    static <T extends Record> Map<Long, Record> byId(Entity<T> entity, Set<Long> ids, Needed needed, Caller caller) {
        Map<Long, Record> rows = HashMap.newHashMap(ids.size());
        Columns columns = entity.columns(needed.propertiesOf(entity.name()), List.of());
        entity.mapper().byIds(List.copyOf(ids), columns, caller).forEach(row -> rows.put(entity.idOf(row), row));
        return rows;
    }
}
