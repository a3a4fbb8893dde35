package com.asrops.kernel.graphql;

import com.asrops.kernel.execution.BreadthFirstStrategy;
import com.asrops.kernel.execution.Fallback;
import com.asrops.kernel.execution.Reading;
import graphql.execution.ExecutionStrategy;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;

/** How queries are executed: level by level, unless a setting says otherwise. */
@Configuration(proxyBeanMethods = false)
class ExecutionConfiguration {

    @Bean
    GraphQlSourceBuilderCustomizer documents() {
        return builder -> builder.configureGraphQl(graphql -> graphql.preparsedDocumentProvider(new Documents()));
    }

    @Bean
    GraphQlSourceBuilderCustomizer execution(
            ObjectProvider<DataFetcherExceptionResolver> resolvers,
            @Value("${GRAPHQL_EXECUTION:LEVELS}") ExecutionMode mode) {
        return builder -> builder.configureGraphQl(graphql -> {
            if (mode == ExecutionMode.LEVELS) {
                ExecutionStrategy strategy = new BreadthFirstStrategy(
                        DataFetcherExceptionResolver.createExceptionHandler(
                                resolvers.orderedStream().toList()),
                        Reading.PLAIN,
                        Fallback.UNSEEN,
                        Set.of());
                graphql.queryExecutionStrategy(strategy).mutationExecutionStrategy(strategy);
            }
        });
    }
}
