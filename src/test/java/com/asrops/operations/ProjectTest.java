package com.asrops.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ProjectTest {

    private final TestServer server;

    ProjectTest(TestServer server) {
        this.server = server;
    }

    @BeforeEach
    void load() {
        server.clear();
        Sample.load(server);
    }

    @Test
    void readsAProjectInFull() {
        server.graphQl().document("""
                { projects(first: 1) { nodes {
                    id jobNumber name status street city state postalCode startDate plannedFinishDate actualFinishDate
                    contractAmount retainagePercent certifiedPayroll archivedAt createdAt updatedAt version
                    client { name } projectManager { fullName }
                    assignments { totalCount } timecards { totalCount }
                } } }
                """).execute().path("projects.nodes[0]").matchesJsonStrictly("""
                {
                  "id": "UHJvamVjdDox", "jobNumber": "J-1", "name": "Harbor Tower", "status": "ACTIVE",
                  "street": null, "city": null, "state": null, "postalCode": null,
                  "startDate": "2025-12-01", "plannedFinishDate": null, "actualFinishDate": null,
                  "contractAmount": "1250000.1234", "retainagePercent": null, "certifiedPayroll": true,
                  "archivedAt": null, "createdAt": "2026-01-01T00:00:00.000000Z",
                  "updatedAt": "2026-01-01T00:00:00.000000Z", "version": 1,
                  "client": {"name": "Harbor 100% Works"}, "projectManager": {"fullName": "Zoë Ångström"},
                  "assignments": {"totalCount": 2}, "timecards": {"totalCount": 6}
                }
                """);
    }

    @Test
    void createsAndUpdatesAProject() {
        String created = server.graphQl()
                .document("""
                mutation { projectCreate(input: {jobNumber: "J-3", name: "Pier 9", clientId: "Q29tcGFueToy", contractAmount: "0.5"}) {
                  project { id status contractAmount version client { name } } userErrors { code field message } } }
                """)
                .execute()
                .path("projectCreate.userErrors")
                .entityList(Object.class)
                .hasSize(0)
                .path("projectCreate.project.contractAmount")
                .entity(String.class)
                .isEqualTo("0.5000")
                .path("projectCreate.project.id")
                .entity(String.class)
                .get();
        server.graphQl()
                .document("""
                mutation($id: ID!) { projectUpdate(input: {id: $id, version: 1, status: ACTIVE, contractAmount: null}) {
                  project { name status contractAmount version } userErrors { code } } }
                """)
                .variable("id", created)
                .execute()
                .path("projectUpdate")
                .matchesJsonStrictly("""
                {"project": {"name": "Pier 9", "status": "ACTIVE", "contractAmount": null, "version": 2}, "userErrors": []}
                """);
    }

    @Test
    void refusesAStaleVersionAndShowsTheCurrentRow() {
        server.graphQl().document("""
                mutation { projectUpdate(input: {id: "UHJvamVjdDox", version: 7, name: "Other"}) {
                  project { name version } userErrors { code field } } }
                """).execute().path("projectUpdate").matchesJsonStrictly("""
                {"project": {"name": "Harbor Tower", "version": 1}, "userErrors": [{"code": "CONFLICT", "field": ["version"]}]}
                """);
    }

    @Test
    void namesEverythingThatIsWrongAndWritesNothing() {
        server.graphQl().document("""
                mutation { projectCreate(input: {jobNumber: " ", name: "X", clientId: "UHJvamVjdDox", contractAmount: "1.00001"}) {
                  project { id } userErrors { code field } } }
                """).execute().path("projectCreate").matchesJsonStrictly("""
                {"project": null, "userErrors": [
                  {"code": "REQUIRED", "field": ["jobNumber"]}, {"code": "NOT_FOUND", "field": ["clientId"]},
                  {"code": "TOO_MANY_DECIMALS", "field": ["contractAmount"]}]}
                """);
        server.graphQl().document("""
                mutation { projectCreate(input: {jobNumber: "j-1", name: "X", clientId: "Q29tcGFueToy"}) {
                  project { id } userErrors { code field } } }
                """).execute().path("projectCreate").matchesJsonStrictly("""
                {"project": null, "userErrors": [{"code": "TAKEN", "field": ["jobNumber"]}]}
                """);
        server.graphQl()
                .document("{ projects { totalCount } }")
                .execute()
                .path("projects.totalCount")
                .entity(Integer.class)
                .isEqualTo(2);
    }

    @Test
    void takesOneStatementPerRelationship() {
        assertThat(server.statementsOf("""
                { projects { totalCount nodes { client { name } projectManager { fullName company { name } }
                  timecards(first: 10) { totalCount nodes { worker { fullName } entries { nodes { costCode { code parent { code } } } } } } } } }
                """))
                .hasSizeBetween(8, 9); // level by level managers and workers are read together
    }
}
