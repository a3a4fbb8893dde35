package com.asrops.guards;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.testing.TestServer;
import graphql.GraphQLContext;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.List;
import java.util.stream.LongStream;
import org.dataloader.DataLoaderRegistry;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.DataLoaderRegistrar;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;

/** A schema of its own, served with everything around it as the real one is: rows 1, 2, 3 … and one field of each. */
final class FarField {

    private FarField() {}

    /** Asks for the field of each of so many rows; each must answer something. */
    static void ask(TestServer server, int rows, DataFetcher<?> far, DataLoaderRegistry loaders) {
        assertThat(answer(server, service(rows, far, loaders))).hasSize(rows).doesNotContain("null");
    }

    private static List<String> answer(TestServer server, ExecutionGraphQlService service) {
        try {
            return server.graphQl(service)
                    .document("{ rows { far } }")
                    .execute()
                    .path("rows[*].far")
                    .entityList(String.class)
                    .get();
        } catch (IllegalStateException e) {
            throw new AssertionError(
                    "No answer: nobody dispatches a loader whose keys come out of another. Does every request's input have"
                            + " enableDataLoaderChaining(true)?",
                    e);
        }
    }

    private static ExecutionGraphQlService service(int rows, DataFetcher<?> far, DataLoaderRegistry loaders) {
        var types = new SchemaParser().parse("type Query { rows: [Row!]! } type Row { far: String }");
        List<Long> ids = LongStream.rangeClosed(1, rows).boxed().toList();
        var wiring = RuntimeWiring.newRuntimeWiring()
                .type("Query", type -> type.dataFetcher("rows", environment -> ids))
                .type("Row", type -> type.dataFetcher("far", far))
                .build();
        var schema = new SchemaGenerator().makeExecutableSchema(types, wiring);
        var service =
                new DefaultExecutionGraphQlService(GraphQlSource.builder(schema).build());
        service.addDataLoaderRegistrar(new Given(loaders));
        return service;
    }

    private record Given(DataLoaderRegistry loaders) implements DataLoaderRegistrar {

        @Override
        public boolean hasRegistrations() {
            return true;
        }

        @Override
        public void registerDataLoaders(DataLoaderRegistry registry, GraphQLContext context) {
            loaders.getDataLoadersMap().forEach(registry::register);
        }
    }
}
