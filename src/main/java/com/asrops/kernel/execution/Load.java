package com.asrops.kernel.execution;

import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a request loads by one name with equal arguments. A key is loaded once, whoever asks for it and however often.
 */
final class Load {

    private final BatchFetcher<Object, Object, Object> fetcher;
    private final Object arguments;
    private final Needed needed;
    private final Map<Object, @Nullable Object> loaded = new HashMap<>();
    private final Map<Object, Exception> failed = new HashMap<>();
    private Set<Object> wanted = new LinkedHashSet<>();

    Load(BatchFetcher<Object, Object, Object> fetcher, Object arguments, Needed needed) {
        this.fetcher = fetcher;
        this.arguments = arguments;
        this.needed = needed;
    }

    String name() {
        return fetcher.name();
    }

    Object arguments() {
        return arguments;
    }

    void want(Object key) {
        if (!loaded.containsKey(key) && !failed.containsKey(key)) {
            wanted.add(key);
        }
    }

    /** Loads what is wanted and not yet loaded. What fails is told to those who ask. */
    void run(GraphQLContext context) {
        if (wanted.isEmpty()) {
            return;
        }
        Set<Object> keys = wanted;
        wanted = new LinkedHashSet<>();
        try {
            Map<Object, Object> values = fetcher.load(keys, arguments, needed, context);
            keys.forEach(key -> loaded.put(key, values.get(key)));
        } catch (Exception e) {
            keys.forEach(key -> failed.put(key, e));
        }
    }

    /** What was loaded for the key; null when nothing was. */
    @Nullable
    Object get(Object key) throws Exception {
        Exception thrown = failed.get(key);
        if (thrown != null) {
            throw thrown;
        }
        return loaded.get(key);
    }
}
