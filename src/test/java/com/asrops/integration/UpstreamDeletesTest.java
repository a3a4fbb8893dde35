package com.asrops.integration;

import static com.asrops.integration.UpsertClient.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What another system does not send, or no longer has, is nobody's reason to delete a timecard. */
@OnBothDatabases
class UpstreamDeletesTest {

    private static final String SKIP = "\"onError\": \"SKIP_FAILED\"";

    private final TestServer server;
    private final UpsertClient client;

    UpstreamDeletesTest(TestServer server) {
        this.server = server;
        this.client = new UpsertClient(server);
    }

    @BeforeEach
    void load() {
        client.reset();
        client.send(List.of(row("a", 20, "8"), row("b", 21, "8")));
    }

    @Test
    void anEmptyPageDeletesNothing() {
        List<String> before = client.stored();
        assertThat(UpsertClient.errors(client.send(List.of()))).isEqualTo(" NO_ROWS at rows");
        assertThat(client.stored()).isEqualTo(before);
    }

    @Test
    void whatIsNotSentStays() {
        client.send(List.of(row("b", 21, "7")));
        assertThat(client.query(
                        "SELECT e.hours FROM timecards t JOIN timecard_entries e ON e.timecard_id = t.id WHERE t.id > 6"
                                + " ORDER BY e.hours DESC"))
                .hasSize(2);
    }

    /** A mark that it was deleted there goes when it comes again, as it was or otherwise. */
    @Test
    void whatComesAgainIsNotDeletedAnyMore() {
        server.execute("UPDATE external_refs SET deleted_upstream_at = last_seen_at");
        client.send(List.of(row("a", 20, "8"), row("c", 22, "25")), SKIP);
        assertThat(deleted()).containsExactly("b");
        client.send(List.of(row("b", 21, "7")));
        assertThat(deleted()).isEmpty();
    }

    private List<String> deleted() {
        return client.query("SELECT external_id FROM external_refs WHERE deleted_upstream_at IS NOT NULL");
    }
}
