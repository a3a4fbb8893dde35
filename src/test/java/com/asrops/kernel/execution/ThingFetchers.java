package com.asrops.kernel.execution;

import com.asrops.kernel.execution.Things.Box;
import com.asrops.kernel.execution.Things.Person;
import com.asrops.kernel.execution.Things.Thing;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dataloader.DataLoader;

/** What the fields of a thing answer that are no loads: at once, later, in part or not at all. */
final class ThingFetchers {

    private ThingFetchers() {}

    static TypeRuntimeWiring.Builder wire(TypeRuntimeWiring.Builder thing) {
        return later(results(failures(properties(thing))));
    }

    private static TypeRuntimeWiring.Builder properties(TypeRuntimeWiring.Builder thing) {
        return thing.dataFetcher("id", id())
                .dataFetcher("requiredName", environment -> ((Thing) environment.getSource()).name())
                .dataFetcher("requiredBean", property(Thing::getBean))
                .dataFetcher("requiredTags", property(Thing::tags))
                .dataFetcher("allRequiredTags", property(Thing::tags))
                .dataFetcher("requiredEven", property(Thing::even))
                .dataFetcher("requiredColor", property(Thing::color))
                .dataFetcher("notAList", property(Thing::number))
                .dataFetcher("requiredNotAList", property(Thing::number))
                .dataFetcher("box", property(of -> new Box(Things.found(of.number()), of.number())))
                .dataFetcher("found", property(of -> Things.found(of.number())))
                .dataFetcher("requiredFound", property(of -> Things.found(of.number())))
                .dataFetcher("unresolved", environment -> environment.getSource())
                .dataFetcher("requiredUnresolved", environment -> environment.getSource())
                .dataFetcher("old", environment -> "old");
    }

    private static TypeRuntimeWiring.Builder failures(TypeRuntimeWiring.Builder thing) {
        return thing.dataFetcher("where", Where::of)
                .dataFetcher("lightWhere", new Where())
                .dataFetcher("failing", ThingFetchers::fail)
                .dataFetcher("requiredFailing", ThingFetchers::fail)
                .dataFetcher("slowFailing", environment -> {
                    throw new IllegalStateException("slow failure of " + Things.number(environment.getSource()));
                });
    }

    /** Data with errors beside it, or with a context for what is below. */
    private static TypeRuntimeWiring.Builder results(TypeRuntimeWiring.Builder thing) {
        return thing.dataFetcher(
                        "result",
                        environment -> DataFetcherResult.newResult()
                                .data(Things.number(environment.getSource()) % 2 == 0 ? null : "data")
                                .error(GraphqlErrorBuilder.newError(environment)
                                        .message("beside")
                                        .build())
                                .build())
                .dataFetcher(
                        "resultWithContext",
                        environment -> DataFetcherResult.newResult()
                                .data(Thing.of(Things.number(environment.getSource()) + 1))
                                .localContext("context of " + Things.number(environment.getSource()))
                                .build())
                .dataFetcher(
                        "results",
                        environment -> List.of(
                                DataFetcherResult.newResult()
                                        .data(Thing.of(1))
                                        .localContext("item")
                                        .build(),
                                Optional.of(Thing.of(2)),
                                DataFetcherResult.newResult()
                                        .error(GraphqlErrorBuilder.newError()
                                                .message("item failed")
                                                .build())
                                        .build()));
    }

    private static TypeRuntimeWiring.Builder later(TypeRuntimeWiring.Builder thing) {
        return thing.dataFetcher(
                        "async",
                        environment ->
                                CompletableFuture.supplyAsync(() -> "later " + Things.number(environment.getSource())))
                .dataFetcher(
                        "asyncFailing",
                        environment -> CompletableFuture.supplyAsync(() -> {
                            throw new IllegalStateException("failed later");
                        }))
                .dataFetcher(
                        "requiredAsync",
                        environment -> CompletableFuture.supplyAsync(
                                () -> Things.existing(Things.number(environment.getSource()) * 2 + 1)))
                .dataFetcher(
                        "loader",
                        environment -> environment
                                .<Integer, Person>getDataLoader("people")
                                .load(Things.number(environment.getSource())))
                .dataFetcher("chained", environment -> {
                    DataLoader<Integer, Person> loader = environment.getDataLoader("people");
                    return loader.load(Things.number(environment.getSource()))
                            .thenCompose(person -> loader.load(person.number() + 1000));
                })
                .dataFetcher("hidden", environment -> {
                    DataLoader<Integer, Person> loader = environment.getDataLoader("people");
                    return CompletableFuture.supplyAsync(() -> Things.number(environment.getSource()))
                            .thenCompose(loader::load);
                })
                .dataFetcher(
                        "slow",
                        environment -> CompletableFuture.supplyAsync(
                                () -> "slow", CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS)));
    }

    private static Object fail(DataFetchingEnvironment environment) throws Exception {
        if (Things.number(environment.getSource()) % 2 == 0) {
            throw new Exception("failure of " + Things.number(environment.getSource()));
        }
        return "fine";
    }

    static DataFetcher<String> id() {
        return environment ->
                environment.getSource().getClass().getSimpleName() + ":" + Things.number(environment.getSource());
    }

    private static LightDataFetcher<Object> property(Function<Thing, Object> read) {
        return new LightDataFetcher<>() {
            @Override
            public Object get(
                    GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment) {
                return read.apply((Thing) source);
            }

            @Override
            public Object get(DataFetchingEnvironment environment) {
                return read.apply(environment.getSource());
            }
        };
    }
}
