package com.asrops.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.testing.HttpGraphQl;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.Program;
import com.asrops.testing.TestServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many callers at once wait for each other but are never refused, and what was acknowledged is there. */
class ConcurrencyTest {

    /** PostgreSQL, and SQLite in memory, where all share one connection. */
    @Nested
    @OnBothDatabases(demoData = true)
    class InTheServerOfTheTests {

        @Test
        void servesACrowd(TestServer server) throws Exception {
            assertServesACrowd(server.http());
        }
    }

    /** The program as it is delivered, with the number of carrier threads that it chooses for itself. */
    @Test
    void servesACrowdFromASqliteFile(@TempDir Path directory) throws Exception {
        try (Program program = Program.start(directory, Map.of())) {
            assertServesACrowd(program.http());
            assertThat(program.output() + program.errors()).doesNotContain("ERROR");
        }
    }

    private static void assertServesACrowd(HttpGraphQl server) throws Exception {
        // A program that has just started is slow until its code is compiled: a few come before the many.
        for (int i = 1; i <= 5; i++) {
            new Crowd(server, "EARLY" + i, 8).rush();
        }
        Crowd crowd = new Crowd(server, "CROWD", 200);
        List<String> acknowledged = crowd.rush();
        assertThat(acknowledged).hasSize(100);
        assertThat(crowd.written()).containsExactlyInAnyOrderElementsOf(acknowledged);
    }
}
