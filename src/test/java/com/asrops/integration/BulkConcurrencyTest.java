package com.asrops.integration;

import static com.asrops.integration.BulkMatchTest.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.asrops.kernel.Caller;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.write.BatchWrites;
import com.asrops.kernel.write.Draft;
import com.asrops.kernel.write.Writes;
import com.asrops.operations.Classification;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

/** Calls that write the same rows at the same time. */
@OnBothDatabases
class BulkConcurrencyTest {

    private final TestServer server;
    private final BulkClient client;

    BulkConcurrencyTest(TestServer server) {
        this.server = server;
        this.client = new BulkClient(server);
    }

    @BeforeEach
    void load() {
        client.reset();
    }

    @Test
    void whatSomebodyElseHasWrittenMeanwhileIsNotWrittenOver() {
        Classification there = server.bean(Entities.class)
                .get(Classification.class)
                .mapper()
                .byIds(List.of(1L), Caller.localAdministrator("test"))
                .getFirst();
        assertLocked(there, there);
        if (server.dialect() == Dialect.POSTGRESQL) {
            assertLocked(there, null);
        }
    }

    private void assertLocked(Classification row, @Nullable Classification before) {
        Caller caller = Caller.localAdministrator("test");
        Entity<Classification> entity = server.bean(Entities.class).get(Classification.class);
        assertThatThrownBy(() -> server.bean(Writes.class)
                        .run(
                                caller,
                                errors -> server.bean(BatchWrites.class)
                                        .write(entity, List.of(new Draft<>(row, before, errors)), caller)))
                .hasCauseInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void writesEachRowOnceWhenManySendTheSameAtOnce() {
        List<List<String>> calls = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            int call = i;
            List<String> rows = new ArrayList<>(IntStream.range(call, 20 + call)
                    .mapToObj(number -> project("e" + number, "X-" + number).replace("Tower", "Tower " + call))
                    .toList());
            Collections.rotate(rows, i * 5);
            calls.add(rows);
        }
        assertThat(calls.parallelStream().flatMap(rows -> client.outcome("Project", rows).stream()))
                .hasSize(6 * 20)
                .noneMatch(row -> row.contains("FAILED"));
        assertThat(client.query("SELECT count(*), count(DISTINCT row_id) FROM external_refs"))
                .containsExactly("25 | 25");
        assertThat(client.query("SELECT count(*) FROM projects")).containsExactly("27");
    }
}
