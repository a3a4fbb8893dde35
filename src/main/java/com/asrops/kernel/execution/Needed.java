package com.asrops.kernel.execution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the operation reads of the objects that a load answers, wherever it asks for that load: a load need not fetch the
 * rest.
 */
public final class Needed {

    /** Nobody knows what will be read. */
    public static final Needed EVERYTHING = new Needed(true);

    private final boolean everything;
    private final Set<String> wholeTypes = new HashSet<>();
    private final Map<String, Set<String>> propertiesByType = new HashMap<>();

    private Needed(boolean everything) {
        this.everything = everything;
    }

    static Needed nothing() {
        return new Needed(false);
    }

    /** @param properties null when all may be read */
    void add(String type, @Nullable Set<String> properties) {
        if (properties == null) {
            wholeTypes.add(type);
        } else {
            propertiesByType.computeIfAbsent(type, absent -> new HashSet<>()).addAll(properties);
        }
    }

    /** The properties that are read of the objects of a type; null when all may be. */
    public @Nullable Set<String> propertiesOf(String type) {
        return everything || wholeTypes.contains(type) ? null : propertiesByType.getOrDefault(type, Set.of());
    }
}
