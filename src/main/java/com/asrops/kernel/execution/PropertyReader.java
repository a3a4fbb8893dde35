package com.asrops.kernel.execution;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.SingletonPropertyDataFetcher;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * Reads a property of one class. graphql-java looks the accessor up again for every value.
 *
 * @param type whose property
 * @param accessor reads it; null when the class is not a record that has it, and the fetcher must be asked
 * @param plain whether what it reads is the value itself: not a future, an optional or another wrapper
 */
record PropertyReader(Class<?> type, @Nullable Function<Object, @Nullable Object> accessor, boolean plain) {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private static final Class<?>[] WRAPPERS = {
        CompletableFuture.class,
        Publisher.class,
        Flow.Publisher.class,
        DataFetcherResult.class,
        Optional.class,
        OptionalInt.class,
        OptionalLong.class,
        OptionalDouble.class
    };

    static PropertyReader of(Class<?> type, @Nullable String property) {
        if (type.isRecord() && property != null) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (component.getName().equals(property)) {
                    return new PropertyReader(type, accessor(type, component), isPlain(component.getType()));
                }
            }
        }
        return new PropertyReader(type, null, false);
    }

    /** Which property a fetcher reads; null when it does something else. */
    static @Nullable String property(DataFetcher<?> fetcher, GraphQLFieldDefinition field) {
        return switch (fetcher) {
            case PropertyDataFetcher<?> named -> named.getPropertyName();
            case SingletonPropertyDataFetcher<?> unnamed -> field.getName();
            default -> null;
        };
    }

    /** Null where the class may not be looked into; graphql-java then has other ways. */
    @SuppressWarnings("unchecked")
    private static @Nullable Function<Object, @Nullable Object> accessor(Class<?> type, RecordComponent component) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, LOOKUP);
            MethodHandle handle = lookup.unreflect(component.getAccessor());
            return (Function<Object, @Nullable Object>) LambdaMetafactory.metafactory(
                            lookup,
                            "apply",
                            MethodType.methodType(Function.class),
                            MethodType.methodType(Object.class, Object.class),
                            handle,
                            handle.type().wrap())
                    .getTarget()
                    .invoke();
        } catch (Throwable e) {
            return null;
        }
    }

    private static boolean isPlain(Class<?> declared) {
        for (Class<?> wrapper : WRAPPERS) {
            if (declared.isAssignableFrom(wrapper) || wrapper.isAssignableFrom(declared)) {
                return false;
            }
        }
        return true;
    }

    /** How one property is read, of the class whose object came last. */
    static final class Cache {

        private final @Nullable String property;
        private @Nullable PropertyReader last;

        Cache(@Nullable String property) {
            this.property = property;
        }

        PropertyReader of(Class<?> type) {
            PropertyReader known = last; // read once: another thread may write it, each of the two is right
            if (known == null || known.type != type) {
                known = PropertyReader.of(type, property);
                last = known;
            }
            return known;
        }
    }
}
