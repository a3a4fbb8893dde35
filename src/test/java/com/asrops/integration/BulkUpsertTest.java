package com.asrops.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.entity.Entities;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.GraphQlSource;

/** What every {@code @upsertMany} promises, of each type that has one. */
@OnBothDatabases
class BulkUpsertTest {

    private static final String SKIP = "'onError': 'SKIP_FAILED'";
    private static final String TRY = "'validateOnly': true";

    private final TestServer server;
    private final BulkClient client;

    BulkUpsertTest(TestServer server) {
        this.server = server;
        this.client = new BulkClient(server);
    }

    @BeforeEach
    void load() {
        client.reset();
    }

    @Test
    void everySuchMutationIsWalkedHere() {
        assertThat(BulkRows.ALL.stream().map(rows -> BulkClient.field(rows.type()) + "UpsertMany"))
                .containsExactlyInAnyOrderElementsOf(
                        server.bean(GraphQlSource.class).schema().getMutationType().getFieldDefinitions().stream()
                                .filter(field -> field.hasAppliedDirective("upsertMany"))
                                .map(field -> field.getName())
                                .toList());
    }

    @Test
    void tellsOfEachRowWhatBecameOfIt() {
        for (BulkRows rows : BulkRows.ALL) {
            List<String> first = List.of(rows.row(2), rows.row(1));
            assertLeaves(rows, first, TRY, "e2 CREATED", "e1 CREATED");
            Map<String, Object> created = client.send(rows.type(), "version", first);
            assertThat(UpsertClient.outcome(created)).as(rows.type()).containsExactly("e2 CREATED", "e1 CREATED");
            assertThat(client.rows(rows.type(), created)).containsExactly("{version=1}", "{version=1}");

            assertLeaves(rows, first, SKIP, "e2 UNCHANGED", "e1 UNCHANGED");
            List<String> second = List.of(rows.row(3), rows.wrongRow(4), rows.changedRow(2), rows.row(1));
            String wrong = "e4 FAILED " + rows.error().replace(" at ", " at rows.1.");
            assertLeaves(
                    rows,
                    second,
                    "'onError': 'REJECT_ALL'",
                    "e3 FAILED NOT_WRITTEN at rows.0",
                    wrong,
                    "e2 FAILED NOT_WRITTEN at rows.2",
                    "e1 UNCHANGED");
            assertLeaves(rows, second, SKIP + ", " + TRY, "e3 CREATED", wrong, "e2 UPDATED", "e1 UNCHANGED");
            Map<String, Object> changed = client.send(rows.type(), "version", second, SKIP);
            assertThat(UpsertClient.outcome(changed))
                    .as(rows.type())
                    .containsExactly("e3 CREATED", wrong, "e2 UPDATED", "e1 UNCHANGED");
            assertThat(client.rows(rows.type(), changed))
                    .containsExactly("{version=1}", "null", "{version=2}", "{version=1}");
        }
        assertThat(client.query("SELECT entity_type, count(*), count(DISTINCT row_id) FROM external_refs"
                        + " GROUP BY entity_type"))
                .hasSameSizeAs(BulkRows.ALL)
                .allMatch(line -> line.endsWith(" | 3 | 3"));
    }

    /** Sends rows, which are to change nothing. */
    private void assertLeaves(BulkRows rows, List<String> sent, String how, String... outcome) {
        String table = server.bean(Entities.class).get(rows.type()).table();
        List<String> before = client.stored(table);
        assertThat(client.outcome(rows.type(), sent, how)).as(rows.type()).containsExactly(outcome);
        assertThat(client.stored(table)).as(rows.type()).isEqualTo(before);
    }

    @Test
    void takesAsManyStatementsForFewRowsAsForMany() {
        for (BulkRows rows : BulkRows.ALL) {
            client.outcome(rows.type(), rows.rows(1, 3));
            assertSame(rows, rows.rows(10, 12), rows.rows(20, 220), "CREATED");
            assertSame(rows, rows.rows(10, 12), rows.rows(20, 220), "UNCHANGED");
            assertSame(rows, rows.changedRows(10, 12), rows.changedRows(20, 220), "UPDATED");
            assertSame(rows, rows.wrongRows(10, 12), rows.wrongRows(20, 220), "FAILED");
        }
    }

    private void assertSame(BulkRows rows, List<String> few, List<String> many, String outcome) {
        assertThat(statements(rows, few, outcome)).as(rows + " " + outcome).isEqualTo(statements(rows, many, outcome));
    }

    private List<String> statements(BulkRows rows, List<String> sent, String outcome) {
        return TestServer.statementsOf(() -> assertThat(client.outcome(rows.type(), sent, SKIP))
                        .as(rows.type())
                        .hasSameSizeAs(sent)
                        .allMatch(row -> row.contains(" " + outcome)))
                .stream()
                .map(entry -> entry.sql())
                .toList();
    }

    @Test
    void aRowIsTheWholeRow() {
        String whole =
                "{'externalId': 'a', 'jobNumber': ' X-1 ', 'name': 'Dock', 'client': {'code': 'harbor 100% works'},"
                        + " 'projectManager': {'code': 'e1'}, 'status': 'ACTIVE', 'street': 'Quay 1', 'certifiedPayroll': true}";
        String selection = "jobNumber street status certifiedPayroll client { name } projectManager { employeeNumber }";
        assertThat(client.rows("Project", client.send("Project", selection, List.of(whole))))
                .containsExactly("{jobNumber=X-1, street=Quay 1, status=ACTIVE, certifiedPayroll=true,"
                        + " client={name=Harbor 100% Works}, projectManager={employeeNumber=E1}}");
        String less =
                "{'externalId': 'a', 'jobNumber': 'X-1', 'name': 'Dock', 'client': {'code': 'harbor 100% works'}}";
        assertThat(client.rows("Project", client.send("Project", selection, List.of(less))))
                .containsExactly("{jobNumber=X-1, street=null, status=PLANNED, certifiedPayroll=false,"
                        + " client={name=Harbor 100% Works}, projectManager=null}");
    }

    /** A page that is searched finds them, as it finds what was written one by one. */
    @Test
    void rowsAreFoundByTheirWords() {
        client.outcome("Company", List.of(company("a", "Quartz Haulage")));
        client.outcome("Company", List.of(company("a", "Quartz Lifting")));
        assertThat(server.graphQl()
                        .document("{ search(text: \"quartz lifting\") { nodes { node { ... on Company { name } } } } }")
                        .execute()
                        .path("search.nodes[*].node.name")
                        .entityList(String.class)
                        .get())
                .containsExactly("Quartz Lifting");
    }

    static String company(String externalId, String name) {
        return "{'externalId': '" + externalId + "', 'name': '" + name
                + "', 'kind': 'CLIENT', 'timeZone': 'UTC', 'weekStart': 'MONDAY'}";
    }
}
