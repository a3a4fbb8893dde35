package com.asrops.kernel.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.entity.NodeId;
import com.asrops.operations.Sample;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class NodeTest {

    private final TestServer server;

    NodeTest(TestServer server) {
        this.server = server;
    }

    @BeforeEach
    void load() {
        server.clear();
        Sample.load(server);
    }

    @Test
    void findsARowOfAnyTypeByItsId() {
        server.graphQl()
                .document("query($ids: [ID!]!) { nodes(ids: $ids) { id __typename ... on Project { jobNumber }"
                        + " ... on Shift { name } } }")
                .variable("ids", List.of(NodeId.encode("Shift", 1), NodeId.encode("Project", 2), "nonsense"))
                .execute()
                .path("nodes")
                .matchesJsonStrictly("""
                        [{"id": "U2hpZnQ6MQ", "__typename": "Shift", "name": "Night"},
                         {"id": "UHJvamVjdDoy", "__typename": "Project", "jobNumber": "j-2"}, null]
                        """);
    }

    @Test
    void answersAlikeForWhatIsNotThereAndWhatIsNoId() {
        for (String id : List.of(NodeId.encode("Project", 99), NodeId.encode("Query", 1), "", "UHJvamVjdDox=", "%00")) {
            server.graphQl()
                    .document("query($id: ID!) { node(id: $id) { id } project(id: $id) { id } }")
                    .variable("id", id)
                    .execute()
                    .path("")
                    .matchesJson("{\"node\": null, \"project\": null}");
        }
    }

    @Test
    void doesNotFindARowUnderTheIdOfAnotherType() {
        server.graphQl()
                .document("query($id: ID!) { project(id: $id) { id } }")
                .variable("id", NodeId.encode("Company", 1))
                .execute()
                .path("project")
                .valueIsNull();
    }

    @Test
    void readsAnyNumberOfRowsOfATypeInOneStatement() {
        String ids = "[\"%s\", \"%s\"]".formatted(NodeId.encode("Project", 1), NodeId.encode("Project", 2));
        assertThat(server.statementsOf("{ nodes(ids: " + ids + ") { id } }")).hasSize(1);
    }

    @Test
    void refusesMoreThan100Ids() {
        server.graphQl()
                .document("query($ids: [ID!]!) { nodes(ids: $ids) { id } }")
                .variable("ids", Collections.nCopies(101, "x"))
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors.getFirst().getExtensions()).containsEntry("code", "TOO_MANY_IDS"));
    }
}
