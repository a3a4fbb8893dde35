package com.asrops.integration;

import static com.asrops.integration.UpsertClient.row;
import static com.asrops.integration.UpsertClient.timecard;
import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.Caller;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same call under the same key takes effect once. */
@OnBothDatabases
class IdempotencyTest {

    private static final String KEY = "\"idempotencyKey\": \"k-1\"";
    private static final String SKIP = "\"onError\": \"SKIP_FAILED\"";

    private final TestServer server;
    private final UpsertClient client;

    IdempotencyTest(TestServer server) {
        this.server = server;
        this.client = new UpsertClient(server);
    }

    @BeforeEach
    void load() {
        client.reset();
    }

    @Test
    void theSameCallIsAnsweredAsTheFirstTimeAndWritesNothing() {
        List<String> rows = List.of(row("a", 20, "8"), row("b", 21, "25"));
        Map<String, Object> first = client.send(rows, KEY, SKIP);
        assertThat(UpsertClient.outcome(first)).hasSize(2).first().isEqualTo("a CREATED");
        List<String> stored = everything();
        assertThat(client.send(rows, SKIP, KEY)).isEqualTo(first);
        assertThat(everything()).isEqualTo(stored);

        client.send(List.of(row("a", 20, "7")));
        Map<String, Object> later = client.send(rows, KEY, SKIP);
        assertThat(UpsertClient.outcome(later)).isEqualTo(UpsertClient.outcome(first));
        assertThat(timecard(later, 0)).as("the row as it is now").containsEntry("version", 2);
    }

    @Test
    void somethingElseUnderTheSameKeyIsRefused() {
        client.send(List.of(row("a", 20, "8")), KEY);
        List<String> stored = everything();
        for (String other : List.of(row("a", 20, "7"), row("a", 20, "8").replace("REG", "OT"))) {
            assertThat(UpsertClient.errors(client.send(List.of(other), KEY)))
                    .isEqualTo(" IDEMPOTENCY_KEY_REUSED at idempotencyKey");
        }
        assertThat(UpsertClient.errors(client.send(List.of(row("a", 20, "8")), KEY, SKIP)))
                .isEqualTo(" IDEMPOTENCY_KEY_REUSED at idempotencyKey");
        assertThat(everything()).isEqualTo(stored);
    }

    @Test
    void aKeyIsItsCallersOwn() {
        client.send(List.of(row("a", 20, "8")), KEY);
        UpsertClient other = new UpsertClient(server.as(Caller.Role.INTEGRATION));
        assertThat(other.outcome(List.of(row("b", 21, "8")), KEY)).containsExactly("b CREATED");
    }

    @Test
    void manyTwinsAtOnceWriteOnceAndAreAnsweredAlike() throws Exception {
        client.send(List.of(row("a", 19, "8"))); // a first call is slow, and not all have a connection
        List<String> rows = List.of(row("a", 20, "8"), row("b", 21, "8"), row("c", 22, "25"));
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Map<String, Object>>> twins = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                twins.add(threads.submit(() -> {
                    start.await();
                    return client.send(rows, KEY, SKIP);
                }));
            }
            start.countDown();
        }
        Map<String, Object> first = twins.getFirst().get();
        for (Future<Map<String, Object>> twin : twins) {
            assertThat(twin.get()).isEqualTo(first);
        }
        assertThat(UpsertClient.outcome(first)).startsWith("a UPDATED", "b CREATED");
        assertThat(client.query("SELECT count(*), sum(version) FROM timecards WHERE id > 6"))
                .containsExactly("2 | 3");
        assertThat(client.query("SELECT count(*) FROM audit_events WHERE entity = 'Timecard'"))
                .containsExactly("3");
    }

    /** What was in its way may be gone when it comes again. */
    @Test
    void whatWroteNothingKeepsNoKey() {
        List<String> tooLong = List.of(row("a", 20, "25"));
        assertThat(client.outcome(tooLong, KEY)).singleElement().asString().contains("FAILED");
        assertThat(client.outcome(tooLong, KEY, SKIP))
                .singleElement()
                .asString()
                .contains("FAILED");
        assertThat(UpsertClient.errors(client.send(List.of(), KEY))).isEqualTo(" NO_ROWS at rows");
        client.send(List.of(row("a", 20, "8")), KEY, "\"validateOnly\": true");
        assertThat(keys()).isEmpty();
        assertThat(client.outcome(List.of(row("a", 20, "8")), KEY)).containsExactly("a CREATED");
        assertThat(keys()).containsExactly("k-1");
        assertThat(client.outcome(List.of(row("a", 20, "7")), KEY, "\"validateOnly\": true"))
                .containsExactly("a UPDATED");
    }

    /** The events are written last of all. */
    @Test
    void whatFailsLeavesNoKey() {
        String table = "audit_events";
        server.execute("ALTER TABLE " + table + " RENAME TO elsewhere");
        try {
            assertThat(server.codeOf("mutation { timecardUpsertMany(input: {source: \"RAKEN\", idempotencyKey: \"k-1\","
                            + " rows: [{externalId: \"a\", project: {code: \"J-1\"}, worker: {code: \"E2\"}, workDate: \"2026-01-20\","
                            + " entries: [{costCode: {code: \"26 05 19\"}, payType: {code: \"REG\"}, hours: \"8\"}]}]})"
                            + " { results { status } } }"))
                    .isEqualTo("INTERNAL");
        } finally {
            server.execute("ALTER TABLE elsewhere RENAME TO " + table);
        }
        assertThat(keys()).isEmpty();
        assertThat(client.outcome(List.of(row("a", 20, "8")), KEY)).containsExactly("a CREATED");
    }

    @Test
    void keysAreForgottenAfterAWhile() {
        client.send(List.of(row("a", 20, "8")), KEY);
        server.later(Duration.ofDays(6));
        client.send(List.of(row("b", 21, "8")), "\"idempotencyKey\": \"k-2\"");
        assertThat(keys()).containsExactly("k-1", "k-2");
        server.later(Duration.ofDays(2));
        client.send(List.of(row("c", 22, "8")), "\"idempotencyKey\": \"k-3\"");
        assertThat(keys()).containsExactly("k-2", "k-3");
        assertThat(client.outcome(List.of(row("a", 20, "7")), KEY)).containsExactly("a UPDATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "kéy", "\\n", "\\u0000"})
    void aKeyThatIsNoneIsRefused(String key) {
        assertThat(UpsertClient.errors(client.send(List.of(row("a", 20, "8")), "\"idempotencyKey\": \"" + key + "\"")))
                .isEqualTo(" BAD_KEY at idempotencyKey");
        assertThat(UpsertClient.errors(
                        client.send(List.of(row("a", 20, "8")), "\"idempotencyKey\": \"" + "k".repeat(201) + "\"")))
                .isEqualTo(" BAD_KEY at idempotencyKey");
        assertThat(client.outcome(List.of(row("a", 20, "8")), "\"idempotencyKey\": \"" + "k".repeat(200) + "\""))
                .containsExactly("a CREATED");
    }

    private List<String> keys() {
        return client.query("SELECT key FROM idempotency_keys ORDER BY key");
    }

    /** Everything that a call may write, also the keys and the events. */
    private List<String> everything() {
        List<String> all = new ArrayList<>(client.stored());
        all.addAll(client.query("SELECT caller, key, request_hash, answer, created_at FROM idempotency_keys"));
        all.addAll(client.query("SELECT id FROM audit_events"));
        return all;
    }
}
