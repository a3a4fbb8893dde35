package com.asrops.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.Application;
import com.asrops.testing.Program;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A fault of ours tells the caller nothing but an id, by which those who run the server find the rest in the log. */
class ErrorValveTest {

    private static final Pattern FAULT =
            Pattern.compile("\\{\"errors\":\\[\\{\"message\":\"Something went wrong on our side\\."
                    + " The incident id says what to the people who run this server\\.\","
                    + "\"extensions\":\\{\"code\":\"INTERNAL\",\"incidentId\":\"([0-9a-f-]{36})\"}}]}");

    /** The program with an address that fails, and one that is refused as the gate refuses. */
    @RestController
    static class FailingServer {

        @GetMapping("/fail")
        String fail() {
            throw new IllegalStateException("secret of the inside");
        }

        @GetMapping("/full")
        void full(HttpServletResponse response) throws IOException {
            response.sendError(503);
        }

        public static void main(String[] args) {
            new SpringApplication(Application.class, FailingServer.class).run(args);
        }
    }

    @Test
    void keepsTheInsideInside(@TempDir Path directory) throws Exception {
        Map<String, String> settings = Map.of("DATABASE_URL", "sqlite:///:memory:", "LOGGING_LEVEL_ROOT", "info");
        try (Program program = Program.startTestMain(directory, settings, FailingServer.class)) {
            HttpResponse<String> response = program.get("/fail");
            assertThat(response.statusCode()).isEqualTo(500);
            Matcher fault = FAULT.matcher(response.body());
            assertThat(fault.matches()).as(response.body()).isTrue();
            assertThat(program.output()).contains("Incident " + fault.group(1), "secret of the inside");
            HttpResponse<String> overloaded = program.get("/full");
            assertThat(overloaded.statusCode()).isEqualTo(503);
            assertThat(overloaded.body()).contains("{\"code\":\"OVERLOADED\",\"retryable\":true}");
            assertThat(program.get("/health").statusCode()).isEqualTo(200);
        }
    }
}
