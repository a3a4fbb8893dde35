package com.asrops;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.database.DatabaseUrl;
import com.asrops.kernel.database.Dialect;
import com.asrops.testing.FreshDatabase;
import com.asrops.testing.Program;
import com.asrops.testing.TestPostgres;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MigrateCommandTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void goesUpAndDownAndShowsWhereItIs(Dialect dialect) throws Exception {
        String address = FreshDatabase.address(dialect);

        assertThat(run(0, address)).contains("Migrated from version 0 to ");
        assertThat(run(0, address)).contains("Schema is current at version ");
        assertThat(run(0, address, "info"))
                .contains("VERSION", "WAY DOWN")
                .containsPattern("001 +operations +applied +\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\dZ +yes");
        assertThat(run(0, address, "undo", "--to", "0")).contains(" to 0");
        assertThat(run(1, address, "undo")).endsWith("The schema is empty: nothing to undo.\n");
    }

    @Test
    void usesAFileInTheWorkingDirectoryByDefault() throws Exception {
        assertThat(runProgram(0, Map.of())).startsWith("SQLite ./asr_ops.db\n");
        assertThat(directory.resolve("asr_ops.db")).exists();
    }

    @Test
    void readsTheEnvFile() throws Exception {
        Files.writeString(directory.resolve(".env"), "DATABASE_URL=sqlite:///./from_file.db\n");
        runProgram(0, Map.of());
        assertThat(directory.resolve("from_file.db")).exists();
    }

    @Test
    void tellsWhatIsWrongInTheEnvFileWithoutRepeatingIt() throws Exception {
        Files.writeString(directory.resolve(".env"), "\nDATABASE_URL postgresql://u:secret@h/db\n");
        assertThat(runProgram(1, Map.of()))
                .isEqualTo("The file .env cannot be read: line 2 is malformed. Write NAME=value on each line.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "mysql://u:secret@h/db > has an unknown form",
                "sqlite:///:memory: > in memory",
                "sqlite:///./target/absent/x.db > check that its directory exists",
                "sqlite:///./pom.xml > is not a SQLite database",
                "postgresql://u:secret@localhost:1/db > localhost:1/db cannot be reached",
                "postgresql://u:secret@localhost:1/db?sslmode=secret > localhost:1/db",
            })
    void tellsWhatToMendInOneLine(String address, String mend) throws Exception {
        assertOneLine(run(1, address), mend);
    }

    @Test
    void tellsOfADatabaseThatDoesNotExist() throws Exception {
        String address = TestPostgres.newDatabase().replaceFirst("/test_", "/absent_");
        assertOneLine(run(1, address, "info"), " does not exist: create the database");
    }

    @Test
    @Timeout(20)
    void tellsOfAFileThatAnotherProgramIsWriting() throws Exception {
        String address = FreshDatabase.address(Dialect.SQLITE);
        try (Connection other = FreshDatabase.connect(DatabaseUrl.parse(address));
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertOneLine(run(1, address), "is locked by another program: stop it");
            statement.execute("ROLLBACK");
        }
    }

    /** The history keeps UTC, wherever the node runs. */
    @ParameterizedTest
    @EnumSource
    void showsUtcInEveryTimeZone(Dialect dialect) throws Exception {
        String address = FreshDatabase.address(dialect);
        runProgram(0, Map.of("DATABASE_URL", address, "TZ", "Asia/Tokyo"));
        Program info =
                Program.start(directory, Map.of("DATABASE_URL", address, "TZ", "America/New_York"), "migrate", "info");
        assertThat(info.exitCode()).isZero();
        Matcher time = Pattern.compile("applied +(\\S+) (\\S+)Z").matcher(info.outputAndErrors());
        assertThat(time.find()).as(info.outputAndErrors()).isTrue();
        Instant installedOn = Instant.parse(time.group(1) + "T" + time.group(2) + "Z");
        assertThat(Duration.between(installedOn, Instant.now()).abs()).isLessThan(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "undo", "info"})
    void hasHelp(String command) {
        String[] words = (command + " --help").strip().split(" ");
        assertThat(run(0, "", words)).startsWith(("Usage: migrate " + command).strip());
    }

    /** Beside the line that names the database. */
    private static void assertOneLine(String output, String mend) {
        String[] lines = output.split("\n");
        assertThat(lines).hasSizeBetween(1, 2);
        assertThat(lines[lines.length - 1]).contains(mend).endsWith(".");
        assertThat(output).doesNotContain("secret", "Exception");
    }

    private static String run(int expected, String address, String... arguments) {
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output, true);
        CommandLine command = new CommandLine(new MigrateCommand(() -> address))
                .setOut(writer)
                .setErr(writer);
        assertThat(command.execute(arguments)).as(output.toString()).isEqualTo(expected);
        return output.toString();
    }

    private String runProgram(int expected, Map<String, String> environment) throws Exception {
        Program program = Program.start(directory, environment, "migrate");
        assertThat(program.exitCode()).as(program.outputAndErrors()).isEqualTo(expected);
        return program.outputAndErrors();
    }
}
