package com.asrops.kernel.execution;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;
import org.dataloader.MappedBatchLoaderWithContext;
import org.dataloader.Try;
import org.jspecify.annotations.Nullable;

/** A batch fetcher for graphql-java's own execution: a data loader of the request, made when it is first used. */
final class BatchLoader {

    /** What one object asks for: the same field may stand there twice with other arguments. */
    private record Load<A, K>(K key, A arguments) {}

    private BatchLoader() {}

    static <A, K, V> @Nullable Object fetch(BatchFetcher<A, K, V> fetcher, DataFetchingEnvironment environment) {
        A arguments = fetcher.arguments(environment.getArguments());
        Object source = environment.getSource();
        K key = fetcher.key(source);
        if (key == null) {
            return fetcher.value(source, arguments, null);
        }
        CompletableFuture<@Nullable V> loaded = loader(fetcher, environment).load(new Load<>(key, arguments));
        return loaded.thenApply(value -> fetcher.value(source, arguments, value));
    }

    /** Loads at once, on the request's own thread: a request uses one connection at a time. */
    private static <A, K, V> DataLoader<Load<A, K>, V> loader(
            BatchFetcher<A, K, V> fetcher, DataFetchingEnvironment environment) {
        GraphQLContext context = environment.getGraphQlContext();
        MappedBatchLoaderWithContext<Load<A, K>, Try<V>> batch =
                (loads, ignored) -> CompletableFuture.completedFuture(load(fetcher, loads, context));
        environment
                .getDataLoaderRegistry()
                .computeIfAbsent(
                        fetcher.name(),
                        absent -> DataLoaderFactory.newMappedDataLoaderWithTry(
                                absent, batch, DataLoaderOptions.newDefaultOptions()));
        return Objects.requireNonNull(environment.getDataLoader(fetcher.name()));
    }

    private static <A, K, V> Map<Load<A, K>, Try<V>> load(
            BatchFetcher<A, K, V> fetcher, Set<Load<A, K>> loads, GraphQLContext context) {
        Map<Load<A, K>, Try<V>> values = new HashMap<>();
        loads.stream()
                .collect(Collectors.groupingBy(
                        Load::arguments, Collectors.mapping(Load::key, Collectors.toUnmodifiableSet())))
                .forEach((arguments, keys) -> load(fetcher, keys, arguments, context)
                        .forEach((key, value) -> values.put(new Load<>(key, arguments), value)));
        return values;
    }

    /** What fails for some arguments is told to those who gave them, and not to the others. */
    private static <A, K, V> Map<K, Try<V>> load(
            BatchFetcher<A, K, V> fetcher, Set<K> keys, A arguments, GraphQLContext context) {
        Map<K, Try<V>> values = new HashMap<>();
        try {
            fetcher.load(keys, arguments, Needed.EVERYTHING, context)
                    .forEach((key, value) -> values.put(key, Try.succeeded(value)));
        } catch (RuntimeException e) {
            keys.forEach(key -> values.put(key, Try.failed(e)));
        }
        return values;
    }
}
