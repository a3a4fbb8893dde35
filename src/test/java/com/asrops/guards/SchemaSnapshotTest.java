package com.asrops.guards;

import com.asrops.kernel.database.Dialect;
import com.asrops.testing.TestServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeps the API from changing unseen: the schema as clients get it is in git, so that a review sees every change of it. */
class SchemaSnapshotTest {

    private static final Path SNAPSHOT = Path.of("docs", "schema.graphqls");
    private static final String UPDATE = "update.snapshots";
    private static final int SHOWN = 40;

    @Test
    void servesTheSchemaThatIsInGit() throws IOException, InterruptedException {
        String served = served();
        if (Boolean.getBoolean(UPDATE)) {
            Files.writeString(SNAPSHOT, served);
        }
        String committed = Files.exists(SNAPSHOT) ? Files.readString(SNAPSHOT) : "";
        if (!committed.equals(served)) {
            throw new AssertionError(SNAPSHOT + " is not what /schema.graphqls serves. If the API should change, run\n"
                    + "  mvn -q test -Dtest=SchemaSnapshotTest -D" + UPDATE + "=true\n"
                    + "and commit the file. The change:\n" + change(committed.lines(), served.lines()));
        }
    }

    private static String change(java.util.stream.Stream<String> before, java.util.stream.Stream<String> after) {
        List<String> gone = new ArrayList<>(before.toList());
        List<String> come = new ArrayList<>();
        after.filter(line -> !gone.remove(line)).forEach(come::add);
        List<String> lines = new ArrayList<>();
        gone.forEach(line -> lines.add("- " + line));
        come.forEach(line -> lines.add("+ " + line));
        return String.join("\n", lines.subList(0, Math.min(SHOWN, lines.size())))
                + (lines.size() > SHOWN ? "\nand " + (lines.size() - SHOWN) + " lines more" : "");
    }

    private static String served() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            TestServer.on(Dialect.SQLITE).uri("/schema.graphqls"))
                    .header("Authorization", "Bearer " + TestServer.ADMIN_KEY)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
