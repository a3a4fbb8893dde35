package com.asrops.kernel.execution;

import graphql.execution.ExecutionStepInfo;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Answers where it is called: all that an environment tells. */
final class Where implements LightDataFetcher<String> {

    @Override
    public String get(GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment) {
        return of(environment.get());
    }

    @Override
    public String get(DataFetchingEnvironment environment) {
        return of(environment);
    }

    static String of(DataFetchingEnvironment environment) {
        StringBuilder told = new StringBuilder();
        for (ExecutionStepInfo step = environment.getExecutionStepInfo(); step != null; step = step.getParent()) {
            told.append(step.getPath()).append(' ').append(step.simplePrint()).append(' ');
        }
        return told.append(new TreeMap<>(arguments(environment)))
                .append(environment.getFieldDefinition().getName())
                .append(environment.getMergedField().getFields().size())
                .append(environment.getParentType())
                .append(environment.<Object>getLocalContext())
                .append(environment
                        .getQueryDirectives()
                        .getImmediateDirectivesByName()
                        .keySet())
                .append(environment.getOperationDefinition().getOperation())
                .toString();
    }

    private static Map<String, Object> arguments(DataFetchingEnvironment environment) {
        try {
            return environment.getArguments();
        } catch (RuntimeException e) {
            return Map.of("failed", e.getClass().getSimpleName());
        }
    }
}
