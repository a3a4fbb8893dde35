package com.asrops.kernel.execution;

import graphql.GraphQLContext;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Loads from memory, and says that it does. */
class TestBatch<A, K, V> implements BatchFetcher<A, K, V> {

    interface Load<A, K, V> {
        Map<K, V> load(Set<K> keys, A arguments);
    }

    private final Consumer<String> loaded;
    private final String name;
    private final Function<Map<String, Object>, A> arguments;
    private final Function<Object, @Nullable K> key;
    private final Load<A, K, V> load;

    TestBatch(
            Consumer<String> loaded,
            String name,
            Function<Map<String, Object>, A> arguments,
            Function<Object, @Nullable K> key,
            Load<A, K, V> load) {
        this.loaded = loaded;
        this.name = name;
        this.arguments = arguments;
        this.key = key;
        this.load = load;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public A arguments(Map<String, Object> of) {
        return arguments.apply(of);
    }

    @Override
    public @Nullable K key(@Nullable Object source) {
        return key.apply(source);
    }

    @Override
    public Map<K, V> load(Set<K> keys, A with, Needed needed, GraphQLContext context) {
        loaded.accept(name);
        return load.load(keys, with);
    }
}
