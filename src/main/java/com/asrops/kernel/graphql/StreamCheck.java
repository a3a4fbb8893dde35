package com.asrops.kernel.graphql;

import com.asrops.kernel.InputException;
import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses subscriptions where one answer is expected, and everything else where a stream is. */
@Component
final class StreamCheck extends SimplePerformantInstrumentation {

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        ExecutionContext operation = parameters.getExecutionContext();
        boolean follows = operation.getOperationDefinition().getOperation() == Operation.SUBSCRIPTION;
        boolean streams = ChangeStream.of(operation.getGraphQLContext()) != null;
        if (follows && !streams) {
            throw refused(
                    new InputException(
                            "SUBSCRIPTION_NEEDS_STREAM",
                            "A subscription is answered as a stream: send it with `Accept: text/event-stream`, or over WebSocket."));
        }
        if (streams && !follows) {
            throw refused(new InputException(
                    "NO_SUBSCRIPTION",
                    "Only subscriptions are answered as a stream: send it by POST with `Accept: application/json`."));
        }
        return null;
    }

    private static AbortExecutionException refused(InputException reason) {
        return new AbortExecutionException(List.of(ErrorResolver.error(reason)));
    }
}
