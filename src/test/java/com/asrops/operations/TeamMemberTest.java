package com.asrops.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
class TeamMemberTest {

    private final EntityClient client;

    TeamMemberTest(TestServer server) {
        this.client = new EntityClient(server, "TeamMember", "team_members");
    }

    @BeforeEach
    void load() {
        client.reset();
    }

    @Test
    void readsInFull() {
        client.reads("@TeamMember:2", """
                id employeeNumber firstName lastName fullName email phone status hireDate terminationDate archivedAt createdAt updatedAt version
                company { name } classification { name } supervisor { fullName } reports { totalCount } managedProjects { totalCount }
                assignments { totalCount } timecards { totalCount } submittedTimecards { totalCount } approvedTimecards { totalCount }
                rejectedTimecards { totalCount } reopenedTimecards { totalCount }""", """
                {"id": "VGVhbU1lbWJlcjoy", "employeeNumber": "E2", "firstName": "anna", "lastName": "Brown", "fullName": "anna Brown",
                 "email": null, "phone": null, "status": "ACTIVE", "hireDate": null, "terminationDate": null,
                 "archivedAt": null, "createdAt": "2026-01-01T00:00:00.000000Z", "updatedAt": "2026-01-01T00:00:00.000000Z", "version": 1,
                 "company": {"name": "Ölbaum Électric"}, "classification": {"name": "Electrician Journeyworker"},
                 "supervisor": {"fullName": "Zoë Ångström"}, "reports": {"totalCount": 0},
                 "managedProjects": {"totalCount": 0}, "assignments": {"totalCount": 1}, "timecards": {"totalCount": 3},
                 "submittedTimecards": {"totalCount": 0}, "approvedTimecards": {"totalCount": 0},
                 "rejectedTimecards": {"totalCount": 0}, "reopenedTimecards": {"totalCount": 0}}
                """);
    }

    @Test
    void isCreated() {
        client.writes(
                "Create",
                """
                {employeeNumber: "E9", firstName: "Íris", lastName: "Nø", companyId: @Company:1, supervisorId: @TeamMember:2,
                  classificationId: @Classification:1, email: "iris@site.example.com", phone: "555-0100", hireDate: "2026-02-01",
                  terminationDate: "2026-02-01"}""",
                "fullName email phone status hireDate terminationDate supervisor { fullName } classification { name }",
                """
                {"fullName": "Íris Nø", "email": "iris@site.example.com", "phone": "555-0100", "status": "ACTIVE",
                 "hireDate": "2026-02-01", "terminationDate": "2026-02-01", "supervisor": {"fullName": "anna Brown"},
                 "classification": {"name": "Electrician Journeyworker"}}
                """);
    }

    @Test
    void isUpdatedWhereTheInputSaysSo() {
        client.writes("Update", """
                {id: @TeamMember:2, version: 1, lastName: "Green", classificationId: null}""", "fullName classification { name } supervisor { fullName } version", """
                {"fullName": "anna Green", "classification": null, "supervisor": {"fullName": "Zoë Ångström"}, "version": 2}
                """);
        client.conflicts("""
                {id: @TeamMember:2, version: 1, lastName: "Late"}""", "fullName version", """
                {"fullName": "anna Green", "version": 2}
                """);
        client.writes(
                "Update",
                "{id: @TeamMember:1, version: 1, supervisorId: @TeamMember:4}",
                "version",
                "{\"version\": 2}");
    }

    @Test
    void isArchivedAndTakenBack() {
        client.archivesAndTakesBack("@TeamMember:4", "teamMembers");
    }

    @RepeatedTest(5)
    void twoWhoWriteAtOnceCloseNoCircle() {
        assertThat(client.writesAtOnce(
                        "Update",
                        List.of(
                                "{id: @TeamMember:1, version: 1, supervisorId: @TeamMember:4}",
                                "{id: @TeamMember:4, version: 1, supervisorId: @TeamMember:1}")))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Create | {employeeNumber: "e1", firstName: "A", lastName: "B", companyId: @Company:1} | TAKEN | employeeNumber
                    Create | {employeeNumber: "E9", firstName: "A", lastName: "B", companyId: @Company:9} | NOT_FOUND | companyId
                    Update | {id: @TeamMember:1, version: 1, terminationDate: "2020-04-30"} | BEFORE_HIRE | terminationDate
                    Update | {id: @TeamMember:1, version: 1, email: "zoe at example.com"} | INVALID_EMAIL | email
                    Update | {id: @TeamMember:1, version: 1, email: "zoe@example"} | INVALID_EMAIL | email
                    Update | {id: @TeamMember:1, version: 1, supervisorId: @TeamMember:1} | CIRCLE | supervisorId
                    Update | {id: @TeamMember:1, version: 1, supervisorId: @TeamMember:3} | CIRCLE | supervisorId
                    """)
    void refusesAndWritesNothing(String action, String input, String code, String field) {
        client.refuses(action, input, code, field);
    }
}
