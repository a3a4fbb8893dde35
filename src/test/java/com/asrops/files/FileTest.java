package com.asrops.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.operations.EntityClient;
import com.asrops.safety.SafetySample;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
class FileTest {

    private final TestServer server;
    private final EntityClient client;
    private final EntityClient photos;

    FileTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "File", "files");
        this.photos = new EntityClient(server, "ObservationPhoto", "observation_photos");
    }

    @BeforeEach
    void load() {
        client.reset();
        SafetySample.load(server);
        FilesSample.load(server);
    }

    @Test
    void readsInFull() {
        client.reads("@File:1", """
                id name mediaType size createdAt updatedAt version uploadedBy { fullName } receipts { totalCount } documents { totalCount }
                observationPhotos { nodes { caption archivedAt version observation { description } file { name } } }""", """
                {"id": "RmlsZTox", "name": "File 1.jpg", "mediaType": "image/jpeg", "size": 1000,
                 "createdAt": "2026-01-01T00:00:00.000000Z", "updatedAt": "2026-01-01T00:00:00.000000Z", "version": 1,
                 "uploadedBy": {"fullName": "anna Brown"}, "receipts": {"totalCount": 0}, "documents": {"totalCount": 0},
                 "observationPhotos": {"nodes": [{"caption": "Before", "archivedAt": null, "version": 1,
                   "observation": {"description": "Open edge"}, "file": {"name": "File 1.jpg"}}]}}
                """);
    }

    @Test
    void isFoundFromWhatItBelongsTo() {
        server.graphQl().document("""
                { observations(filter: {photos: {some: {file: {size: {lt: 2000}}}}}) { nodes { description photos { nodes { file { name } } } } }
                  files(filter: {or: [{receipts: {some: {vendorName: {startsWith: "CAFE"}}}}, {documents: {some: {revision: {eq: 2}}}}]}) { nodes { name } }
                  teamMembers(filter: {uploadedFiles: {some: {receipts: {some: {}}}}}) { nodes { firstName uploadedFiles { totalCount } } } }
                """).execute().path("").matchesJsonStrictly("""
                {"observations": {"nodes": [{"description": "Open edge", "photos": {"nodes": [{"file": {"name": "File 1.jpg"}}]}}]},
                 "files": {"nodes": [{"name": "File 3.jpg"}, {"name": "File 2.jpg"}]},
                 "teamMembers": {"nodes": [{"firstName": "Bob", "uploadedFiles": {"totalCount": 2}}, {"firstName": "Łukasz", "uploadedFiles": {"totalCount": 1}}]}}
                """);
    }

    @ParameterizedTest
    @CsvSource({"contentHash", "storageKey"})
    void whereAFileLiesAndWhatItHoldsIsNotToBeRead(String field) {
        assertThat(server.answer("{ files { nodes { " + field + " } } }")).containsKey("errors");
    }

    @Test
    void aPhotoIsCreatedChangedAndArchived() {
        photos.writes("Create", "{observationId: @Observation:1, fileId: @File:5}", "caption file { name }", """
                {"caption": null, "file": {"name": "File 5.jpg"}}
                """);
        photos.writes("Update", "{id: @ObservationPhoto:1, version: 1, caption: \"After\"}", "caption version", """
                {"caption": "After", "version": 2}
                """);
        photos.refuses("Create", "{observationId: @Observation:1, fileId: @File:1}", "TAKEN", "fileId");
        photos.refuses("Create", "{observationId: @Observation:1, fileId: @File:99}", "NOT_FOUND", "fileId");
        photos.archivesAndTakesBack("@ObservationPhoto:2", "observationPhotos");
    }
}
