package com.asrops;

import com.asrops.kernel.database.DatabaseUrl;
import com.asrops.kernel.migration.MigrationException;
import com.asrops.kernel.migration.MigrationResult;
import com.asrops.kernel.migration.MigrationStatus;
import com.asrops.kernel.migration.Migrations;
import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Changes the schema of the database that {@code DATABASE_URL} names, and tells what it did or what to mend. */
@Command(
        name = "migrate",
        description = "Brings the schema up to the version of this program. A SQLite file is backed up first.",
        mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);
    private static final String ROW = "%-8s  %-40s  %-8s  %-20s  %s%n";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        return run(Migrations::migrate, this::printUp);
    }

    @Command(
            description = "Takes back the newest version, or every version above another. "
                    + "Data that only those versions hold is lost; a SQLite file is backed up first.",
            mixinStandardHelpOptions = true)
    int undo(
            @Option(
                            names = "--to",
                            paramLabel = "VERSION",
                            description = "The version to go back to, such as 001; 0 takes back all.")
                    @Nullable
                    String to) {
        return run(migrations -> to == null ? migrations.undo() : migrations.undoTo(to), this::printDown);
    }

    @Command(
            description = "Shows every version, its state and whether it has a way down.",
            mixinStandardHelpOptions = true)
    int info() {
        return run(Migrations::info, versions -> {
            out().printf(ROW, "VERSION", "DESCRIPTION", "STATE", "INSTALLED ON", "WAY DOWN");
            versions.forEach(this::print);
        });
    }

    private interface Print<T> {
        void print(T result);
    }

    private <T> int run(Function<Migrations, T> work, Print<T> print) {
        quiet();
        try {
            print.print(work.apply(new Migrations(DatabaseUrl.parse(address()))));
            out().flush();
            return 0;
        } catch (MigrationException | IllegalArgumentException | DotenvException e) {
            commandSpec().commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    /** What libraries log would drown the answer; that this waits for another process is worth knowing. */
    private static void quiet() {
        LoggingSystem logging = LoggingSystem.get(MigrateCommand.class.getClassLoader());
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        logging.setLogLevel(MigrateCommand.class.getPackageName(), LogLevel.WARN);
    }

    private static String address() {
        return Dotenv.configure().ignoreIfMissing().load().get("DATABASE_URL", DatabaseUrl.DEFAULT);
    }

    private void printUp(MigrationResult result) {
        printBackup(result);
        out().println(
                        result.versions().isEmpty()
                                ? "Schema is current at version " + result.to()
                                : "Migrated from version " + result.from() + " to " + result.to());
    }

    private void printDown(MigrationResult result) {
        printBackup(result);
        out().println(
                        result.versions().isEmpty()
                                ? "Schema is at version " + result.to() + " already"
                                : "Undone: " + String.join(", ", result.versions()) + ". Schema is at version "
                                        + result.to());
    }

    private void printBackup(MigrationResult result) {
        if (result.backup() != null) {
            out().println("Backup: " + result.backup());
        }
    }

    private void print(MigrationStatus status) {
        Instant installedOn = status.installedOn();
        out().printf(
                        ROW,
                        status.version(),
                        status.description(),
                        status.state().name().toLowerCase(Locale.ROOT),
                        installedOn == null ? "" : TIME.format(installedOn),
                        status.hasWayDown() ? "yes" : "no");
    }

    private PrintWriter out() {
        return commandSpec().commandLine().getOut();
    }

    private CommandSpec commandSpec() {
        return Objects.requireNonNull(spec);
    }
}
