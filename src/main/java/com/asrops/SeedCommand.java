package com.asrops;

import com.asrops.demo.DemoData;
import com.asrops.demo.DemoLoader;
import com.asrops.demo.Size;
import com.asrops.kernel.database.DatabaseUrl;
import com.asrops.kernel.migration.Migrations;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Fills an empty database with made-up data of any size. */
@Command(
        name = "seed",
        description = "Fills an empty database with made-up data; the same options make the same rows.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class SeedCommand implements Callable<Integer> {

    @Option(names = "--projects", paramLabel = "N", description = "Projects.", defaultValue = "40")
    private int projects;

    @Option(names = "--entries", paramLabel = "N", description = "Timecard entries.", defaultValue = "8600")
    private int entries;

    @Option(
            names = "--team-members",
            paramLabel = "N",
            description = "Team members; as many as the entries take if not given.")
    private @Nullable Integer teamMembers;

    @Option(names = "--seed", paramLabel = "N", description = "Another number, other data.", defaultValue = "1")
    private long seed;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day of the newest timecards, such as 2026-06-30; today if not given.")
    private @Nullable LocalDate asOf;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Size size = size();
        DatabaseUrl url = DatabaseSettings.url();
        new Migrations(url).migrate();
        try (Connection connection = DatabaseSettings.connect(url)) {
            DemoLoader loader = new DemoLoader(connection, url.dialect());
            if (!loader.isEmpty()) {
                return refuse(url + " already holds data, and `seed` only fills an empty database: name another one"
                        + " in DATABASE_URL, or drop this one and run `migrate`.");
            }
            load(loader, size, url);
            return 0;
        } catch (SQLException e) {
            return refuse("Cannot fill " + url + ": " + e.getMessage());
        }
    }

    private void load(DemoLoader loader, Size size, DatabaseUrl url) throws SQLException {
        long start = System.nanoTime();
        LocalDate day = asOf == null ? LocalDate.now(DemoData.ZONE) : asOf;
        DemoData data = new DemoData(size, seed, day);
        try (SeedProgress progress = SeedProgress.of(entries, out())) {
            loader.load(data, progress);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        String done = "Loaded %,d projects and %,d timecard entries into %s in %.1f s.";
        out().println(String.format(Locale.ROOT, done, projects, entries, url, seconds));
    }

    private Size size() {
        Size small = Size.SMALL;
        if (projects == small.projects() && entries == small.entries() && teamMembers == null) {
            return small;
        }
        if (projects < 1 || entries < 1) {
            throw new ParameterException(spec.commandLine(), "--projects and --entries start at 1.");
        }
        Size size = Size.of(projects, entries);
        if (teamMembers == null) {
            return size;
        }
        if (teamMembers < size.teamMembers()) {
            throw new ParameterException(
                    spec.commandLine(), "For so many entries --team-members starts at " + size.teamMembers() + ".");
        }
        return new Size(projects, teamMembers, entries, size.months());
    }

    private int refuse(String reason) {
        spec.commandLine().getErr().println(reason);
        return 1;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
