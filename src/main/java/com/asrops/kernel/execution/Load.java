package com.asrops.kernel.execution;

import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.HashSet;
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
    private final Map<Object, Exception> failed = new HashMap<>();
    private Set<Object> done = Set.of();
    private Map<Object, Object> loaded = Map.of();
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
        if (done.isEmpty() || !done.contains(key)) {
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
        if (done.isEmpty()) { // as nearly always
            done = keys;
        } else {
            done = new HashSet<>(done);
            done.addAll(keys);
        }
        try {
            Map<Object, Object> values = fetcher.load(keys, arguments, needed, context);
            if (loaded.isEmpty()) {
                loaded = values;
            } else {
                loaded = new HashMap<>(loaded);
                loaded.putAll(values);
            }
        } catch (Exception e) {
            keys.forEach(key -> failed.put(key, e));
        }
    }

    /** What was loaded for the key; null when nothing was. */
    @Nullable
    Object get(Object key) throws Exception {
        Exception thrown = failed.isEmpty() ? null : failed.get(key);
        if (thrown != null) {
            throw thrown;
        }
        return loaded.get(key);
    }
}
