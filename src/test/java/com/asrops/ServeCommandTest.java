package com.asrops;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.testing.Program;
import com.asrops.testing.TestPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The real program in a process of its own. */
class ServeCommandTest {

    @TempDir
    Path directory;

    @Test
    void servesFromASqliteFileWithAWarningWhenNothingIsSet() throws Exception {
        try (Program program = Program.start(directory, Map.of())) {
            assertThat(program.get("/health").statusCode()).isEqualTo(200);
            assertThat(program.output())
                    .containsPattern("WARN .*DATABASE_URL is not set: using SQLite file ./asr_ops.db")
                    .containsPattern("INFO .*Database: SQLite 3\\.[\\d.]+, ./asr_ops.db");
            assertThat(program.output()).as("that of ASR_ADMIN_KEY is enough").doesNotContain("ASR_TOKEN");
            assertThat(directory.resolve("asr_ops.db")).isRegularFile();
            assertThat(program.errors()).isEmpty();
        }
    }

    @Test
    void neverLogsAPassword() throws Exception {
        String url = TestPostgres.newDatabase().replaceFirst("//postgres(:[^@]*)?@", "//postgres:s3cret%20pw@");
        Map<String, String> settings = Map.of(
                "DATABASE_URL",
                url,
                "LOGGING_LEVEL_ROOT",
                "debug",
                "LOGGING_LEVEL_COM_ZAXXER_HIKARI",
                "debug",
                "DEBUG",
                "true");
        try (Program program = Program.start(directory, settings)) {
            assertThat(program.get("/health").statusCode()).isEqualTo(200);
            assertThat(program.output() + program.errors())
                    .containsPattern("Database: PostgreSQL \\d+\\.\\d+, ")
                    .contains("DEBUG")
                    .doesNotContain("s3cret");
        }
    }

    /** The program with one slow answer, which needs the database at its end. */
    @RestController
    static class SlowServer {

        private final JdbcTemplate jdbc;

        SlowServer(JdbcTemplate jdbc) {
            this.jdbc = jdbc;
        }

        @GetMapping("/slow")
        String slow() throws InterruptedException {
            System.out.println("slow answer begun");
            Thread.sleep(Duration.ofSeconds(2));
            return "answer " + jdbc.queryForList("SELECT 42", Integer.class).getFirst();
        }

        public static void main(String[] args) {
            new SpringApplication(Application.class, SlowServer.class).run(args);
        }
    }

    @Test
    @Timeout(120)
    void answersRequestsInFlightBeforeItStops() throws Exception {
        Map<String, String> settings = Map.of("DATABASE_URL", "sqlite:///ops.db", "LOGGING_LEVEL_ROOT", "info");
        try (Program program = Program.startTestMain(directory, settings, SlowServer.class);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            program.port();
            Future<HttpResponse<String>> answer = threads.submit(() -> program.get("/slow"));
            while (!program.output().contains("slow answer begun") && !answer.isDone()) {
                Thread.sleep(20);
            }
            program.terminate();
            assertThat(answer.get().body()).isEqualTo("answer 42");
            assertThat(program.exitCode()).isEqualTo(128 + 15);
            assertThat(directory.resolve("ops.db-wal")).as("closed in order").doesNotExist();
        }
    }
}
