package com.asrops.fielddata;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.operations.EntityClient;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class SyncIssueTest {

    private static final String ONE = "{id: @SyncIssue:1, version: %d%s}";
    private static final String HOW = ", resolution: \" Hired \"";

    private final TestServer server;
    private final EntityClient client;

    SyncIssueTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "SyncIssue", "sync_issues");
    }

    @BeforeEach
    void load() {
        client.reset();
        SampleRuns.load(server);
    }

    @Test
    void isResolvedAndOpenedAgain() {
        client.refuses("Reopen", ONE.formatted(1, ""), "WRONG_STATUS", "id");
        client.writes("Resolve", ONE.formatted(1, HOW), "resolution resolvedBy version", """
                {"resolution": "Hired", "resolvedBy": "local administrator", "version": 2}
                """);
        client.refuses("Resolve", ONE.formatted(2, HOW), "WRONG_STATUS", "id");
        server.graphQl()
                .document(
                        "{ syncIssues(filter: {resolvedAt: {isNull: false}, resolvedBy: {eq: \"local administrator\"}}) { totalCount } }")
                .execute()
                .path("syncIssues.totalCount")
                .entity(Integer.class)
                .isEqualTo(1);
        client.writes("Reopen", ONE.formatted(2, ""), "resolvedAt resolution resolvedBy version", """
                {"resolvedAt": null, "resolution": null, "resolvedBy": null, "version": 3}
                """);
        assertThat(server.answer("{ auditEvents(filter: {entity: {eq: \"SyncIssue\"}}) { nodes { before } } }")
                        .toString())
                .contains("\"resolution\":\"Hired\"");
    }

    @Test
    void isNotResolvedWithoutAWordOrTooLate() {
        client.refuses("Resolve", ONE.formatted(1, ", resolution: \" \""), "REQUIRED", "resolution");
        client.refuses(
                "Resolve", ONE.formatted(1, ", resolution: \"" + "x".repeat(2001) + "\""), "TOO_LONG", "resolution");
        client.refuses("Resolve", "{id: @SyncIssue:9, version: 1" + HOW + "}", "NOT_FOUND", "id");
        assertThat(client.writesAtOnce("Resolve", Collections.nCopies(8, ONE.formatted(1, HOW))))
                .isEqualTo(1);
    }
}
