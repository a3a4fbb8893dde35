package com.asrops.kernel.execution;

import com.asrops.kernel.execution.Things.Person;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.ExecutionStrategy;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A GraphQL API in memory in which much goes wrong, always in the same way, under a strategy of choice. */
final class TestApi {

    static final JsonMapper JSON = JsonMapper.shared();

    final GraphQL graphql;
    final Map<String, Integer> loads = new ConcurrentHashMap<>();
    Runnable onLoad = () -> {};
    final Map<String, PreparsedDocumentEntry> documents = new ConcurrentHashMap<>();

    /** How the strategy is made of the exception handler: null for graphql-java's own. */
    TestApi(@Nullable Function<DataFetcherExceptionHandler, ExecutionStrategy> strategy) {
        this(strategy, builder -> builder);
    }

    TestApi(
            @Nullable Function<DataFetcherExceptionHandler, ExecutionStrategy> strategy,
            Function<GraphQL.Builder, GraphQL.Builder> more) {
        DataFetcherExceptionHandler handler = TestApi::handle;
        ExecutionStrategy made = strategy == null ? null : strategy.apply(handler);
        PreparsedDocumentProvider provider = (input, parse) -> CompletableFuture.completedFuture(
                documents.computeIfAbsent(input.getQuery(), text -> parse.apply(input)));
        graphql = more.apply(GraphQL.newGraphQL(TestSchema.telling(this::loaded))
                        .preparsedDocumentProvider(provider)
                        .queryExecutionStrategy(made == null ? new AsyncExecutionStrategy(handler) : made)
                        .subscriptionExecutionStrategy(new SubscriptionExecutionStrategy(handler))
                        .mutationExecutionStrategy(made == null ? new AsyncSerialExecutionStrategy(handler) : made))
                .build();
    }

    static TestApi breadthFirst() {
        return new TestApi(BreadthFirstStrategy::new);
    }

    private void loaded(String name) {
        loads.merge(name, 1, Integer::sum);
        onLoad.run();
    }

    ExecutionInput.Builder input(String query, Map<String, Object> variables) {
        DataLoader<Integer, Person> people = DataLoaderFactory.newDataLoader(numbers -> {
            loads.merge("loader", 1, Integer::sum);
            return CompletableFuture.completedFuture(
                    numbers.stream().map(number -> new Person(number, "loaded")).toList());
        });
        return ExecutionInput.newExecutionInput(query)
                .variables(variables)
                .localContext("root")
                .dataLoaderRegistry(DataLoaderRegistry.newRegistry()
                        .register("people", people)
                        .build());
    }

    ExecutionResult execute(String query, Map<String, Object> variables) {
        return execute(input(query, variables).build());
    }

    ExecutionResult execute(ExecutionInput input) {
        GraphQL.unusualConfiguration(input.getGraphQLContext())
                .dataloaderConfig()
                .enableDataLoaderChaining(true);
        return graphql.execute(input);
    }

    ExecutionResult execute(String query) {
        return execute(query, Map.of());
    }

    /** Spring's, too, unwraps and may answer later. */
    private static CompletableFuture<DataFetcherExceptionHandlerResult> handle(
            DataFetcherExceptionHandlerParameters parameters) {
        Throwable thrown = parameters.getException();
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        Supplier<DataFetcherExceptionHandlerResult> answer = () -> DataFetcherExceptionHandlerResult.newResult(
                        GraphqlErrorBuilder.newError(parameters.getDataFetchingEnvironment())
                                .message("%s: %s", cause.getClass().getSimpleName(), cause.getMessage())
                                .extensions(Map.of("at", Where.of(parameters.getDataFetchingEnvironment())))
                                .build())
                .build();
        return String.valueOf(cause.getMessage()).startsWith("slow")
                ? CompletableFuture.supplyAsync(answer)
                : CompletableFuture.completedFuture(answer.get());
    }
}
