package com.asrops.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.Application;
import com.asrops.kernel.database.Database;
import com.asrops.testing.OwnPostgres;
import com.asrops.testing.TestPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

class HealthTest {

    private static final Duration PROMPT = Duration.ofSeconds(5);

    @TempDir
    Path directory;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable closeable : open.reversed()) {
            closeable.close();
        }
        client.close();
    }

    private ConfigurableApplicationContext serve(String databaseUrl) {
        ConfigurableApplicationContext context =
                new SpringApplicationBuilder(Application.class).run("--server.port=0", "--DATABASE_URL=" + databaseUrl);
        open.add(context);
        return context;
    }

    private HttpResponse<String> ask(ConfigurableApplicationContext context) throws IOException, InterruptedException {
        String port = context.getBean(Environment.class).getRequiredProperty("local.server.port");
        URI uri = URI.create("http://127.0.0.1:" + port + "/health");
        return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String unhealthy(String type, String error) {
        return "{\"status\":\"unhealthy\",\"database\":\"disconnected\",\"type\":\"" + type
                + "\",\"version\":null,\"error\":\"" + error + "\"}";
    }

    /** Asks until this is answered, with 200 or 503, and fails when that is not so within five seconds. */
    private void assertTurns(ConfigurableApplicationContext context, int status, String body) throws Exception {
        long started = System.nanoTime();
        HttpResponse<String> response = ask(context);
        while (response.statusCode() != status
                && Duration.ofNanos(System.nanoTime() - started).compareTo(PROMPT) < 0) {
            Thread.sleep(100);
            response = ask(context);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(PROMPT);
        assertThat(response.body()).matches(body.replace("{", "\\{").replace("}", "\\}"));
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    }

    private static String healthy(String type) {
        return "{\"status\":\"healthy\",\"database\":\"connected\",\"type\":\"" + type
                + "\",\"version\":\"\\d+\\.\\d[\\d.]*\"}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite:///:memory:", "sqlite:///%s/ops.db"})
    void answersForSqlite(String url) throws Exception {
        assertTurns(serve(url.formatted(directory)), 200, healthy("SQLite"));
    }

    @Test
    void tellsTheTruthWhilePostgresqlGoesAndComesBack() throws Exception {
        OwnPostgres postgres = new OwnPostgres(directory);
        open.add(postgres);
        ConfigurableApplicationContext context = serve(postgres.url());
        assertTurns(context, 200, healthy("PostgreSQL"));
        postgres.stop();
        assertTurns(context, 503, unhealthy("PostgreSQL", "DATABASE_UNREACHABLE"));
        postgres.start();
        assertTurns(context, 200, healthy("PostgreSQL"));
        postgres.signal("STOP");
        try {
            assertTurns(context, 503, unhealthy("PostgreSQL", "DATABASE_UNREACHABLE"));
        } finally {
            postgres.signal("CONT");
        }
        assertTurns(context, 200, healthy("PostgreSQL"));
    }

    @Test
    void doesNotQueueBehindAnExhaustedPool() throws Exception {
        ConfigurableApplicationContext context = serve(TestPostgres.newDatabase());
        for (int i = 0; i < 30; i++) {
            Connection held = context.getBean(Database.class).dataSource().getConnection();
            open.add(held);
        }
        long started = System.nanoTime();
        assertTurns(context, 200, healthy("PostgreSQL"));
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void noticesThatTheFileWasReplacedAndPutBack() throws Exception {
        Path file = directory.resolve("ops.db");
        Path aside = directory.resolve("aside.db");
        ConfigurableApplicationContext context = serve("sqlite:///" + file);
        assertTurns(context, 200, healthy("SQLite"));
        Files.move(file, aside);
        assertTurns(context, 503, unhealthy("SQLite", "DATABASE_FILE_REPLACED"));
        Files.copy(aside, file);
        Thread.sleep(1_100); // past the answer that is kept for a second
        assertTurns(context, 503, unhealthy("SQLite", "DATABASE_FILE_REPLACED"));
        Files.delete(file);
        Files.move(aside, file);
        assertTurns(context, 200, healthy("SQLite"));
    }

    @Test
    void noticesAFullDisk() throws Exception {
        Path disk = Files.createDirectory(directory.resolve("disk"));
        mountSmallDisk(disk);
        ConfigurableApplicationContext context = serve("sqlite:///" + disk.resolve("ops.db"));
        assertTurns(context, 200, healthy("SQLite"));
        Path filler = disk.resolve("filler");
        Files.write(filler, new byte[(int) Files.getFileStore(disk).getUsableSpace() - 100_000]);
        assertTurns(context, 503, unhealthy("SQLite", "DISK_FULL"));
        Files.delete(filler);
        assertTurns(context, 200, healthy("SQLite"));
    }

    private void mountSmallDisk(Path disk) throws Exception {
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString());
        if (!mounted && "1".equals(System.getenv("REQUIRE_ALL"))) {
            throw new AssertionError("A small disk can be mounted by root only, and REQUIRE_ALL=1 asks for this test");
        }
        Assumptions.assumeTrue(mounted, "Skipped: a small disk can be mounted by root only");
        open.add(() -> run("umount", disk.toString()));
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
