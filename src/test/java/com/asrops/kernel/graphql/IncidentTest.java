package com.asrops.kernel.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.testing.Answer;
import com.asrops.testing.HttpGraphQl;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** What nobody has thought of is told to the caller as the number of an incident, and to the log as what it was. */
@OnBothDatabases
@ExtendWith(OutputCaptureExtension.class)
class IncidentTest {

    private final TestServer server;
    private final HttpGraphQl http;

    IncidentTest(TestServer server) {
        this.server = server;
        this.http = server.http();
    }

    @Test
    void keepsTheCauseInTheLogUnderTheNumberThatTheCallerIsTold(CapturedOutput output) {
        server.execute("ALTER TABLE shifts RENAME TO shifts_elsewhere");
        try {
            Answer answer = http.ask("{ shifts { nodes { name } } }");
            JsonNode extensions = answer.json().at("/errors/0/extensions");
            String incident = extensions.get("incidentId").asString();
            assertThat(extensions.get("code").asString()).isEqualTo("INTERNAL");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body())
                    .doesNotContain("Exception", "SELECT", "shifts_elsewhere", "com.asrops", "relation");
            assertThat(output.getAll())
                    .containsPattern("ERROR .*Incident " + incident + " at /shifts\\R.*Exception")
                    .containsPattern("(no such table: shifts|relation \"shifts\" does not exist)");
        } finally {
            server.execute("ALTER TABLE shifts_elsewhere RENAME TO shifts");
        }
        http.ask("{ shifts { nodes { name } } }").assertSucceeded();
    }
}
