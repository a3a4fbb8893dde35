package com.asrops.kernel.graphql;

import com.asrops.kernel.Caller;
import com.asrops.kernel.change.Change;
import com.asrops.kernel.change.ChangePage;
import com.asrops.kernel.change.ChangeRequest;
import com.asrops.kernel.change.Changes;
import com.asrops.kernel.execution.Together;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/**
 * A subscription while it is answered, by one thread: {@link #read} asks the database what is new, {@link #next} executes what is
 * selected of a change, and of those after it that were read with it, so that what they lead to is loaded together. Nothing happens by
 * itself, so who sends the answers decides when more are made, and no more wait in memory for a slow client than one page, and
 * no more values than {@link #VALUES_AT_ONCE}.
 */
public final class ChangeStream {

    private static final long VALUES_AT_ONCE = 100_000;

    private final Queue<Change> unsent = new ArrayDeque<>();
    private final Queue<Map<String, Object>> answers = new ArrayDeque<>();
    private @Nullable Changes changes;
    private @Nullable Caller caller;
    private @Nullable DataLoaderRegistry loaders;
    private @Nullable FluxSink<Object> sink;
    private @Nullable ExecutionResult result;
    private @Nullable Throwable failure;
    private ChangeRequest request = new ChangeRequest(null, 1, null);
    private boolean withNodes;
    private int atOnce = 1;

    private ChangeStream() {}

    /** Makes a request one that is answered change by change. */
    public static void begin(WebGraphQlRequest request) {
        ChangeStream stream = new ChangeStream();
        request.configureExecutionInput((input, builder) -> {
            input.getGraphQLContext().put(ChangeStream.class, stream);
            return input;
        });
    }

    static @Nullable ChangeStream of(GraphQLContext context) {
        return context.get(ChangeStream.class);
    }

    /** That of an operation which was executed; null when it was refused, for the errors of its answer. */
    public static @Nullable ChangeStream of(WebGraphQlResponse response) {
        ChangeStream stream = of(response.getExecutionInput().getGraphQLContext());
        if (stream == null || !(response.getData() instanceof Publisher<?>)) {
            return null;
        }
        Publisher<ExecutionResult> results = Objects.requireNonNull(response.getData());
        Flux.from(results).subscribe(answer -> stream.result = answer, thrown -> stream.failure = thrown);
        return stream;
    }

    /**
     * Says where it starts.
     *
     * @param together whether several changes can be executed as one
     */
    void open(Changes from, DataFetchingEnvironment environment, boolean together) {
        changes = from;
        caller = RequestCaller.of(environment.getGraphQlContext());
        loaders = environment.getDataLoaderRegistry();
        if (together) {
            long cost = environment.getGraphQlContext().getOrDefault(CostLimit.COST, VALUES_AT_ONCE);
            atOnce = (int) Math.max(1, VALUES_AT_ONCE / Math.max(1, cost));
        }
        withNodes = environment.getSelectionSet().contains("node");
        ChangeRequest asked = ChangeRequest.following(environment.getArguments());
        if (asked.cursor() == null) {
            request = asked.after(from.now());
        } else {
            from.require(asked.cursor());
            request = asked;
        }
    }

    /** What graphql-java answers: a change, or several, when {@link #next} gives them. */
    Flux<Object> changes() {
        return Flux.create(to -> sink = to, FluxSink.OverflowStrategy.ERROR);
    }

    /** Asks for what is new; false when there is nothing and no more either. */
    public boolean read() {
        ChangePage page = Objects.requireNonNull(changes)
                .page(request, withNodes ? type -> null : null, Objects.requireNonNull(caller));
        request = request.after(page.endCursor());
        unsent.addAll(page.nodes());
        return page.hasMore() || !unsent.isEmpty();
    }

    /** Whether there are changes that were read and not answered yet. */
    public boolean hasNext() {
        return !answers.isEmpty() || !unsent.isEmpty();
    }

    /** The answer for the next one of them. */
    public Map<String, Object> next() {
        if (answers.isEmpty()) {
            int number = Math.min(atOnce, unsent.size());
            if (number == 1 || !executeTogether(number)) {
                answers.add(answer(execute(unsent.remove())));
            }
        }
        return answers.remove();
    }

    private boolean executeTogether(int number) {
        ExecutionResult all = execute(new Together(unsent.stream().limit(number).toList()));
        List<Map<String, Object>> parted = TogetherAnswers.parted(all);
        if (parted.size() != number) {
            atOnce = 1; // it must be left to graphql-java, or has failed as a whole
            return false;
        }
        answers.addAll(parted);
        for (int i = 0; i < number; i++) {
            unsent.remove();
        }
        return true;
    }

    private ExecutionResult execute(Object event) {
        // what one change has loaded may be old when the next one comes
        Objects.requireNonNull(loaders).getDataLoaders().forEach(DataLoader::clearAll);
        result = null;
        Objects.requireNonNull(sink).next(event);
        if (failure != null) {
            throw new IllegalStateException("A change cannot be told", failure);
        }
        return Objects.requireNonNull(result, "everything runs on this thread");
    }

    private static Map<String, Object> answer(ExecutionResult result) {
        Map<String, Object> answer = new HashMap<>();
        answer.put("data", result.getData());
        if (!result.getErrors().isEmpty()) {
            answer.put("errors", specification(result.getErrors()));
        }
        return answer;
    }

    /** Errors as a client is told them. */
    public static List<Map<String, Object>> specification(List<GraphQLError> errors) {
        return errors.stream()
                .filter(error -> !followsFromAnother(error, errors))
                .map(error -> PlainErrors.of(error).toSpecification())
                .toList();
    }

    /** graphql-java does not see that a null which must not be has an error already, when it answers an event. */
    private static boolean followsFromAnother(GraphQLError error, List<GraphQLError> errors) {
        return error instanceof NonNullableFieldWasNullError
                && errors.stream()
                        .anyMatch(other -> other != error && Objects.equals(error.getPath(), other.getPath()));
    }

    /** The error of a failure outside of the fields. */
    public static GraphQLError error(Throwable failure) {
        return ErrorResolver.error(failure);
    }
}
