package com.asrops.safety;

import com.asrops.operations.EntityClient;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
class ObservationTest {

    private final TestServer server;
    private final EntityClient client;

    ObservationTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "Observation", "observations");
    }

    @BeforeEach
    void load() {
        client.reset();
        SafetySample.load(server);
    }

    @Test
    void readsInFull() {
        client.reads("@Observation:1", """
                id kind category severity status description observedAt dueDate closedAt archivedAt createdAt updatedAt version
                project { jobNumber } reporter { fullName } assignee { fullName }""", """
                {"id": "T2JzZXJ2YXRpb246MQ", "kind": "HAZARD", "category": "Fall protection", "severity": "HIGH",
                 "status": "INITIATED", "description": "Open edge", "observedAt": "2026-01-07T16:30:00.000000Z",
                 "dueDate": "2026-01-09", "closedAt": null, "archivedAt": null,
                 "createdAt": "2026-01-01T00:00:00.000000Z", "updatedAt": "2026-01-01T00:00:00.000000Z", "version": 1,
                 "project": {"jobNumber": "J-1"}, "reporter": {"fullName": "anna Brown"}, "assignee": {"fullName": "Zoë Ångström"}}
                """);
    }

    @Test
    void isFoundFromItsProjectAndItsPeople() {
        server.graphQl().document("""
                { projects(filter: {observations: {some: {severity: {in: [HIGH, CRITICAL]}}}}) { nodes { jobNumber
                    observations { nodes { category } } } }
                  teamMembers(filter: {reportedObservations: {some: {kind: {eq: POSITIVE}}}}) { nodes { lastName
                    reportedObservations { nodes { project { name } } } assignedObservations { totalCount } } }
                  observations(filter: {assignee: {lastName: {startsWith: "ang"}}}) { nodes { description } } }
                """).execute().path("").matchesJsonStrictly("""
                {"projects": {"nodes": [{"jobNumber": "J-1", "observations": {"nodes": [{"category": "Fall protection"}]}}]},
                 "teamMembers": {"nodes": [{"lastName": "O'Brien",
                   "reportedObservations": {"nodes": [{"project": {"name": "élan School"}}]}, "assignedObservations": {"totalCount": 0}}]},
                 "observations": {"nodes": [{"description": "Open edge"}]}}
                """);
    }

    @Test
    void isCreated() {
        client.writes("Create", """
                {projectId: @Project:1, kind: POSITIVE, category: "PPE", description: "All gloved", observedAt: "2026-01-08T08:00:00-08:00"}""", "kind severity status observedAt reporter { id }", """
                {"kind": "POSITIVE", "severity": null, "status": "INITIATED", "observedAt": "2026-01-08T16:00:00.000000Z", "reporter": null}
                """);
    }

    /** What another system says of it in words of its own is not lost, and not refused. */
    @Test
    void isUnknownWhereTheOtherSystemSaysSomethingElse() {
        client.writes("Create", """
                {projectId: @Project:1, kind: UNKNOWN, status: UNKNOWN, severity: LOW, category: "PPE", description: "Hm",
                 observedAt: "2026-01-08T08:00:00-08:00"}""", "kind severity status", """
                {"kind": "UNKNOWN", "severity": "LOW", "status": "UNKNOWN"}
                """);
        client.writes("Update", "{id: @Observation:2, version: 1, kind: UNKNOWN}", "severity", "{\"severity\": null}");
    }

    @Test
    void isClosedWithItsTime() {
        client.writes("Update", """
                {id: @Observation:1, version: 1, status: CLOSED, closedAt: "2026-01-08T00:00:00Z"}""", "status closedAt version", """
                {"status": "CLOSED", "closedAt": "2026-01-08T00:00:00.000000Z", "version": 2}
                """);
        client.conflicts("{id: @Observation:1, version: 1, category: \"Late\"}", "category version", """
                {"category": "Fall protection", "version": 2}
                """);
    }

    @Test
    void isArchivedAndTakenBack() {
        client.archivesAndTakesBack("@Observation:1", "observations");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Update | {id: @Observation:1, version: 1, severity: null} | SEVERITY_MISSING | severity
                    Update | {id: @Observation:2, version: 1, severity: LOW} | NO_HAZARD | severity
                    Update | {id: @Observation:1, version: 1, status: CLOSED} | CLOSED_AT_MISSING | closedAt
                    Update | {id: @Observation:1, version: 1, closedAt: "2026-01-08T00:00:00Z"} | NOT_CLOSED | closedAt
                    Update | {id: @Observation:1, version: 1, status: CLOSED, closedAt: "2026-01-07T16:29:59Z"} | BEFORE_OBSERVATION | closedAt
                    Update | {id: @Observation:1, version: 1, observedAt: "2999-01-01T00:00:00Z"} | IN_FUTURE | observedAt
                    Update | {id: @Observation:1, version: 1, description: " "} | REQUIRED | description
                    Update | {id: @Observation:1, version: 1, assigneeId: @TeamMember:99} | NOT_FOUND | assigneeId
                    """)
    void refusesAndWritesNothing(String action, String input, String code, String field) {
        client.refuses(action, input, code, field);
    }
}
