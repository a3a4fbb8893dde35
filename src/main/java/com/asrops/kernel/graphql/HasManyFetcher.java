package com.asrops.kernel.graphql;

import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.Relation;
import com.asrops.kernel.execution.BatchFetcher;
import com.asrops.kernel.execution.Needed;
import com.asrops.kernel.page.Page;
import com.asrops.kernel.page.PageRequest;
import com.asrops.kernel.page.Pages;
import graphql.GraphQLContext;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fetches a page of the rows whose key leads to this row: the pages of all rows of a level in one statement. */
record HasManyFetcher(Relation relation, Entity<?> owner, Pages pages)
        implements BatchFetcher<PageRequest, Long, Page<?>> {

    @Override
    public String name() {
        return relation.toString();
    }

    @Override
    public Set<String> reads() {
        return Set.of("id");
    }

    @Override
    public PageRequest arguments(Map<String, Object> arguments) {
        return PageRequest.of(arguments);
    }

    @Override
    public Long key(@Nullable Object source) {
        return owner.idOf((Record) Objects.requireNonNull(source));
    }

    @Override
    public Map<Long, Page<?>> load(Set<Long> keys, PageRequest arguments, Needed needed, GraphQLContext context) {
        return pages.children(
                relation, keys, arguments, needed.propertiesOf(relation.target().name()), RequestCaller.of(context));
    }

    @Override
    public Object value(@Nullable Object source, PageRequest arguments, @Nullable Page<?> loaded) {
        Connection.Total total = new Connection.Total(relation.target(), arguments, relation, key(source));
        return new Connection<>(Objects.requireNonNull(loaded), total);
    }
}
