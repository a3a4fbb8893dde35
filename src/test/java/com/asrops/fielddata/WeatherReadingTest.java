package com.asrops.fielddata;

import com.asrops.operations.EntityClient;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
class WeatherReadingTest {

    private final TestServer server;
    private final EntityClient client;

    WeatherReadingTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "WeatherReading", "weather_readings");
    }

    @BeforeEach
    void load() {
        client.reset();
        SampleReport.load(server);
    }

    @Test
    void readsInFull() {
        client.reads("@WeatherReading:1", """
                id readingTime condition temperature windSpeed precipitation archivedAt createdAt updatedAt version
                dailyReport { reportDate }""", """
                {"id": "V2VhdGhlclJlYWRpbmc6MQ", "readingTime": "07:00", "condition": "RAIN", "temperature": "-0.75",
                 "windSpeed": "12.50", "precipitation": "0.07", "archivedAt": null, "createdAt": "2026-01-01T00:00:00.000000Z",
                 "updatedAt": "2026-01-01T00:00:00.000000Z", "version": 1, "dailyReport": {"reportDate": "2026-01-05"}}
                """);
    }

    @Test
    void isFoundThroughItsReport() {
        server.graphQl().document("""
                { weatherReadings(filter: {temperature: {lt: "0"}, dailyReport: {reportDate: {eq: "2026-01-05"}}}) { nodes { condition } }
                  projects(filter: {dailyReports: {some: {weatherReadings: {some: {condition: {in: [RAIN, SNOW]}}}}}}) { nodes { jobNumber } } }
                """).execute().path("").matchesJsonStrictly("""
                {"weatherReadings": {"nodes": [{"condition": "RAIN"}]}, "projects": {"nodes": [{"jobNumber": "J-1"}]}}
                """);
    }

    @Test
    void readingsOfADayComeInTheOrderOfTheClock() {
        client.writes("Create", """
                {dailyReportId: @DailyReport:1, readingTime: "05:30", condition: FOG, temperature: "48.5"}""", "readingTime temperature windSpeed", """
                {"readingTime": "05:30", "temperature": "48.50", "windSpeed": null}
                """);
        client.writes("Update", "{id: @WeatherReading:1, version: 1, windSpeed: null}", "windSpeed version", """
                {"windSpeed": null, "version": 2}
                """);
        server.graphQl()
                .document("{ dailyReports { nodes { weatherReadings { nodes { readingTime } } } } }")
                .execute()
                .path("")
                .matchesJsonStrictly("""
                        {"dailyReports": {"nodes": [{"weatherReadings": {"nodes": [{"readingTime": "05:30"}, {"readingTime": "07:00"}]}}]}}
                        """);
    }

    @Test
    void isArchivedAndTakenBack() {
        client.archivesAndTakesBack("@WeatherReading:1", "weatherReadings");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Update | {id: @WeatherReading:1, version: 1, temperature: "200.01"} | OUT_OF_RANGE | temperature
                    Update | {id: @WeatherReading:1, version: 1, temperature: "-151"} | OUT_OF_RANGE | temperature
                    Update | {id: @WeatherReading:1, version: 1, temperature: "0.001"} | TOO_MANY_DECIMALS | temperature
                    Update | {id: @WeatherReading:1, version: 1, windSpeed: "-1"} | OUT_OF_RANGE | windSpeed
                    Update | {id: @WeatherReading:1, version: 1, precipitation: "101"} | OUT_OF_RANGE | precipitation
                    """)
    void refusesAndWritesNothing(String action, String input, String code, String field) {
        client.refuses(action, input, code, field);
    }
}
