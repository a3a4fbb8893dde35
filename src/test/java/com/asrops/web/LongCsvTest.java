package com.asrops.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.database.Database;
import com.asrops.kernel.database.DatabaseUrl;
import com.asrops.kernel.database.Dialect;
import com.asrops.testing.FreshDatabase;
import com.asrops.testing.Program;
import com.asrops.testing.Rows;
import com.asrops.testing.TestServer;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Iterator;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file that is larger than the memory of the server. */
@Tag("long")
class LongCsvTest {

    private static final int ROWS = 1_000_000;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void aMillionRowsComeFromASmallHeap(Dialect dialect) throws Exception {
        String address = FreshDatabase.address(dialect);
        Map<String, String> settings = Map.of("DATABASE_URL", address, "JAVA_TOOL_OPTIONS", "-Xmx128m");
        try (Program program = Program.start(directory, settings)) {
            int port = program.port();
            insert(address);
            CsvClient csv = new CsvClient(URI.create("http://localhost:" + port + "/graphql"), TestServer.ADMIN_KEY);
            long start = System.nanoTime();
            HttpResponse<InputStream> response = CsvClient.send(
                    csv.request(
                            "{ companies(filter: {name: {startsWith: \"many\"}}) { nodes { id name weekStart createdAt"
                                    + " updatedAt again: name } } }",
                            Map.of()),
                    BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            try (CsvReader<CsvRecord> lines =
                    CsvReader.builder().ofCsvRecord(response.body(), StandardCharsets.UTF_8)) {
                Iterator<CsvRecord> line = lines.iterator();
                line.next();
                for (int i = 0; i < ROWS; i++) {
                    assertThat(line.next().getField(1)).isEqualTo("many, " + (ROWS + i));
                }
                assertThat(line.hasNext()).isFalse();
            }
            System.out.printf("%s: %,d rows in %d s%n", dialect, ROWS, (System.nanoTime() - start) / 1_000_000_000);
        }
    }

    private static void insert(String address) throws Exception {
        try (Database database = Database.open(DatabaseUrl.parse(address));
                Connection connection = database.writer().getConnection()) {
            Rows.execute(
                    connection,
                    "INSERT INTO companies (name, name_folded, kind, time_zone, week_start, created_at, updated_at, version)"
                            + " WITH RECURSIVE numbers (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM numbers WHERE i < "
                            + (ROWS - 1) + ") SELECT 'many, ' || (" + ROWS + " + i), 'many, ' || (" + ROWS + " + i),"
                            + " 'CLIENT', 'America/New_York', 'MONDAY', '2026-01-01T00:00:00.000000Z',"
                            + " '2026-01-01T00:00:00.000000Z', 1 FROM numbers");
        }
    }
}
