package com.asrops.kernel.graphql;

import com.asrops.kernel.InputException;
import com.asrops.kernel.database.DatabaseProblem;
import com.asrops.kernel.write.TryAgainException;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetchingEnvironment;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Turns what a field throws into what the caller is told: a stable code and what to do, nothing of the inside. */
@Component
class ErrorResolver implements DataFetcherExceptionResolver {

    /** In the context of a query whose database could not be reached: it may be asked again. */
    static final String UNREACHABLE = ErrorResolver.class.getName() + ".unreachable";

    private static final Logger log = LoggerFactory.getLogger(ErrorResolver.class);

    /** The last one of an operation: what fails for all objects of a level at once is one incident, in the log too. */
    private record Incident(Throwable thrown, String id) {}

    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable thrown, DataFetchingEnvironment environment) {
        if (environment.getGraphQlContext().hasKey(UNREACHABLE)) {
            // What else the query asks of its dead connection fails for the same reason.
            return Mono.just(List.of(
                    unavailable(GraphqlErrorBuilder.newError(environment), DatabaseProblem.DATABASE_UNREACHABLE)));
        }
        if (problem(databaseFailure(thrown)) == DatabaseProblem.DATABASE_UNREACHABLE
                && environment.getOperationDefinition().getOperation() == Operation.QUERY) {
            environment.getGraphQlContext().put(UNREACHABLE, true);
        }
        return Mono.just(List.of(error(
                unwrap(thrown),
                GraphqlErrorBuilder.newError(environment),
                environment.getExecutionStepInfo().getPath(),
                environment.getGraphQlContext())));
    }

    /** The error of a whole operation. */
    static GraphQLError error(Throwable thrown) {
        return error(
                thrown,
                GraphqlErrorBuilder.newError(),
                "the operation",
                GraphQLContext.newContext().build());
    }

    private static GraphQLError error(
            Throwable thrown, GraphqlErrorBuilder<?> builder, Object place, GraphQLContext context) {
        if (thrown instanceof InputException input) {
            return error(builder, ErrorType.BAD_REQUEST, input.getMessage(), Map.of("code", input.code()));
        }
        if (thrown instanceof TryAgainException) {
            log.warn(
                    "TRY_AGAIN: {}",
                    NestedExceptionUtils.getMostSpecificCause(thrown).getMessage());
            return error(
                    builder,
                    ErrorType.INTERNAL_ERROR,
                    "Others have written the same at the same time, again and again. Nothing was written: try again in a moment.",
                    Map.of("code", "TRY_AGAIN", "retryable", true));
        }
        SQLException failure = databaseFailure(thrown);
        if (failure instanceof SQLTimeoutException) {
            return error(
                    builder,
                    ErrorType.INTERNAL_ERROR,
                    "This takes longer than a request may take: ask for less at a time.",
                    Map.of("code", "TIMED_OUT"));
        }
        DatabaseProblem problem = problem(failure);
        if (problem != DatabaseProblem.DATABASE_ERROR) {
            log.warn(
                    "{}: {}",
                    problem,
                    NestedExceptionUtils.getMostSpecificCause(thrown).getMessage());
            return unavailable(builder, problem);
        }
        Incident incident = context.get(Incident.class);
        if (incident == null || incident.thrown != thrown) {
            incident = new Incident(thrown, UUID.randomUUID().toString());
            log.error("Incident {} at {}", incident.id, place, thrown);
            context.put(Incident.class, incident);
        }
        return error(
                builder,
                ErrorType.INTERNAL_ERROR,
                "Something went wrong on our side. The incident id says what to the people who run this server.",
                Map.of("code", "INTERNAL", "incidentId", incident.id));
    }

    private static GraphQLError unavailable(GraphqlErrorBuilder<?> builder, DatabaseProblem problem) {
        return error(
                builder,
                ErrorType.INTERNAL_ERROR,
                "The database cannot answer now: try again in a moment.",
                Map.of("code", problem.name(), "retryable", true));
    }

    private static GraphQLError error(
            GraphqlErrorBuilder<?> builder, ErrorType type, @Nullable String message, Map<String, Object> extensions) {
        return builder.errorType(type)
                .message(String.valueOf(message).replace("%", "%%"))
                .extensions(extensions)
                .build();
    }

    private static DatabaseProblem problem(@Nullable SQLException failure) {
        return failure == null ? DatabaseProblem.DATABASE_ERROR : DatabaseProblem.of(failure);
    }

    /** The first failure of a database among the causes: a pool's own exception comes before that of its driver. */
    private static @Nullable SQLException databaseFailure(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    private static Throwable unwrap(Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }
}
