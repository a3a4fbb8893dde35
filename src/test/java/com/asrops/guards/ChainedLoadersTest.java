package com.asrops.guards;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.Relation;
import com.asrops.kernel.graphql.Loaders;
import com.asrops.testing.ManyRows;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import graphql.GraphQLContext;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.dataloader.BatchLoader;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.DataLoaderRegistrar;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * Keeps a field that goes through two rows, {@code load().thenCompose(load)}, from waiting for ever or from reading row by
 * row: what it loads second is batched as well, also when batches come back later and on another thread.
 */
@OnBothDatabases
class ChainedLoadersTest {

    private static final int ROWS = 50;

    private final TestServer server;

    ChainedLoadersTest(TestServer server) {
        this.server = server;
    }

    @Test
    void rowsThroughRowsTakeOneStatementPerLevel() {
        server.clear();
        ManyRows.fill(server, ROWS, ROWS);
        Relation first = toOne(null);
        Relation second = toOne(first.target());
        Loaders loaders = server.bean(Loaders.class);
        Entity<?> start = server.bean(Entities.class).get(first.owner());
        DataFetcher<?> far = environment -> loaders.one(environment, start.type(), environment.getSource())
                .thenCompose(row -> next(loaders, environment, first, row))
                .thenCompose(row -> next(loaders, environment, second, Objects.requireNonNull(row)))
                .thenApply(String::valueOf);
        assertThat(TestServer.statementsOf(() -> ask(far, new DataLoaderRegistry())))
                .as("statements of three loads in a row, below " + ROWS + " rows")
                .hasSize(3);
    }

    private static CompletableFuture<? extends Record> next(
            Loaders loaders, DataFetchingEnvironment environment, Relation relation, Record row) {
        return loaders.one(
                environment, relation.target().type(), (Long) relation.key().of(row));
    }

    /** Any relation to one row of another table, from an entity or from any. */
    private static Relation toOne(Entity<?> from) {
        return ServedSchema.relations().all().stream()
                .filter(relation -> !relation.many()
                        && !relation.owner().equals(relation.target().name())
                        && (from == null
                                ? ServedSchema.relations().all().stream()
                                        .anyMatch(next -> !next.many()
                                                && next.owner().equals(relation.target().name())
                                                && !next.target().name().equals(relation.owner())
                                                && !next.owner().equals(next.target().name()))
                                : relation.owner().equals(from.name())))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void batchesThatComeLaterAreChainedToo() {
        ConcurrentLinkedQueue<String> batches = new ConcurrentLinkedQueue<>();
        DataLoaderRegistry registry = new DataLoaderRegistry();
        for (String name : List.of("first", "second", "third")) {
            registry.register(name, DataLoaderFactory.newDataLoader(later(name, batches)));
        }
        DataFetcher<?> far = environment -> load(environment, "first", environment.getSource())
                .thenCompose(id -> load(environment, "second", id))
                .thenCompose(id -> load(environment, "third", id))
                .thenApply(String::valueOf);
        ask(far, registry);
        assertThat(batches)
                .as("batches of three loads in a row, below " + ROWS + " rows")
                .containsExactly("first " + ROWS, "second " + ROWS, "third " + ROWS);
    }

    private static CompletableFuture<Long> load(DataFetchingEnvironment environment, String name, Long id) {
        DataLoader<Long, Long> loader = Objects.requireNonNull(environment.getDataLoader(name));
        return loader.load(id);
    }

    private static BatchLoader<Long, Long> later(String name, ConcurrentLinkedQueue<String> batches) {
        return ids -> CompletableFuture.supplyAsync(
                () -> {
                    batches.add(name + " " + ids.size());
                    return ids;
                },
                CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS));
    }

    /** Asks a schema of its own, served as the real one is, for a field of each of many rows. */
    private void ask(DataFetcher<?> far, DataLoaderRegistry loaders) {
        var types = new SchemaParser().parse("type Query { rows: [Row!]! } type Row { far: String }");
        var wiring = RuntimeWiring.newRuntimeWiring()
                .type("Query", type -> type.dataFetcher(
                        "rows",
                        environment ->
                                LongStream.rangeClosed(1, ROWS).boxed().toList()))
                .type("Row", type -> type.dataFetcher("far", far))
                .build();
        var schema = new SchemaGenerator().makeExecutableSchema(types, wiring);
        var service = new DefaultExecutionGraphQlService(
                GraphQlSource.builder(schema).build());
        service.addDataLoaderRegistrar(new Given(loaders));
        assertThat(answer(service)).hasSize(ROWS).doesNotContain("null");
    }

    private List<String> answer(DefaultExecutionGraphQlService service) {
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
