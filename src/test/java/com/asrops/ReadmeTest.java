package com.asrops;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.testing.Needs;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.Program;
import com.asrops.testing.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a stranger copies out of the README works: every query on both databases, and every command. */
@Needs({"bash", "curl"})
class ReadmeTest {

    private static final String START = "mvn spring-boot:run";
    private static final Pattern OTHER_COMMAND =
            Pattern.compile("(?:DATABASE_URL=(\\S+) )?" + START + " -Dspring-boot\\.run\\.arguments=\"([^\"]+)\"");

    @TempDir
    private Path directory;

    @Nested
    @OnBothDatabases(demoData = true)
    class Queries {

        static List<String> queries() {
            return Readme.queries();
        }

        @ParameterizedTest
        @MethodSource("queries")
        void findSomething(String query, TestServer server) {
            server.http().ask(query).assertFound();
        }
    }

    /** A new kind of command in the README needs a line here, or it is not tested. */
    @Test
    void holdsNoCommandThatIsNotTested() {
        assertThat(Readme.commands())
                .contains(START, "mvn verify")
                .allMatch(command -> command.equals(START)
                        || command.equals("mvn verify")
                        || command.startsWith("curl ")
                        || OTHER_COMMAND.matcher(command).matches());
    }

    @Test
    void itsStartIsTheProgram() throws Exception {
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<artifactId>spring-boot-maven-plugin</artifactId>")
                .as("that it runs the one main class there is")
                .doesNotContain("<mainClass>", "<start-class>");
        assertThat(Application.class.getMethod("main", String[].class)).isNotNull();
    }

    /** In an empty directory, as after a fresh clone. */
    @Test
    void itsRequestsAreAnswered() throws Exception {
        List<String> requests = Readme.commands().stream()
                .filter(command -> command.startsWith("curl "))
                .toList();
        assertThat(requests).isNotEmpty();
        try (Program program = Program.start(directory, Map.of("ASR_ADMIN_KEY", ""))) {
            int port = program.port();
            assertThat(program.output()).contains("Ready.", "http://localhost:" + port + "/graphiql");
            String export = export(program);
            for (String request : requests) {
                Shell answer =
                        Shell.run(directory, export + "\n" + request.replace("localhost:8080", "localhost:" + port));
                assertThat(answer.exitCode()).as(request).isZero();
                assertThat(answer.output()).as(request).contains("\"data\"").doesNotContain("\"errors\"");
            }
        }
    }

    /** The line that the README tells to paste. */
    private static String export(Program program) throws InterruptedException {
        Matcher line = Pattern.compile("export ASR_TOKEN=\\S+").matcher(program.outputWith("export ASR_TOKEN="));
        assertThat(line.find()).isTrue();
        return line.group();
    }

    @Test
    void itsOtherCommandsWork() throws Exception {
        for (String command : Readme.commands()) {
            Matcher other = OTHER_COMMAND.matcher(command);
            if (other.matches()) {
                Map<String, String> settings =
                        other.group(1) == null ? Map.of() : Map.of("DATABASE_URL", other.group(1));
                try (Program program =
                        Program.start(directory, settings, other.group(2).split(" "))) {
                    assertThat(program.exitCode())
                            .as("%s: %s%s", command, program.output(), program.errors())
                            .isZero();
                }
            }
        }
    }

    /** Who runs every test anywhere runs the same command as the README's reader. */
    @Test
    void itsTestCommandIsTheOneThatIsRunOnEveryChange() throws Exception {
        assertThat(Files.readAllLines(Path.of(".ci/run"))).last().isEqualTo("mvn verify");
    }

    @Test
    void itsLinksLeadSomewhere() {
        assertThat(Readme.links())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void isShort() throws Exception {
        assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThan(150);
    }
}
