package com.asrops.kernel.graphql;

import com.asrops.kernel.InputException;
import com.asrops.kernel.export.Export;
import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses what is to be a table and is none: when the operation is known to be valid and permitted, and before it runs. */
@Component
final class ExportCheck extends SimplePerformantInstrumentation {

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        ExecutionContext operation = parameters.getExecutionContext();
        Export export = Export.of(operation.getGraphQLContext());
        if (export != null) {
            try {
                export.check(operation);
            } catch (InputException e) {
                throw new AbortExecutionException(List.of(ErrorResolver.error(e)));
            }
        }
        return null;
    }
}
