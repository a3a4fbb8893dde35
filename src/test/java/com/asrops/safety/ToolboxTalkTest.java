package com.asrops.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.operations.EntityClient;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
class ToolboxTalkTest {

    private final TestServer server;
    private final EntityClient client;
    private final EntityClient attendees;

    ToolboxTalkTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "ToolboxTalk", "toolbox_talks");
        this.attendees = new EntityClient(server, "ToolboxTalkAttendee", "toolbox_talk_attendees");
    }

    @BeforeEach
    void load() {
        client.reset();
        SafetySample.load(server);
    }

    @Test
    void readsInFull() {
        client.reads("@ToolboxTalk:1", """
                id topic talkDate notes archivedAt createdAt updatedAt version project { jobNumber } conductor { fullName }
                attendees { nodes { signed archivedAt version teamMember { fullName } toolboxTalk { topic } } }""", """
                {"id": "VG9vbGJveFRhbGs6MQ", "topic": "Échelles", "talkDate": "2026-01-05", "notes": null, "archivedAt": null,
                 "createdAt": "2026-01-01T00:00:00.000000Z", "updatedAt": "2026-01-01T00:00:00.000000Z", "version": 1,
                 "project": {"jobNumber": "J-1"}, "conductor": {"fullName": "Łukasz Żak"},
                 "attendees": {"nodes": [
                   {"signed": true, "archivedAt": null, "version": 1, "teamMember": {"fullName": "anna Brown"}, "toolboxTalk": {"topic": "Échelles"}},
                   {"signed": false, "archivedAt": null, "version": 1, "teamMember": {"fullName": "Bob O'Brien"}, "toolboxTalk": {"topic": "Échelles"}}]}}
                """);
    }

    @Test
    void isFoundFromItsProjectAndItsPeople() {
        server.graphQl().document("""
                { projects(filter: {toolboxTalks: {some: {topic: {contains: "ECHEL"}}}}) { nodes { jobNumber toolboxTalks { totalCount } } }
                  teamMembers(filter: {toolboxTalks: {none: {}}}) { nodes { lastName conductedToolboxTalks { nodes { topic } } } }
                  toolboxTalks(filter: {attendees: {some: {teamMember: {firstName: {eq: "anna"}}, signed: {eq: true}}}}) { nodes { topic } }
                  toolboxTalkAttendees(orderBy: [{field: TOOLBOX_TALK_TALK_DATE, direction: DESC}, {field: TEAM_MEMBER_LAST_NAME}]) {
                    nodes { teamMember { firstName toolboxTalks { totalCount } } } } }
                """).execute().path("").matchesJsonStrictly("""
                {"projects": {"nodes": [{"jobNumber": "J-1", "toolboxTalks": {"totalCount": 1}}]},
                 "teamMembers": {"nodes": [{"lastName": "Ångström", "conductedToolboxTalks": {"nodes": []}},
                   {"lastName": "Żak", "conductedToolboxTalks": {"nodes": [{"topic": "Échelles"}]}}]},
                 "toolboxTalks": {"nodes": [{"topic": "Heat"}, {"topic": "Échelles"}]},
                 "toolboxTalkAttendees": {"nodes": [{"teamMember": {"firstName": "anna", "toolboxTalks": {"totalCount": 2}}},
                   {"teamMember": {"firstName": "anna", "toolboxTalks": {"totalCount": 2}}},
                   {"teamMember": {"firstName": "Bob", "toolboxTalks": {"totalCount": 1}}}]}}
                """);
    }

    @Test
    void isCreatedWithItsAttendees() {
        client.writes("Create", """
                {projectId: @Project:2, topic: "Ladders", talkDate: "2026-02-02", conductorId: @TeamMember:4}""", "topic talkDate notes conductor { lastName }", """
                {"topic": "Ladders", "talkDate": "2026-02-02", "notes": null, "conductor": {"lastName": "O'Brien"}}
                """);
        attendees.writes("Create", """
                {toolboxTalkId: @ToolboxTalk:2, teamMemberId: @TeamMember:3}""", "signed toolboxTalk { topic }", """
                {"signed": false, "toolboxTalk": {"topic": "Heat"}}
                """);
    }

    @Test
    void isUpdatedWhereTheInputSaysSo() {
        client.writes("Update", "{id: @ToolboxTalk:1, version: 1, topic: \"Höhe\"}", "topic talkDate version", """
                {"topic": "Höhe", "talkDate": "2026-01-05", "version": 2}
                """);
        client.conflicts("{id: @ToolboxTalk:1, version: 1, topic: \"Late\"}", "topic version", """
                {"topic": "Höhe", "version": 2}
                """);
        assertThat(server.answer("{ toolboxTalks(filter: {topic: {startsWith: \"HOH\"}}) { totalCount } }")
                        .get("data"))
                .hasToString("{toolboxTalks={totalCount=1}}");
        attendees.writes("Update", "{id: @ToolboxTalkAttendee:2, version: 1, signed: true}", "signed version", """
                {"signed": true, "version": 2}
                """);
    }

    @Test
    void isArchivedAndTakenBack() {
        client.archivesAndTakesBack("@ToolboxTalk:1", "toolboxTalks");
        attendees.archivesAndTakesBack("@ToolboxTalkAttendee:1", "toolboxTalkAttendees");
    }

    @Test
    void nobodyIsThereTwice() {
        attendees.refuses(
                "Create", "{toolboxTalkId: @ToolboxTalk:1, teamMemberId: @TeamMember:2}", "TAKEN", "teamMemberId");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Update | {id: @ToolboxTalk:1, version: 1, topic: null} | REQUIRED | topic
                    Update | {id: @ToolboxTalk:1, version: 1, conductorId: @TeamMember:99} | NOT_FOUND | conductorId
                    Create | {projectId: @Project:99, topic: "Ladders", talkDate: "2026-02-02"} | NOT_FOUND | projectId
                    """)
    void refusesAndWritesNothing(String action, String input, String code, String field) {
        client.refuses(action, input, code, field);
    }
}
