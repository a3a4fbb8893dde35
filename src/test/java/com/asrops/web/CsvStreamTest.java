package com.asrops.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.export.Export;
import com.asrops.kernel.export.Table;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.SampleProjects;
import com.asrops.testing.TestServer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;

/** A file that fails or that nobody waits for is not taken for a whole one, and leaves everything as it was. */
@OnBothDatabases
@ExtendWith(OutputCaptureExtension.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CsvStreamTest {

    private static final String QUERY = "{ projects { nodes { jobNumber client { name } } } }";

    private final TestServer server;
    private final CsvClient csv;

    CsvStreamTest(TestServer server) {
        this.server = server;
        this.csv = new CsvClient(server);
        server.clear();
    }

    @Test
    void anErrorAfterTheFirstRowsBreaksTheFileOff(CapturedOutput output) throws IOException {
        SampleProjects.insert(server, "");
        breakCompany(2);
        try {
            HttpResponse<InputStream> response =
                    CsvClient.send(csv.request(QUERY, Map.of()), BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            try (InputStream file = response.body()) {
                assertThat(new String(file.readNBytes(42), StandardCharsets.UTF_8))
                        .isEqualTo("jobNumber,client.name\r\nP10001,One\r\nP10002,");
                assertThatThrownBy(file::readAllBytes).isInstanceOf(IOException.class);
            }
        } finally {
            mendCompanies();
        }
        assertThat(output.getAll())
                .containsPattern(
                        "ERROR CsvHandler Incident [0-9a-f-]{36}: a CSV file is broken off after 1000 rows\\R.*code=INTERNAL")
                .doesNotContain("Servlet.service()");
        assertThat(csv.lines(QUERY)).hasSize(1 + SampleProjects.COUNT);
    }

    @Test
    void anErrorBeforeTheFirstRowIsToldAsJson(CapturedOutput output) {
        SampleProjects.insert(server, "");
        breakCompany(1);
        try {
            assertThat(csv.refusal(QUERY)).isEqualTo("500 INTERNAL");
        } finally {
            mendCompanies();
        }
        assertThat(output.getAll().split("ERROR ErrorResolver Incident", -1))
                .as("what precedes, and one incident")
                .hasSize(2);
        assertThat(csv.lines(QUERY)).hasSize(1 + SampleProjects.COUNT);
    }

    private void breakCompany(int id) {
        String name = server.dialect() == Dialect.SQLITE
                ? "CASE id WHEN " + id + " THEN abs(-9223372036854775807 - 1) ELSE name END"
                : "CASE id WHEN " + id + " THEN (1 / (id - " + id + "))::text ELSE name END";
        String view = " VIEW companies AS SELECT id, " + name + " AS name, name_folded, kind, time_zone, week_start,"
                + " archived_at, created_at, updated_at, version FROM ";
        if (server.dialect() == Dialect.SQLITE) {
            server.execute("CREATE TEMP" + view + "main.companies");
        } else {
            server.execute(
                    "ALTER TABLE companies RENAME TO companies_elsewhere", "CREATE" + view + "companies_elsewhere");
        }
    }

    private void mendCompanies() {
        server.execute("DROP VIEW companies");
        if (server.dialect() == Dialect.POSTGRESQL) {
            server.execute("ALTER TABLE companies_elsewhere RENAME TO companies");
        }
    }

    @Test
    void aFileThatTakesTooLongIsBrokenOff() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        CsvFile file = new CsvFile(response, Duration.ofNanos(1));
        Table table = new Table("t", List.of(new Table.Column(List.of("a"), false)), List.of(), List.of(), true);
        Export.Part part = new Export.Part(table, List.of(List.of("=1")));
        file.add(part);
        assertThatThrownBy(() -> file.add(part)).hasMessage("It takes longer than PT0.000000001S");
        assertThat(response.getContentAsByteArray()).asString().isEqualTo("a\r\n'=1\r\n");
    }

    /** Far more than the sockets on the way hold: the server cannot send its rows before they are read. */
    @Test
    void aClientThatGoesAwayLetsGoOfEverything() throws Exception {
        SampleProjects.insert(server, "s".repeat(1_000));
        String streets =
                IntStream.range(0, 25).mapToObj(i -> "s" + i + ": street").collect(Collectors.joining(" "));
        String body = "{\"query\":\"{ projects { nodes { " + streets + " } } }\"}";
        try (Socket socket =
                new Socket(server.uri("/").getHost(), server.uri("/").getPort())) {
            socket.getOutputStream()
                    .write(
                            ("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAccept: text/csv\r\n"
                                            + "Authorization: Bearer " + server.credential() + "\r\nContent-Length: "
                                            + body.length() + "\r\n\r\n" + body)
                                    .getBytes(StandardCharsets.UTF_8));
            String begin = new String(socket.getInputStream().readNBytes(2_000), StandardCharsets.UTF_8);
            assertThat(begin).startsWith("HTTP/1.1 200").containsIgnoringCase("Transfer-Encoding: chunked");
            Thread.sleep(500);
            assertThat(connectionsInUse())
                    .as("a reading that waits for its client")
                    .isEqualTo(1);
            socket.setSoLinger(true, 0);
        }
        while (connectionsInUse() > 0) {
            Thread.sleep(20);
        }
        assertThat(csv.lines(QUERY)).hasSize(1 + SampleProjects.COUNT);
    }

    private double connectionsInUse() {
        return server.bean(MeterRegistry.class).get("hikaricp.connections.active").gauges().stream()
                .mapToDouble(Gauge::value)
                .sum();
    }
}
