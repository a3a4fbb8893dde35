package com.asrops.kernel.execution;

import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finds instrumentations that want to see each field, object or list: only graphql-java's own strategy shows them. */
final class FieldHooks {

    private static final Set<String> HOOKS = Set.of(
            "beginExecutionStrategy",
            "beginExecuteObject",
            "beginDeferredField",
            "beginFieldExecution",
            "beginFieldFetch",
            "beginFieldFetching",
            "beginFieldCompletion",
            "beginFieldListCompletion",
            "instrumentDataFetcher");

    private final Set<Class<? extends Instrumentation>> tolerant;
    private final Map<Class<?>, Boolean> known = new ConcurrentHashMap<>();

    /** @param tolerant those that do not mind missing what is batched or a property */
    FieldHooks(Collection<Class<? extends Instrumentation>> tolerant) {
        this.tolerant = Set.copyOf(tolerant);
    }

    boolean in(Instrumentation instrumentation) {
        return instrumentation instanceof ChainedInstrumentation chain
                ? chain.getInstrumentations().stream().anyMatch(this::in)
                : !tolerant.contains(instrumentation.getClass())
                        && known.computeIfAbsent(instrumentation.getClass(), FieldHooks::hasHooks);
    }

    /** graphql-java's own base classes override them all, to do nothing. */
    private static boolean hasHooks(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> HOOKS.contains(method.getName()))
                .anyMatch(method ->
                        !method.getDeclaringClass().getPackageName().equals(Instrumentation.class.getPackageName()));
    }
}
