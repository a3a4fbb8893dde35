package com.asrops;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.demo.DemoDatabase;
import com.asrops.kernel.database.Dialect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The command as a process of its own, because the environment names its database. */
class SeedCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void fillsAnEmptyDatabaseAndNoOther(Dialect dialect) throws Exception {
        DemoDatabase database = database(dialect);
        Outcome first = seed(database, "--projects", "3", "--entries", "900", "--seed", "5", "--as-of", "2026-06-30");
        assertThat(first.output()).hasSize(11).contains("900 of 900 timecard entries");
        assertThat(first.output().getLast()).startsWith("Loaded 3 projects and 900 timecard entries into ");
        assertThat(first.exitCode()).isZero();

        Outcome second = seed(database);
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.output()).hasSize(1).first().asString().contains(" already holds data, and ");
    }

    @Test
    void namesAnOptionThatIsWrong() throws Exception {
        Outcome outcome = seed(database(Dialect.SQLITE), "--entries", "0");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.output().getFirst()).isEqualTo("--projects and --entries start at 1.");
    }

    /** A million entries in bounded memory; the time is for the record, machines differ. */
    @ParameterizedTest
    @EnumSource
    @Tag("long")
    void loadsAMillionEntries(Dialect dialect) throws Exception {
        Outcome outcome = seed(
                database(dialect).migrated(), "--projects", "2000", "--entries", "1000000", "--as-of", "2026-06-30");
        assertThat(outcome.output().getLast()).startsWith("Loaded 2,000 projects and 1,000,000 timecard entries");
        assertThat(outcome.exitCode()).isZero();
    }

    private DemoDatabase database(Dialect dialect) {
        return dialect == Dialect.SQLITE ? DemoDatabase.sqlite(folder) : DemoDatabase.postgresql();
    }

    private static Outcome seed(DemoDatabase database, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName(),
                "seed"));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DATABASE_URL", database.url());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output.lines().toList());
    }

    private record Outcome(int exitCode, List<String> output) {}
}
