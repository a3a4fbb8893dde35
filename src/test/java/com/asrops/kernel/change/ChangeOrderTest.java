package com.asrops.kernel.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.Caller;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.write.Audit;
import com.asrops.kernel.write.Writes;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Whoever follows by cursors is told of everything once, however transactions overlap. */
@OnBothDatabases
class ChangeOrderTest {

    private static final int WRITERS = 6;
    private static final int WRITES = 25;

    private final TestServer server;

    ChangeOrderTest(TestServer server) {
        this.server = server;
    }

    @BeforeEach
    void clear() {
        server.clear();
    }

    @Test
    void aReaderWhoFollowsWhileManyWriteSeesEachChangeOnce() throws Exception {
        List<Future<?>> writers = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                int first = 1 + writer * WRITES;
                writers.add(executor.submit(() -> write(first)));
            }
            Map<?, ?> page = Map.of();
            boolean writing = true;
            while (writing || (boolean) page.get("hasMore")) {
                writing = writers.stream().anyMatch(writer -> !writer.isDone());
                page = page(page);
                ((List<?>) page.get("nodes")).forEach(change -> seen.add((String) ((Map<?, ?>) change).get("id")));
            }
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(WRITERS * WRITES);
    }

    private Map<?, ?> page(Map<?, ?> before) {
        String after = before.isEmpty() ? "null" : "\"" + before.get("endCursor") + "\"";
        Map<?, ?> data = (Map<?, ?>)
                server.answerOnce("{ changes(first: 7, after: " + after + ") { nodes { id } endCursor hasMore } }")
                        .get("data");
        return (Map<?, ?>) data.get("changes");
    }

    /** Each is a transaction that is held open for a moment after its event has got its id. */
    private void write(int first) {
        Random random = new Random(first);
        for (int id = first; id < first + WRITES; id++) {
            Record row = row(id);
            int pause = random.nextInt(12);
            server.bean(Writes.class).run(Caller.localAdministrator("test"), errors -> {
                server.bean(Audit.class).created(List.of(row));
                TransactionSynchronizationManager.registerSynchronization(new HeldOpen(pause));
                return 1;
            });
        }
    }

    private record HeldOpen(int milliseconds) implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            try {
                Thread.sleep(milliseconds);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** After a dump was restored where transactions have smaller numbers, new changes still follow the old ones. */
    @Test
    void changesFollowThoseThatWereRestoredFromElsewhere() {
        write(1);
        if (server.dialect() == Dialect.POSTGRESQL) {
            server.execute(
                    "ALTER TABLE audit_events DISABLE TRIGGER audit_events_append_only",
                    "UPDATE audit_events SET transaction_id = transaction_id + 1000000",
                    "ALTER TABLE audit_events ENABLE TRIGGER audit_events_append_only");
        }
        try {
            start();
            List<Object> seen = new ArrayList<>();
            Map<?, ?> page = readOn(Map.of(), seen);
            write(1 + WRITES);
            start();
            readOn(page, seen);
            assertThat(seen).doesNotHaveDuplicates().hasSize(2 * WRITES);
        } finally {
            if (server.dialect() == Dialect.POSTGRESQL) {
                server.execute("SELECT setval('audit_events_transaction_base', 0)");
            }
        }
    }

    /** What a server does when it starts. */
    private void start() {
        new ChangeOrder(server.bean(ChangeMapper.class), null, server.bean(PlatformTransactionManager.class));
    }

    private Map<?, ?> readOn(Map<?, ?> page, List<Object> seen) {
        Map<?, ?> next = page;
        do {
            next = page(next);
            seen.addAll((List<?>) next.get("nodes"));
        } while ((boolean) next.get("hasMore"));
        return next;
    }

    private Record row(long id) {
        Entity<?> entity = server.bean(Entities.class).get("TimecardEntry");
        return entity.newRow(entity.columns().values().stream()
                .map(column -> column == entity.id()
                        ? (Object) id
                        : column.type() == long.class ? (Object) 1L : column.type() == boolean.class ? true : null)
                .toList());
    }
}
