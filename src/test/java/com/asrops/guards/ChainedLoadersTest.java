package com.asrops.guards;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.Relation;
import com.asrops.kernel.graphql.Loaders;
import com.asrops.testing.ManyRows;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.dataloader.BatchLoader;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.junit.jupiter.api.Test;

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
        Relation first = path().getFirst();
        Relation second = path().getLast();
        Loaders loaders = server.bean(Loaders.class);
        Entity<?> start = server.bean(Entities.class).get(first.owner());
        DataFetcher<?> far = environment -> loaders.one(environment, start.type(), environment.getSource())
                .thenCompose(row -> next(loaders, environment, first, row))
                .thenCompose(row -> next(loaders, environment, second, Objects.requireNonNull(row)))
                .thenApply(String::valueOf);
        assertThat(TestServer.statementsOf(() -> FarField.ask(server, ROWS, far, new DataLoaderRegistry())))
                .as("statements of three loads in a row, below " + ROWS + " rows")
                .hasSize(3);
    }

    private static CompletableFuture<? extends Record> next(
            Loaders loaders, DataFetchingEnvironment environment, Relation relation, Record row) {
        return loaders.one(
                environment, relation.target().type(), (Long) relation.key().of(row));
    }

    /** Two relations to one row, the second of them from where the first leads, through three tables. */
    private static List<Relation> path() {
        List<Relation> toOne = ServedSchema.relations().all().stream()
                .filter(relation -> !relation.many())
                .toList();
        for (Relation first : toOne) {
            for (Relation second : toOne) {
                String middle = first.target().name();
                Set<String> tables = new HashSet<>(
                        List.of(first.owner(), middle, second.target().name()));
                if (second.owner().equals(middle) && tables.size() == 3) {
                    return List.of(first, second);
                }
            }
        }
        throw new AssertionError("No two relations follow each other");
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
        FarField.ask(server, ROWS, far, registry);
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
}
