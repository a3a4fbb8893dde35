package com.asrops.kernel.graphql;

import graphql.GraphQLContext;
import org.dataloader.DataLoaderRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.DataLoaderRegistrar;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;

/** How Spring for GraphQL is set up where Boot's own choice does not fit. */
@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {

    @Bean
    GraphQlSourceBuilderCustomizer schema() {
        return builder -> builder.configureTypeDefinitions(new SchemaCompletion());
    }

    /** Controller methods run on the request's own virtual thread: without an executor nothing is handed over. */
    @Bean
    AnnotatedControllerConfigurer annotatedControllerConfigurer(
            ObjectProvider<HandlerMethodArgumentResolver> resolvers) {
        AnnotatedControllerConfigurer configurer = new AnnotatedControllerConfigurer();
        resolvers.orderedStream().forEach(configurer::addCustomArgumentResolver);
        return configurer;
    }

    /** Gives every request a registry, in which batch fetchers make what the request needs. */
    @Bean
    ExecutionGraphQlService executionGraphQlService(GraphQlSource source, BatchLoaderRegistry registry) {
        DefaultExecutionGraphQlService service = new DefaultExecutionGraphQlService(source);
        service.addDataLoaderRegistrar(registry);
        service.addDataLoaderRegistrar(new EmptyRegistry());
        return service;
    }

    /** Spring gives a request a registry only when somebody has something to register before it starts. */
    private static final class EmptyRegistry implements DataLoaderRegistrar {

        @Override
        public boolean hasRegistrations() {
            return true;
        }

        @Override
        public void registerDataLoaders(DataLoaderRegistry registry, GraphQLContext context) {
            // Nothing yet: what is fetched in batches adds to it while the request runs.
        }
    }
}
