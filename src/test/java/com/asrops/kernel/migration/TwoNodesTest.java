package com.asrops.kernel.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.asrops.kernel.StartupException;
import com.asrops.kernel.database.DatabaseUrl;
import com.asrops.kernel.database.Dialect;
import com.asrops.testing.FreshDatabase;
import com.asrops.testing.Program;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever comes second waits, and finds nothing left to do. */
@Timeout(120)
class TwoNodesTest {

    private static final int THREADS = 4;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void twoProcessesMigrateOnce(Dialect dialect) throws Exception {
        String address = FreshDatabase.address(dialect);
        List<Program> nodes;
        // Held until both stand before it, so that they do meet.
        try (Session session = Session.open(DatabaseUrl.parse(address), null);
                MigrationLock ignored = MigrationLock.take(DatabaseUrl.parse(address), session.mapper())) {
            nodes = List.of(node(address), node(address));
            while (!nodes.stream().allMatch(node -> node.outputAndErrors().contains("Waiting for another process"))) {
                assertThat(nodes.stream().map(Program::outputAndErrors)).noneMatch(text -> text.contains("version"));
                Thread.sleep(50);
            }
        }
        for (Program node : nodes) {
            assertThat(node.exitCode()).as(node.outputAndErrors()).isZero();
        }
        assertThat(nodes.stream().filter(node -> node.outputAndErrors().contains("Migrated from version 0 to ")))
                .hasSize(1);
        assertThat(nodes.stream().filter(node -> node.outputAndErrors().contains("Schema is current at version ")))
                .hasSize(1);
    }

    private Program node(String address) {
        return Program.start(directory, Map.of("DATABASE_URL", address), "migrate");
    }

    @ParameterizedTest
    @EnumSource
    void threadsMigrateOnce(Dialect dialect) throws Exception {
        DatabaseUrl url = FreshDatabase.of(dialect);
        List<MigrationResult> results = together(() -> new Migrations(url).migrate());

        assertThat(results.stream().filter(result -> !result.versions().isEmpty()))
                .hasSize(1);
        assertThat(results).extracting(MigrationResult::to).doesNotContain(History.EMPTY);
    }

    @ParameterizedTest
    @EnumSource
    void threadsUndoOnce(Dialect dialect) throws Exception {
        DatabaseUrl url = FreshDatabase.of(dialect);
        new Migrations(url).migrate();
        List<MigrationResult> results = together(() -> new Migrations(url).undoTo("0"));

        assertThat(results.stream().filter(result -> !result.versions().isEmpty()))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void givesUpAfterAWhile(Dialect dialect) throws Exception {
        DatabaseUrl url = FreshDatabase.of(dialect);
        try (Session holder = Session.open(url, null);
                MigrationLock ignored = MigrationLock.take(url, holder.mapper());
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<MigrationLock> waiting = other.submit(() -> {
                try (Session session = Session.open(url, null)) {
                    return MigrationLock.take(url, session.mapper(), Duration.ofMillis(300));
                }
            });
            assertThatThrownBy(waiting::get)
                    .hasCauseInstanceOf(StartupException.class)
                    .hasMessageContaining("Another process has been migrating " + url);
        }
    }

    private static List<MigrationResult> together(Callable<MigrationResult> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<MigrationResult>> results =
                    threads.invokeAll(Stream.generate(() -> (Callable<MigrationResult>) () -> {
                                start.await();
                                return work.call();
                            })
                            .limit(THREADS)
                            .toList());
            return results.stream().map(TwoNodesTest::result).toList();
        }
    }

    private static MigrationResult result(Future<MigrationResult> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
