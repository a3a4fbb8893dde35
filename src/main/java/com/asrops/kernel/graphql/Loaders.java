package com.asrops.kernel.graphql;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.Relation;
import com.asrops.kernel.page.Page;
import com.asrops.kernel.page.PageRequest;
import com.asrops.kernel.page.Pages;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;
import org.dataloader.MappedBatchLoaderWithContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The loaders through which every relationship is read: they collect what a level of the query needs and read it in one
 * statement. A loader is made when a request first uses it.
 */
@Component
public class Loaders {

    private final Entities entities;
    private final Pages pages;

    Loaders(Entities entities, Pages pages) {
        this.entities = entities;
        this.pages = pages;
    }

    /** The row of an entity with this id; null when there is none, or no id. */
    public <T extends Record> CompletableFuture<@Nullable T> one(
            DataFetchingEnvironment environment, Class<T> type, @Nullable Long id) {
        return one(environment, entities.get(type.getSimpleName()), id).thenApply(type::cast);
    }

    CompletableFuture<@Nullable Record> one(DataFetchingEnvironment environment, Entity<?> entity, @Nullable Long id) {
        if (id == null) {
            return CompletableFuture.completedFuture(null);
        }
        Caller caller = callerOf(environment);
        DataLoader<Long, Record> loader =
                loader(environment, entity.name(), ids -> byId(entity, List.copyOf(ids), caller));
        return loader.load(id);
    }

    private static <T extends Record> Map<Long, Record> byId(Entity<T> entity, List<Long> ids, Caller caller) {
        return entity.mapper().byIds(ids, caller).stream().collect(Collectors.toMap(entity::idOf, row -> row));
    }

    /** A page of the children of one row. */
    CompletableFuture<Page<?>> children(
            DataFetchingEnvironment environment, Relation relation, Long parent, PageRequest request) {
        Caller caller = callerOf(environment);
        DataLoader<ChildKey, Page<?>> loader = loader(
                environment,
                relation.toString(),
                keys -> perRequest(keys, (parents, asked) -> pages.children(relation, parents, asked, caller)));
        return loader.load(new ChildKey(parent, request));
    }

    /** How many children one row has. */
    CompletableFuture<Long> childCount(
            DataFetchingEnvironment environment, Relation relation, Long parent, PageRequest request) {
        Caller caller = callerOf(environment);
        DataLoader<ChildKey, Long> loader = loader(
                environment,
                relation + ".totalCount",
                keys -> perRequest(keys, (parents, asked) -> pages.childCounts(relation, parents, asked, caller)));
        return loader.load(new ChildKey(parent, request));
    }

    /** One parent's children, under the arguments of the field: the same field may stand there twice with others. */
    private record ChildKey(Long parent, PageRequest request) {}

    private static <V> Map<ChildKey, V> perRequest(
            Set<ChildKey> keys, BiFunction<Collection<Long>, PageRequest, Map<Long, V>> read) {
        Map<ChildKey, V> values = new HashMap<>();
        keys.stream()
                .collect(Collectors.groupingBy(
                        ChildKey::request, Collectors.mapping(ChildKey::parent, Collectors.toList())))
                .forEach((request, parents) -> read.apply(parents, request)
                        .forEach((parent, value) -> values.put(new ChildKey(parent, request), value)));
        return values;
    }

    /** Reads at once, on the request's own thread: a request uses one connection at a time. */
    private static <K, V> DataLoader<K, V> loader(
            DataFetchingEnvironment environment, String name, java.util.function.Function<Set<K>, Map<K, V>> read) {
        MappedBatchLoaderWithContext<K, V> batch =
                (keys, context) -> CompletableFuture.completedFuture(read.apply(keys));
        environment
                .getDataLoaderRegistry()
                .computeIfAbsent(
                        name,
                        absent -> DataLoaderFactory.newMappedDataLoader(
                                absent, batch, DataLoaderOptions.newDefaultOptions()));
        return java.util.Objects.requireNonNull(environment.getDataLoader(name));
    }

    static Caller callerOf(DataFetchingEnvironment environment) {
        return java.util.Objects.requireNonNull(environment.getGraphQlContext().get(Caller.class));
    }
}
