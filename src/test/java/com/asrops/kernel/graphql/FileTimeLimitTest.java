package com.asrops.kernel.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.database.Dialect;
import com.asrops.operations.Sample;
import com.asrops.testing.FreshDatabase;
import com.asrops.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A SQLite file has several readers, and each keeps its prepared statements: what is cancelled on one must harm no other. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FileTimeLimitTest {

    private static final String SLOW = "{ projects { nodes { name } } }";
    private static final String QUICK = "{ shifts { nodes { name } } teamMembers { nodes { fullName } } }";

    private TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.startWith(
                Dialect.SQLITE, "DATABASE_URL=" + FreshDatabase.address(Dialect.SQLITE), "REQUEST_TIME_LIMIT=3s");
        Sample.load(server);
        // Every reader has its statements before one of them is cancelled.
        together(8, QUICK);
        together(8, SLOW);
        server.execute(
                "PRAGMA legacy_alter_table = ON",
                "ALTER TABLE projects RENAME TO projects_elsewhere",
                "CREATE VIEW projects AS SELECT * FROM projects_elsewhere WHERE (SELECT count(*) FROM sqlite_schema a,"
                        + " sqlite_schema b, sqlite_schema c, sqlite_schema d, sqlite_schema e, sqlite_schema f) > 0");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aStatementThatIsCancelledHarmsNoOther() {
        CompletableFuture<List<String>> slow = CompletableFuture.supplyAsync(() -> together(3, SLOW));
        while (!slow.isDone()) {
            assertThat(together(4, QUICK)).containsOnly("");
        }
        assertThat(slow.join()).containsOnly("TIMED_OUT");
        assertThat(together(16, QUICK)).containsOnly("");

        server.execute("DROP VIEW projects", "ALTER TABLE projects_elsewhere RENAME TO projects");
        assertThat(together(16, SLOW)).containsOnly("");
    }

    /** The codes of as many requests at a time; empty for one that is answered. */
    private List<String> together(int requests, String query) {
        List<CompletableFuture<String>> asked = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            asked.add(CompletableFuture.supplyAsync(() -> codeOf(query), Thread::startVirtualThread));
        }
        return asked.stream().map(CompletableFuture::join).toList();
    }

    private String codeOf(String query) {
        String answer = server.answerOnce(query).toString();
        return answer.contains("TIMED_OUT") ? "TIMED_OUT" : answer.contains("errors") ? answer : "";
    }
}
