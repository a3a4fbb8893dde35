package com.asrops.kernel.execution;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Keeps what was last used, at most so many; may be used by many threads. */
final class Lru<K, V> {

    private final Map<K, V> entries;

    Lru(int limit) {
        entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > limit;
            }
        };
    }

    /** What is kept under the key, made now if it is not; two threads may both make it, and one result is kept. */
    V get(K key, Function<K, V> make) {
        synchronized (entries) {
            V known = entries.get(key);
            if (known != null) {
                return known;
            }
        }
        V made = make.apply(key);
        synchronized (entries) {
            V earlier = entries.putIfAbsent(key, made);
            return earlier == null ? made : earlier;
        }
    }

    int size() {
        synchronized (entries) {
            return entries.size();
        }
    }
}
