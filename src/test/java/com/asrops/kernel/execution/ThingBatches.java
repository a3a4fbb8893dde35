package com.asrops.kernel.execution;

import com.asrops.kernel.execution.Things.Person;
import com.asrops.kernel.execution.Things.Thing;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherResult;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a thing that are loads, with all that can go wrong on the way. */
final class ThingBatches {

    private final Consumer<String> loaded;

    ThingBatches(Consumer<String> loaded) {
        this.loaded = loaded;
    }

    TypeRuntimeWiring.Builder wire(TypeRuntimeWiring.Builder thing) {
        return lists(failing(owners(thing)));
    }

    private TypeRuntimeWiring.Builder owners(TypeRuntimeWiring.Builder thing) {
        TestBatch<Object, Integer, Person> owner = new TestBatch<>(
                loaded,
                "owner",
                arguments -> "none",
                source -> Things.number(source) / 2,
                (keys, none) -> Things.people(keys));
        return thing.dataFetcher("owner", owner)
                .dataFetcher("sameOwner", owner)
                .dataFetcher("requiredOwner", owner)
                .dataFetcher(
                        "resultOfLoad",
                        new TestBatch<Object, Integer, Person>(
                                loaded, "owner", none -> "none", Things::number, (keys, none) -> Things.people(keys)) {
                            @Override
                            public Object value(Object source, Object arguments, @Nullable Person loaded) {
                                return DataFetcherResult.newResult()
                                        .data(loaded)
                                        .localContext("of load")
                                        .error(GraphqlErrorBuilder.newError()
                                                .message("beside %s", Things.number(source))
                                                .build())
                                        .build();
                            }
                        });
    }

    private TypeRuntimeWiring.Builder failing(TypeRuntimeWiring.Builder thing) {
        Function<Object, Object> byNumber = Things::number;
        return thing.dataFetcher(
                        "failingLoad",
                        new TestBatch<>(loaded, "failingLoad", none -> "none", byNumber, (keys, none) -> {
                            throw new IllegalStateException("load failed");
                        }))
                .dataFetcher(
                        "failingKey",
                        new TestBatch<Object, Integer, Person>(
                                loaded,
                                "owner",
                                none -> "none",
                                source -> {
                                    if (Things.number(source) % 2 == 1) {
                                        throw new IllegalStateException("slow key of " + Things.number(source));
                                    }
                                    return Things.number(source) % 4 == 0 ? null : Things.number(source);
                                },
                                (keys, none) -> Things.people(keys)))
                .dataFetcher(
                        "failingValue",
                        new TestBatch<Object, Integer, Person>(
                                loaded, "owner", none -> "none", Things::number, (keys, none) -> Things.people(keys)) {
                            @Override
                            public Object value(Object source, Object arguments, @Nullable Person loaded) {
                                if (loaded == null) {
                                    throw new IllegalStateException("nobody for " + Things.number(source));
                                }
                                return loaded;
                            }
                        })
                .dataFetcher(
                        "failingArguments",
                        new TestBatch<Integer, Integer, List<Thing>>(
                                loaded,
                                "children",
                                arguments -> {
                                    if (arguments.get("limit") instanceof Integer limit && limit > 0) {
                                        return limit;
                                    }
                                    throw new IllegalArgumentException("limit " + arguments.get("limit"));
                                },
                                Things::number,
                                Things::children));
    }

    private TypeRuntimeWiring.Builder lists(TypeRuntimeWiring.Builder thing) {
        return thing.dataFetcher(
                        "requiredArgument",
                        new TestBatch<>(
                                loaded,
                                "children",
                                arguments -> (Integer) arguments.get("limit"),
                                Things::number,
                                Things::children))
                .dataFetcher(
                        "children",
                        new TestBatch<>(loaded, "children", Things::first, Things::number, Things::children))
                .dataFetcher(
                        "maybeChildren",
                        new TestBatch<>(loaded, "children", Things::first, Things::number, Things::children));
    }
}
