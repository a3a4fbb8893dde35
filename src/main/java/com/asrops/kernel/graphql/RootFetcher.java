package com.asrops.kernel.graphql;

import com.asrops.kernel.Caller;
import com.asrops.kernel.execution.BatchFetcher;
import com.asrops.kernel.execution.Needed;
import graphql.GraphQLContext;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a field of the root, which has no object: all depends on the arguments.
 *
 * @param name the field
 * @param reader reads its arguments
 * @param read answers them
 */
record RootFetcher<A, V>(String name, Function<Map<String, Object>, A> reader, Read<A, V> read)
        implements BatchFetcher<A, Boolean, V> {

    /** Answers arguments. */
    @FunctionalInterface
    interface Read<A, V> {
        @Nullable
        V read(A arguments, Needed needed, Caller caller);
    }

    @Override
    public A arguments(Map<String, Object> arguments) {
        return reader.apply(arguments);
    }

    @Override
    public Boolean key(@Nullable Object source) {
        return true;
    }

    @Override
    public Map<Boolean, V> load(Set<Boolean> keys, A arguments, Needed needed, GraphQLContext context) {
        V value = read.read(arguments, needed, RequestCaller.of(context));
        return value == null ? Map.of() : Map.of(true, value);
    }
}
