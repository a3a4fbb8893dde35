package com.asrops.kernel.execution;

import graphql.ExecutionResult;
import graphql.ExperimentalApi;
import graphql.GraphQLContext;
import graphql.execution.AbortExecutionException;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.ResponseMapFactory;
import graphql.execution.ResultNodesInfo;
import graphql.execution.conditional.ConditionalNodeDecision;
import graphql.execution.instrumentation.Instrumentation;
import graphql.introspection.Introspection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Executes level by level: set it as the query strategy and as the mutation strategy. The fields of a mutation run one
 * after the other, as they must; what is selected of each answer runs level by level. The answer is graphql-java's, but
 * for the order of the errors, which is that of the levels.
 *
 * <p>Everything runs on the thread that executes the operation. A field that another thread answers is waited for.
 *
 * <p>The {@code data} of a result is an unmodifiable map that Jackson 3 writes without making further maps of it.
 */
public final class BreadthFirstStrategy extends AsyncExecutionStrategy {

    private static final int DOCUMENTS = 500;

    private final GraphQlInternals graphql;
    private final AsyncSerialExecutionStrategy serial;
    private final Reading reading;
    private final Fallback fallback;
    private final FieldHooks fieldHooks;
    private final Plans plans;

    /** A strategy with nothing around its executions. */
    public BreadthFirstStrategy(DataFetcherExceptionHandler exceptionHandler) {
        this(exceptionHandler, Reading.PLAIN, Fallback.UNSEEN, Set.of());
    }

    /**
     * A strategy.
     *
     * @param exceptionHandler turns what fetchers throw into errors; a strategy does not inherit that of its GraphQL
     * @param reading surrounds the execution of each query; not that of mutations, which order their own transactions
     * @param fallback is told what does not run level by level
     * @param tolerant instrumentations that look at fields, but do not mind missing those that are batched or
     *     properties; any other that looks at fields makes graphql-java's own strategy run everything
     */
    public BreadthFirstStrategy(
            DataFetcherExceptionHandler exceptionHandler,
            Reading reading,
            Fallback fallback,
            Set<Class<? extends Instrumentation>> tolerant) {
        super(exceptionHandler);
        this.graphql = new GraphQlInternals(exceptionHandler);
        this.serial = new AsyncSerialExecutionStrategy(exceptionHandler);
        this.reading = reading;
        this.fallback = fallback;
        this.fieldHooks = new FieldHooks(tolerant);
        this.plans = new Plans(DOCUMENTS);
    }

    /** How many operations have a plan; at most 500, then one that is rarely used goes. */
    public int plannedOperations() {
        return plans.size();
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        Fallback.Reason reason = reason(context);
        if (reason != null) {
            fallback.operation(reason, context);
            return context.isMutationOperation()
                    ? serial.execute(context, parameters)
                    : reading.run(true, () -> super.execute(context, parameters));
        }
        Optional<ExecutionResult> refused = Introspection.isIntrospectionSensible(parameters.getFields(), context);
        if (refused.isPresent()) {
            return CompletableFuture.completedFuture(refused.get());
        }
        try {
            Frame data = context.isMutationOperation()
                    ? run(context, parameters, true)
                    : reading.run(plans.severalLoads(context), () -> run(context, parameters, false));
            return CompletableFuture.completedFuture(ExecutionResult.newExecutionResult()
                    .data(Answer.of(data))
                    .errors(context.getErrors())
                    .build());
        } catch (AbortExecutionException e) {
            return CompletableFuture.completedFuture(e.toExecutionResult());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(unwrap(e));
        }
    }

    /** An object of an event, of a mutation under another strategy, or of an operation that runs field by field. */
    @Override
    protected @Nullable Object executeObject(ExecutionContext context, ExecutionStrategyParameters parameters) {
        Fallback.Reason reason = reason(context);
        if (parameters.getSource() instanceof Together together) {
            return reason == null ? run(context, parameters, together) : together;
        }
        if (reason != null) {
            if (context.isMutationOperation() && context.getMutationStrategy() != this) {
                fallback.operation(reason, context);
            }
            return super.executeObject(context, parameters);
        }
        Frame object = run(context, parameters, false);
        if (object != null || !parameters.getExecutionStepInfo().isNonNullType()) {
            return Answer.of(object);
        }
        return CompletableFuture.failedFuture(GraphQlInternals.nullObject(parameters));
    }

    private @Nullable Frame run(ExecutionContext context, ExecutionStrategyParameters parameters, boolean serially) {
        Selection selection = plans.selection(context, parameters);
        Run run = new Run(graphql, context, parameters, fallback);
        Object source = parameters.getSource();
        Object localContext = parameters.getLocalContext();
        return GraphQlInternals.dispatchingItself(
                context,
                () -> serially
                        ? run.executeSerially(selection, source, localContext)
                        : run.execute(selection, source, localContext));
    }

    private List<?> run(ExecutionContext context, ExecutionStrategyParameters parameters, Together together) {
        Selection selection = plans.selection(context, parameters);
        Run run = new Run(graphql, context, parameters, fallback);
        List<@Nullable Frame> answers = GraphQlInternals.dispatchingItself(
                context, () -> run.executeAll(selection, together.objects(), parameters.getLocalContext()));
        return answers.stream().map(Answer::of).toList();
    }

    private static Throwable unwrap(RuntimeException thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }

    /** Why graphql-java must execute this by itself; null when it need not. */
    private Fallback.@Nullable Reason reason(ExecutionContext context) {
        GraphQLContext settings = context.getGraphQLContext();
        if (fieldHooks.in(context.getInstrumentation())) {
            return Fallback.Reason.INSTRUMENTATION;
        }
        if (settings.getBoolean(ExperimentalApi.ENABLE_INCREMENTAL_SUPPORT)) {
            return Fallback.Reason.INCREMENTAL;
        }
        if (settings.hasKey(ResultNodesInfo.MAX_RESULT_NODES)) {
            return Fallback.Reason.RESULT_LIMIT;
        }
        if (settings.hasKey(ConditionalNodeDecision.class)) {
            return Fallback.Reason.CONDITIONAL_NODES;
        }
        if (settings.hasKey(ResponseMapFactory.class.getCanonicalName())) {
            return Fallback.Reason.RESPONSE_MAPS;
        }
        return context.propagateErrorsOnNonNullContractFailure() ? null : Fallback.Reason.NULLS_STAY;
    }
}
