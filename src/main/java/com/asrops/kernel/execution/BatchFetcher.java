package com.asrops.kernel.execution;

import graphql.GraphQLContext;
import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a field for many objects at once: each object asks by a key, and all keys of a level of the query are loaded
 * together.
 *
 * <p>It calls itself trivial, as Spring for GraphQL wraps every fetcher that does not, and a strategy could no longer see
 * what it is. It runs on the thread of the request, and so needs no wrapping.
 *
 * @param <A> what the field's arguments mean, the same for every object; loads of equal arguments are made together
 * @param <K> what an object asks by
 * @param <V> what is loaded for a key
 */
public interface BatchFetcher<A, K, V> extends TrivialDataFetcher<Object>, Reads {

    /** Names the load: fetchers of the same name load the same things and share a statement. */
    String name();

    /**
     * Reads the field's arguments, once for all objects.
     *
     * @throws RuntimeException when they are wrong: then the field fails for every object
     */
    A arguments(Map<String, Object> arguments);

    /** What an object asks by; null when it asks for nothing, and the field is null. The root has no object. */
    @Nullable
    K key(@Nullable Object source);

    /** What {@link #key} and {@link #value} look at. */
    @Override
    default @Nullable Set<String> reads() {
        return null;
    }

    /**
     * Loads what the keys stand for, on the calling thread; what is not there is left out.
     *
     * @param needed what will be read of it
     */
    Map<K, V> load(Set<K> keys, A arguments, Needed needed, GraphQLContext context);

    /** What the field answers for what was loaded; null when nothing was. */
    default @Nullable Object value(@Nullable Object source, A arguments, @Nullable V loaded) {
        return loaded;
    }

    /** Fetches for one object, by a loader of the request that collects the keys of a level. */
    @Override
    default @Nullable Object get(DataFetchingEnvironment environment) {
        return BatchLoader.fetch(this, environment);
    }
}
