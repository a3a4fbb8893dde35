package com.asrops.kernel.graphql;

import com.asrops.kernel.database.Snapshots;
import com.asrops.kernel.execution.BreadthFirstStrategy;
import com.asrops.kernel.execution.Reading;
import com.asrops.kernel.permission.Permissions;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionStrategy;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.transaction.TransactionException;

/** How queries are executed: level by level, unless a setting says otherwise. */
@Configuration(proxyBeanMethods = false)
class ExecutionConfiguration {

    @Bean
    GraphQlSourceBuilderCustomizer documents(
            Permissions permissions, ObjectProvider<GraphQlSource> source, Environment environment) {
        Supplier<GraphQLSchema> schema = () -> source.getObject().schema();
        long most = environment.getProperty(CostLimit.SETTING, Long.class, CostLimit.DEFAULT);
        Documents documents = new Documents(permissions, schema, new CostLimit(most, schema));
        return builder -> builder.configureGraphQl(graphql -> graphql.preparsedDocumentProvider(documents));
    }

    @Bean
    GraphQlSourceBuilderCustomizer execution(
            ObjectProvider<DataFetcherExceptionResolver> resolvers,
            Snapshots snapshots,
            Fallbacks fallbacks,
            Environment environment) {
        ExecutionMode mode = ExecutionMode.of(environment.getProperty(ExecutionMode.SETTING, ""));
        return builder -> builder.configureGraphQl(graphql -> {
            if (mode == ExecutionMode.LEVELS) {
                ExecutionStrategy strategy = new BreadthFirstStrategy(
                        DataFetcherExceptionResolver.createExceptionHandler(
                                resolvers.orderedStream().toList()),
                        reading(snapshots),
                        fallbacks,
                        Set.of());
                graphql.queryExecutionStrategy(strategy).mutationExecutionStrategy(strategy);
            }
        });
    }

    /** A query of several statements sees one state of the database; one statement does so by itself. */
    private static Reading reading(Snapshots snapshots) {
        return new Reading() {
            @Override
            public <T> T run(boolean severalLoads, Supplier<T> execution) {
                try {
                    return severalLoads ? snapshots.read(execution) : execution.get();
                } catch (TransactionException | DataAccessException e) {
                    // No field has failed: there was no transaction to run them in.
                    throw new AbortExecutionException(List.of(ErrorResolver.error(e)));
                }
            }
        };
    }
}
