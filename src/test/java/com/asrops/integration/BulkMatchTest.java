package com.asrops.integration;

import static com.asrops.integration.BulkUpsertTest.company;
import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import graphql.schema.GraphQLFieldDefinition;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.GraphQlSource;

/** Which row here a row of another system is, and how rows of a call see each other. */
@OnBothDatabases
class BulkMatchTest {

    private static final String SKIP = "'onError': 'SKIP_FAILED'";

    private final TestServer server;
    private final BulkClient client;

    BulkMatchTest(TestServer server) {
        this.server = server;
        this.client = new BulkClient(server);
    }

    @BeforeEach
    void load() {
        client.reset();
    }

    static String project(String externalId, String jobNumber) {
        return "{'externalId': '" + externalId + "', 'jobNumber': '" + jobNumber
                + "', 'name': 'Tower', 'client': {'code': 'Harbor 100% Works'}}";
    }

    private static String code(String externalId, String code, String parent) {
        return "{'externalId': '" + externalId + "', 'code': '" + code
                + "', 'division': '27', 'description': 'Data', 'parent': " + parent + "}";
    }

    private static String below(String externalId) {
        return "{'externalId': '" + externalId + "'}";
    }

    /** Unique indexes of whole tables are what tells rows from each other: a key that is none would never be noticed. */
    @Test
    void everyKeyIsAUniqueIndexAndEveryUniqueIndexIsTheKey() {
        for (GraphQLFieldDefinition field :
                server.bean(GraphQlSource.class).schema().getMutationType().getFieldDefinitions()) {
            if (field.hasAppliedDirective("upsertMany")) {
                String type = Character.toUpperCase(field.getName().charAt(0))
                        + field.getName().replaceFirst("UpsertMany$", "").substring(1);
                Entity<?> entity = server.bean(Entities.class).get(type);
                var directive = field.getAppliedDirective("upsertMany");
                List<String> key = directive.getArgument("key").getValue();
                boolean unique = directive.getArgument("unique").getValue();
                assertThat(uniqueIndexes(entity.table()))
                        .as(type)
                        .isEqualTo(
                                key.isEmpty() || !unique
                                        ? List.of()
                                        : List.of(String.join(
                                                ", ",
                                                key.stream()
                                                        .map(entity::column)
                                                        .map(column -> column.sortName())
                                                        .toList())));
            }
        }
    }

    private List<String> uniqueIndexes(String table) {
        return switch (server.dialect()) {
            case POSTGRESQL ->
                client.query(
                        "SELECT substring(indexdef FROM '\\((.*)\\)') FROM pg_indexes WHERE indexdef LIKE 'CREATE UNIQUE%' AND tablename = '"
                                + table + "' AND indexname NOT LIKE '%_pkey' AND indexdef NOT LIKE '% WHERE %'");
            case SQLITE ->
                client.query(
                        "SELECT (SELECT group_concat(c.name, ', ') FROM pragma_index_info(i.name) c) FROM pragma_index_list('"
                                + table + "') i WHERE i.\"unique\" AND NOT i.partial");
        };
    }

    @Test
    void aRowThatIsHereAlreadyIsTakenOver() {
        Map<String, Object> answer = client.send("Project", "name version", List.of(project("a", "J-2")));
        assertThat(UpsertClient.outcome(answer)).containsExactly("a UPDATED");
        assertThat(client.rows("Project", answer)).containsExactly("{name=Tower, version=2}");
        assertThat(client.query("SELECT row_id FROM external_refs")).containsExactly("2");
        assertThat(client.outcome("Project", List.of(project("a", "J-2")))).containsExactly("a UNCHANGED");
        assertThat(client.outcome("Project", List.of(project("x", "j-2")), "'source': 'OTHER'"))
                .containsExactly("x UPDATED");
        server.execute("UPDATE external_refs SET deleted_upstream_at = last_seen_at WHERE external_id = 'a'");
        assertThat(client.outcome("Project", List.of(project("b", "J-2")))).containsExactly("b UPDATED");
        assertThat(client.query("SELECT count(*) FROM projects")).containsExactly("2");
    }

    @Test
    void severalFieldsTogetherTellRowsApart() {
        String report = "{'externalId': 'r', 'project': {'code': 'J-1'}, 'reportDate': '2026-01-20', 'summary': 'A'}";
        client.outcome("DailyReport", List.of(report));
        assertThat(client.outcome("DailyReport", List.of(report.replace("'A'", "'B'")), "'source': 'OTHER'"))
                .containsExactly("r UPDATED");
        assertThat(client.outcome(
                        "DailyReport",
                        List.of(
                                report.replace("'r'", "'s'"),
                                report.replace("'r'", "'t'").replace("J-1", "J-2")),
                        SKIP))
                .containsExactly("s FAILED TAKEN at rows.0.reportDate", "t CREATED");
    }

    @Test
    void aKeyHasOneRow() {
        client.outcome("Project", List.of(project("a", "X-1"), project("b", "X-2")));
        server.execute("UPDATE projects SET archived_at = created_at WHERE job_number = 'j-2'");
        assertThat(client.outcome(
                        "Project",
                        List.of(
                                project("c", "x-1"),
                                project("a", "X-2"),
                                project("d", "j-2"),
                                project("e", "X-3"),
                                project("f", "x-3"),
                                project("b", "J-1")),
                        SKIP))
                .containsExactly(
                        "c FAILED TAKEN at rows.0.jobNumber",
                        "a FAILED TAKEN at rows.1.jobNumber",
                        "d FAILED ARCHIVED at rows.2.jobNumber",
                        "e CREATED",
                        "f FAILED TAKEN at rows.4.jobNumber",
                        "b FAILED TAKEN at rows.5.jobNumber");
        server.execute("DELETE FROM external_refs WHERE external_id = 'a'");
        assertThat(client.outcome("Project", List.of(project("a", "X-1"), project("b", "X-4"))))
                .containsExactly("a UPDATED", "b UPDATED");
        server.execute("UPDATE external_refs SET row_id = 999 WHERE external_id = 'b'");
        assertThat(client.outcome("Project", List.of(project("b", "X-5"))))
                .containsExactly("b FAILED NOT_FOUND at rows.0.externalId");
    }

    @Test
    void ofNamesThatSeveralMayHaveTheOnlyOneIsMeant() {
        assertThat(client.outcome(
                        "Company", List.of(company("a", "harbor 100% works"), company("b", "Harbor 100% Works"))))
                .containsExactly("a UPDATED", "b CREATED");
        String project =
                "{'externalId': 'p', 'jobNumber': 'X-1', 'name': 'Dock', 'client': {'code': 'Harbor 100% Works'}}";
        assertThat(client.outcome("Project", List.of(project))).containsExactly("p FAILED AMBIGUOUS at rows.0.client");
        assertThat(client.outcome("Company", List.of(company("c", "Harbor 100% Works")), "'source': 'OTHER'"))
                .containsExactly("c FAILED AMBIGUOUS at rows.0.name");
        server.execute("UPDATE companies SET archived_at = created_at WHERE id = 2");
        assertThat(client.outcome("Project", List.of(project))).containsExactly("p CREATED");
        assertThat(client.outcome("Company", List.of(company("c", "Harbor 100% Works")), "'source': 'OTHER'"))
                .containsExactly("c UPDATED");
    }

    @Test
    void rowsOfACallMayReferToEachOther() {
        assertThat(client.outcome(
                        "CostCode",
                        List.of(
                                code("c", "27 10 10", below("b")),
                                code("b", "27 10", below("a")),
                                code("a", "27", "null"),
                                code("d", "26 00 00", below("a")))))
                .containsExactly("c CREATED", "b CREATED", "a CREATED", "d UPDATED");
        assertThat(
                        client.query(
                                "SELECT c.code, p.code FROM cost_codes c JOIN cost_codes p ON p.id = c.parent_id ORDER BY c.code"))
                .containsExactly("26 00 00 | 27", "26 05 19 | 26 00 00", "27 10 | 27", "27 10 10 | 27 10");
        String member =
                "{'externalId': 'm', 'employeeNumber': 'N1', 'firstName': 'A', 'lastName': 'B', 'company': {'code': 'ölbaum électric'}, 'supervisor': {'externalId': 's'}}";
        String boss = member.replace("'m'", "'s'").replace("N1", "N2").replace("{'externalId': 's'}", "{'code': 'E1'}");
        assertThat(client.rows(
                        "TeamMember",
                        client.send("TeamMember", "fullName supervisor { employeeNumber }", List.of(member, boss))))
                .containsExactly(
                        "{fullName=A B, supervisor={employeeNumber=N2}}",
                        "{fullName=A B, supervisor={employeeNumber=E1}}");
    }

    @Test
    void whatFailsTakesAlongWhatRefersToIt() {
        client.outcome("CostCode", List.of(code("old", "28", "null")));
        List<String> rows = List.of(
                code("c", "27 10 10", below("b")),
                code("b", "27 10", below("a")),
                code("a", " ", "null"),
                code("old", "28", below("b")),
                code("new", "29", below("old")));
        List<String> outcome = List.of(
                "c FAILED REFERENCE_FAILED at rows.0.parent",
                "b FAILED REFERENCE_FAILED at rows.1.parent",
                "a FAILED REQUIRED at rows.2.code",
                "old FAILED REFERENCE_FAILED at rows.3.parent",
                "new CREATED");
        assertThat(client.outcome("CostCode", rows, SKIP, "'validateOnly': true"))
                .isEqualTo(outcome);
        assertThat(client.outcome("CostCode", rows, SKIP)).isEqualTo(outcome);
    }

    @Test
    void circlesAreLookedForAsRowsWillBe() {
        client.outcome("CostCode", List.of(code("a", "1", "null"), code("b", "2", below("a"))));
        assertThat(client.outcome(
                        "CostCode",
                        List.of(
                                code("x", "3", below("y")),
                                code("y", "4", below("x")),
                                code("z", "5", below("z")),
                                code("w", "6", below("y"))),
                        SKIP))
                .containsExactly(
                        "x FAILED CIRCLE at rows.0.parent",
                        "y FAILED CIRCLE at rows.1.parent",
                        "z FAILED CIRCLE at rows.2.parent",
                        "w FAILED REFERENCE_FAILED at rows.3.parent");
        assertThat(client.outcome("CostCode", List.of(code("a", "1", below("b")))))
                .containsExactly("a FAILED CIRCLE at rows.0.parent");
        assertThat(client.outcome("CostCode", List.of(code("a", "1", below("b")), code("b", "2", "null"))))
                .containsExactly("a UPDATED", "b UPDATED");
        assertThat(client.outcome("CostCode", List.of(code("b", "2", below("n")), code("n", "7", below("a"))), SKIP))
                .containsExactly("b FAILED CIRCLE at rows.0.parent", "n FAILED CIRCLE at rows.1.parent");
        // Once b has failed, it stands where it stood, and so a, which comes below it, would close a circle.
        client.outcome("CostCode", List.of(code("a", "1", "null")));
        client.outcome("CostCode", List.of(code("b", "2", below("a"))));
        assertThat(client.outcome(
                        "CostCode",
                        List.of(
                                code("b", "2", below("n")),
                                code("n", "8", below("o")),
                                code("o", "9", below("o")),
                                code("a", "1", below("b"))),
                        SKIP))
                .containsExactly(
                        "b FAILED REFERENCE_FAILED at rows.0.parent",
                        "n FAILED REFERENCE_FAILED at rows.1.parent",
                        "o FAILED CIRCLE at rows.2.parent",
                        "a FAILED CIRCLE at rows.3.parent");
        assertThat(client.outcome(
                        "CostCode",
                        List.of(code("b", "2", below("n")), code("n", "8", below("b")), code("a", "1", below("b"))),
                        SKIP))
                .containsExactly(
                        "b FAILED CIRCLE at rows.0.parent",
                        "n FAILED CIRCLE at rows.1.parent",
                        "a FAILED CIRCLE at rows.2.parent");
    }

    private static String assignment(String externalId, String from, String to) {
        return "{'externalId': '" + externalId
                + "', 'project': {'code': 'J-2'}, 'teamMember': {'code': 'E2'}, 'role': 'CREW', 'fromDate': '2026-"
                + from
                + "', 'toDate': '2026-" + to + "'}";
    }

    @Test
    void assignmentsMayChangePlaces() {
        client.outcome(
                "ProjectAssignment", List.of(assignment("a", "01-01", "01-31"), assignment("b", "02-01", "02-28")));
        assertThat(client.outcome(
                        "ProjectAssignment",
                        List.of(assignment("a", "02-01", "02-28"), assignment("b", "01-01", "01-31"))))
                .containsExactly("a UPDATED", "b UPDATED");
        assertThat(client.outcome(
                        "ProjectAssignment",
                        List.of(
                                assignment("c", "01-31", "02-01"),
                                assignment("d", "03-01", "03-31"),
                                assignment("e", "03-31", "04-30")),
                        SKIP))
                .containsExactly(
                        "c FAILED OVERLAP at rows.0.fromDate", "d CREATED", "e FAILED OVERLAP at rows.2.fromDate");
        // a would make room for c, but cannot move itself: it stays, and there is none.
        assertThat(client.outcome(
                        "ProjectAssignment",
                        List.of(assignment("c", "02-01", "02-02"), assignment("a", "03-05", "03-06")),
                        SKIP))
                .containsExactly("c FAILED OVERLAP at rows.0.fromDate", "a FAILED OVERLAP at rows.1.fromDate");
    }

    /** It makes the call look again at what is there. SQLite has one writer at a time, so that nothing becomes taken. */
}
