package com.asrops;

import com.asrops.kernel.StartupException;
import com.asrops.kernel.database.DatabaseUrl;
import com.asrops.kernel.migration.MigrationStatus;
import com.asrops.kernel.migration.Migrations;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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

    private final Supplier<String> address;

    @Spec
    private @Nullable CommandSpec spec;

    MigrateCommand() {
        this(() -> EnvFile.setting(DatabaseSettings.NAME));
    }

    MigrateCommand(Supplier<String> address) {
        this.address = address;
    }

    @Override
    public Integer call() {
        return run(Migrations::migrate, out()::println);
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
        return run(migrations -> to == null ? migrations.undo() : migrations.undoTo(to), out()::println);
    }

    @Command(
            description = "Shows every version, its state and whether it has a way down.",
            mixinStandardHelpOptions = true)
    int info() {
        return run(Migrations::info, versions -> {
            out().printf(ROW, "VERSION", "DESCRIPTION", "STATE", "INSTALLED ON", "WAY DOWN");
            versions.forEach(this::print);
            versions.stream()
                    .map(MigrationStatus::refusal)
                    .filter(Objects::nonNull)
                    .forEach(out()::println);
        });
    }

    private <T> int run(Function<Migrations, T> work, Consumer<T> print) {
        try {
            DatabaseUrl url = DatabaseSettings.parse(address.get());
            out().println(url);
            print.accept(work.apply(new Migrations(url)));
            return 0;
        } catch (StartupException e) {
            commandSpec().commandLine().getErr().println(e.getMessage());
            return 1;
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
