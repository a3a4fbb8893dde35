package com.asrops;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.database.Dialect;
import com.asrops.testing.Needs;
import com.asrops.testing.SampleProjects;
import com.asrops.testing.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/api.md shows to be typed works. */
@Needs({"bash", "curl"})
class ApiPageTest {

    @TempDir
    private Path directory;

    @Test
    void itsCommandSavesAFile() throws Exception {
        TestServer server = TestServer.on(Dialect.SQLITE);
        server.clear();
        SampleProjects.insert(server, "");
        Matcher command = Pattern.compile("(?ms)^```sh\n(.*?)^```$").matcher(Files.readString(Path.of("docs/api.md")));
        assertThat(command.find()).isTrue();
        String typed = "export ASR_TOKEN=" + TestServer.ADMIN_KEY + "\n"
                + command.group(1)
                        .replace(
                                "http://localhost:8080/graphql",
                                server.uri("/graphql").toString());
        Shell shell = Shell.run(directory, typed);
        assertThat(shell.exitCode()).as(shell.output()).isZero();
        assertThat(Files.readAllLines(directory.resolve("projects.csv")))
                .startsWith("jobNumber,name,client.name,contractAmount", "P10001,Name,One,")
                .hasSize(1 + SampleProjects.COUNT);
        assertThat(command.find()).as("a command that is not tested").isFalse();
    }
}
