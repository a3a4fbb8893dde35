package com.asrops.fielddata;

import com.asrops.operations.EntityClient;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ExternalRefTest {

    private static final String ROW = ", '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 1)";

    private final TestServer server;
    private final EntityClient client;

    ExternalRefTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "ExternalRef", "external_refs");
    }

    @BeforeEach
    void load() {
        client.reset();
        server.execute(
                ref("1, 'RAKEN', 'Project', 'p-1', 1, 'c1', '{\"uuid\": \"p-1\"}', '2026-01-02T00:00:00.000000Z'"),
                ref("2, 'OTHER', 'Project', '77', 1, 'c2', NULL, '2026-01-03T00:00:00.000000Z'"),
                ref("3, 'RAKEN', 'Timecard', 't-1', 1, 'c3', NULL, '2026-01-04T00:00:00.000000Z'"),
                ref("5, 'RAKEN', 'Shift', 's-1', 1, 'c5', NULL, '2026-01-06T00:00:00.000000Z'"),
                ref("6, 'OTHER', 'Shift', 's-1', 1, 'c6', NULL, '2026-01-06T00:00:00.000000Z'"),
                ref("7, 'RAKEN', 'Observation', 'o-1', 1, 'c7', NULL, '2026-01-07T00:00:00.000000Z'"),
                ref("4, 'RAKEN', 'Martian', 'm-1', 1, 'c4', NULL, '2026-01-05T00:00:00.000000Z'"));
    }

    private static String ref(String values) {
        return "INSERT INTO external_refs (id, source, entity_type, external_id, row_id, checksum, raw_json, last_seen_at, created_at,"
                + " updated_at, version) VALUES (" + values + ROW;
    }

    @Test
    void readsInFull() {
        client.reads("@ExternalRef:1", """
                id source entityType externalId rowId checksum rawJson lastSeenAt deletedUpstreamAt version
                row { id ... on Project { jobNumber } }""", """
                {"id": "RXh0ZXJuYWxSZWY6MQ", "source": "RAKEN", "entityType": "Project", "externalId": "p-1", "rowId": "UHJvamVjdDox",
                 "checksum": "c1", "rawJson": "{\\"uuid\\": \\"p-1\\"}", "lastSeenAt": "2026-01-02T00:00:00.000000Z",
                 "deletedUpstreamAt": null, "version": 1, "row": {"id": "UHJvamVjdDox", "jobNumber": "J-1"}}
                """);
    }

    @Test
    void leadsToRowsOfAnyTypeAndToNoneOfATypeThatThereIsNot() {
        server.graphQl()
                .document("{ externalRefs(filter: {source: {eq: \"RAKEN\"}}) { nodes { row { __typename } } } }")
                .execute()
                .path("")
                .matchesJsonStrictly("""
                        {"externalRefs": {"nodes": [{"row": {"__typename": "Project"}}, {"row": {"__typename": "Timecard"}}, {"row": null},
                         {"row": {"__typename": "Shift"}}, {"row": null}]}}
                        """);
    }

    @Test
    void rowsTellWhenTheyWereLastSyncedAndByWhom() {
        server.graphQl().document("""
                { projects { nodes { jobNumber source lastSyncedAt } } teamMembers { nodes { lastSyncedAt } }
                  timecards(last: 1) { nodes { source lastSyncedAt project { lastSyncedAt } } }
                  shifts(first: 1) { nodes { source lastSyncedAt ... on Synced { again: lastSyncedAt } } } }
                """).execute().path("").matchesJsonStrictly("""
                {"projects": {"nodes": [{"jobNumber": "J-1", "source": "OTHER", "lastSyncedAt": "2026-01-03T00:00:00.000000Z"}, {"jobNumber": "j-2", "source": null, "lastSyncedAt": null}]},
                 "teamMembers": {"nodes": [{"lastSyncedAt": null}, {"lastSyncedAt": null}, {"lastSyncedAt": null}, {"lastSyncedAt": null}]},
                 "timecards": {"nodes": [{"source": "MANUAL", "lastSyncedAt": "2026-01-04T00:00:00.000000Z", "project": {"lastSyncedAt": "2026-01-03T00:00:00.000000Z"}}]},
                 "shifts": {"nodes": [{"source": "OTHER", "lastSyncedAt": "2026-01-06T00:00:00.000000Z", "again": "2026-01-06T00:00:00.000000Z"}]}}
                """);
    }
}
