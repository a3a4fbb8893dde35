package com.asrops.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.Caller;
import com.asrops.kernel.Caller.Role;
import com.asrops.operations.EntityClient;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
class IncidentTest {

    private final TestServer server;
    private final EntityClient client;
    private final EntityClient people;

    IncidentTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "Incident", "incidents");
        this.people = new EntityClient(server, "IncidentPerson", "incident_persons");
    }

    @BeforeEach
    void load() {
        client.reset();
        SafetySample.load(server);
    }

    @Test
    void readsInFull() {
        client.reads("@Incident:1", """
                id occurredAt kind summary description oshaRecordable daysAway daysRestricted archivedAt version project { jobNumber }
                people { nodes { role injury archivedAt version teamMember { fullName } incident { kind } } }""", """
                {"id": "SW5jaWRlbnQ6MQ", "occurredAt": "2026-01-07T16:30:00.000000Z", "kind": "INJURY", "summary": "Cut finger",
                 "description": "Anna cut her finger", "oshaRecordable": true, "daysAway": 3, "daysRestricted": 1,
                 "archivedAt": null, "version": 1, "project": {"jobNumber": "J-1"},
                 "people": {"nodes": [
                   {"role": "INJURED", "injury": "Cut", "archivedAt": null, "version": 1, "teamMember": {"fullName": "anna Brown"}, "incident": {"kind": "INJURY"}},
                   {"role": "WITNESS", "injury": null, "archivedAt": null, "version": 1, "teamMember": {"fullName": "Bob O'Brien"}, "incident": {"kind": "INJURY"}}]}}
                """);
    }

    @Test
    void isFoundFromItsProjectAndItsPeople() {
        server.graphQl().document("""
                { projects(filter: {incidents: {some: {people: {some: {role: {eq: INVOLVED}}}}}}) { nodes { name incidents { totalCount } } }
                  teamMembers(filter: {incidents: {some: {incident: {oshaRecordable: {eq: true}}, role: {eq: INJURED}}}}) { nodes { firstName
                    incidents { nodes { incident { summary } } } } }
                  incidents(filter: {people: {some: {teamMember: {firstName: {eq: "Bob"}}}}}, orderBy: [{field: PROJECT_NAME}]) { nodes { summary } } }
                """).execute().path("").matchesJsonStrictly("""
                {"projects": {"nodes": [{"name": "élan School", "incidents": {"totalCount": 1}}]},
                 "teamMembers": {"nodes": [{"firstName": "anna", "incidents": {"nodes": [{"incident": {"summary": "Cut finger"}}]}}]},
                 "incidents": {"nodes": [{"summary": "Dropped wrench"}, {"summary": "Cut finger"}]}}
                """);
    }

    /** A filter through the people would tell who they are, name by name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    { incidents { nodes { people { totalCount } } } }
                    { incidents { nodes { description } } }
                    { incidents(filter: {people: {some: {teamMember: {firstName: {eq: "Bob"}}}}}) { totalCount } }
                    { teamMembers(filter: {incidents: {some: {}}}) { totalCount } }
                    { incidentPersons { totalCount } }
                    """)
    void anAnalystSeesNobody(String query) {
        assertThat(server.as(Role.ANALYST).codeOf(query)).isEqualTo("FORBIDDEN");
        assertThat(server.as(Role.ANALYST).answer("{ incidents { nodes { summary daysAway } } }"))
                .doesNotContainKey("errors");
    }

    @Test
    void aSupervisorAddsOnlyPeopleWhomTheySee() {
        EntityClient supervisor = people.as(new Caller("supervisor", 1L, Role.SUPERVISOR, "test"));
        supervisor.writes(
                "Create",
                "{incidentId: @Incident:1, teamMemberId: @TeamMember:3, role: WITNESS}",
                "role",
                "{\"role\": \"WITNESS\"}");
        supervisor.refuses(
                "Create",
                "{incidentId: @Incident:1, teamMemberId: @TeamMember:4, role: WITNESS}",
                "NOT_FOUND",
                "teamMemberId");
        supervisor.refuses(
                "Create",
                "{incidentId: @Incident:2, teamMemberId: @TeamMember:3, role: WITNESS}",
                "NOT_FOUND",
                "incidentId");
    }

    @Test
    void isCreatedWithItsPeople() {
        client.writes("Create", """
                {projectId: @Project:1, occurredAt: "2026-01-09T16:00:00Z", kind: PROPERTY, summary: "Scratched door"}""", "kind oshaRecordable daysAway daysRestricted description", """
                {"kind": "PROPERTY", "oshaRecordable": false, "daysAway": 0, "daysRestricted": 0, "description": null}
                """);
        people.writes("Create", """
                {incidentId: @Incident:2, teamMemberId: @TeamMember:3, role: INJURED, injury: "Bruise"}""", "incident { summary } teamMember { firstName } injury", """
                {"incident": {"summary": "Dropped wrench"}, "teamMember": {"firstName": "Łukasz"}, "injury": "Bruise"}
                """);
    }

    @Test
    void isUpdatedWhereTheInputSaysSo() {
        client.writes("Update", "{id: @Incident:1, version: 1, daysAway: 180}", "daysAway daysRestricted version", """
                {"daysAway": 180, "daysRestricted": 1, "version": 2}
                """);
        client.conflicts("{id: @Incident:1, version: 1, summary: \"Late\"}", "summary version", """
                {"summary": "Cut finger", "version": 2}
                """);
        people.writes("Update", "{id: @IncidentPerson:1, version: 1, role: WITNESS, injury: null}", "role injury", """
                {"role": "WITNESS", "injury": null}
                """);
    }

    @Test
    void isArchivedAndTakenBack() {
        client.archivesAndTakesBack("@Incident:1", "incidents");
        people.archivesAndTakesBack("@IncidentPerson:1", "incidentPersons");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Update | {id: @Incident:1, version: 1, daysAway: -1} | OUT_OF_RANGE | daysAway
                    Update | {id: @Incident:1, version: 1, daysRestricted: 181} | OUT_OF_RANGE | daysRestricted
                    Update | {id: @Incident:2, version: 1, daysAway: 1} | NOT_RECORDABLE | daysAway
                    Update | {id: @Incident:2, version: 1, oshaRecordable: true} | NOT_RECORDABLE | oshaRecordable
                    Update | {id: @Incident:1, version: 1, occurredAt: "2999-01-01T00:00:00Z"} | IN_FUTURE | occurredAt
                    """)
    void refusesAndWritesNothing(String action, String input, String code, String field) {
        client.refuses(action, input, code, field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Create | {incidentId: @Incident:1, teamMemberId: @TeamMember:2, role: WITNESS} | TAKEN | teamMemberId
                    Update | {id: @IncidentPerson:2, version: 1, injury: "Shock"} | NOT_INJURED | injury
                    """)
    void refusesPeopleAndWritesNothing(String action, String input, String code, String field) {
        people.refuses(action, input, code, field);
    }
}
