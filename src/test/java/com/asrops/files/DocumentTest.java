package com.asrops.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.Caller;
import com.asrops.kernel.Caller.Role;
import com.asrops.operations.EntityClient;
import com.asrops.safety.SafetySample;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
class DocumentTest {

    private final TestServer server;
    private final EntityClient client;

    DocumentTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "Document", "documents");
    }

    @BeforeEach
    void load() {
        client.reset();
        SafetySample.load(server);
        FilesSample.load(server);
    }

    @Test
    void readsInFull() {
        client.reads("@Document:1", """
                id kind title revision archivedAt createdAt updatedAt version project { jobNumber } file { name }""", """
                {"id": "RG9jdW1lbnQ6MQ", "kind": "DRAWING", "title": "É-101", "revision": 2, "archivedAt": null,
                 "createdAt": "2026-01-01T00:00:00.000000Z", "updatedAt": "2026-01-01T00:00:00.000000Z", "version": 1,
                 "project": {"jobNumber": "J-1"}, "file": {"name": "File 3.jpg"}}
                """);
    }

    @Test
    void isFoundFromItsProjectAndItsFile() {
        server.graphQl().document("""
                { projects(filter: {documents: {some: {title: {contains: "e-10"}}}}) { nodes { jobNumber documents { nodes { title } } } }
                  files(filter: {documents: {some: {kind: {in: [CONTRACT, PERMIT]}}}}) { nodes { name documents { nodes { kind } } } } }
                """).execute().path("").matchesJsonStrictly("""
                {"projects": {"nodes": [{"jobNumber": "J-1", "documents": {"nodes": [{"title": "Contract"}, {"title": "É-101"}]}}]},
                 "files": {"nodes": [{"name": "File 6.jpg", "documents": {"nodes": [{"kind": "PERMIT"}]}},
                   {"name": "File 4.jpg", "documents": {"nodes": [{"kind": "CONTRACT"}]}}]}}
                """);
    }

    @Test
    void aSupervisorSeesNoContract() {
        assertThat(server.as(new Caller("supervisor", 1L, Role.SUPERVISOR, "test"))
                        .answer("{ projects { nodes { jobNumber documents { nodes { title file { name } } } } } }")
                        .get("data")
                        .toString())
                .isEqualTo(
                        "{projects={nodes=[{jobNumber=J-1, documents={nodes=[{title=É-101, file={name=File 3.jpg}}]}}]}}");
    }

    @Test
    void isCreated() {
        client.writes("Create", """
                {projectId: @Project:1, fileId: @File:3, kind: DRAWING, title: "É-101", revision: 3}""", "title revision", """
                {"title": "É-101", "revision": 3}
                """);
        client.writes("Create", """
                {projectId: @Project:2, fileId: @File:3, kind: RFI, title: "RFI 1"}""", "title revision", """
                {"title": "RFI 1", "revision": 1}
                """);
    }

    @Test
    void isUpdatedWhereTheInputSaysSo() {
        client.writes("Update", "{id: @Document:1, version: 1, kind: OTHER}", "kind title version", """
                {"kind": "OTHER", "title": "É-101", "version": 2}
                """);
        client.conflicts("{id: @Document:1, version: 1, title: \"Late\"}", "title version", """
                {"title": "É-101", "version": 2}
                """);
    }

    @Test
    void isArchivedAndTakenBack() {
        client.archivesAndTakesBack("@Document:1", "documents");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Create | {projectId: @Project:1, fileId: @File:3, kind: DRAWING, title: "e-101", revision: 2} | TAKEN | revision
                    Update | {id: @Document:1, version: 1, revision: 0} | OUT_OF_RANGE | revision
                    Update | {id: @Document:1, version: 1, revision: 10000} | OUT_OF_RANGE | revision
                    Update | {id: @Document:1, version: 1, fileId: @File:99} | NOT_FOUND | fileId
                    """)
    void refusesAndWritesNothing(String action, String input, String code, String field) {
        client.refuses(action, input, code, field);
    }
}
