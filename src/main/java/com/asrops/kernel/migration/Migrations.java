package com.asrops.kernel.migration;

import com.asrops.kernel.StartupException;
import com.asrops.kernel.database.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the schema of one database up and down, one version after the other, each in a transaction of its own. Processes
 * that do so at the same time wait for each other.
 *
 * <p>Every method throws {@link StartupException} with one line that says what to do.
 */
public final class Migrations {

    private static final Logger log = LoggerFactory.getLogger(Migrations.class);

    private final DatabaseUrl url;
    private final @Nullable DataSource memory;
    private final Scripts scripts;

    /** For a database that outlives the process. */
    public Migrations(DatabaseUrl url) {
        this(url, null, Scripts.ofTheProgram(url.dialect()));
    }

    /**
     * For any database.
     *
     * @param memory gives the single connection in which a database in memory lives; not used for another
     */
    public Migrations(DatabaseUrl url, DataSource memory) {
        this(url, memory, Scripts.ofTheProgram(url.dialect()));
    }

    Migrations(DatabaseUrl url, @Nullable DataSource memory, Scripts scripts) {
        if (url.inMemory() && memory == null) {
            throw new StartupException("DATABASE_URL names a database in memory, which ends with this command: "
                    + "name a file or a PostgreSQL database.");
        }
        this.url = url;
        this.memory = memory;
        this.scripts = scripts;
    }

    /** Applies what is pending, after a backup of an existing SQLite file, and returns what was applied. */
    public MigrationResult migrate() {
        return migrateTo("latest");
    }

    /** Applies what is pending up to this version. */
    MigrationResult migrateTo(String version) {
        return change(session -> new Apply(FlywaySetup.on(session, scripts, version)));
    }

    /** Takes back the newest version, after a backup of a SQLite file. */
    public MigrationResult undo() {
        return undo(History::previous);
    }

    /** Takes back every version above this one, such as {@code 001}, newest first; {@code 0} takes back all. */
    public MigrationResult undoTo(String version) {
        return undo(history -> history.applied(version));
    }

    /** All versions, oldest first; changes nothing. */
    public List<MigrationStatus> info() {
        return run(
                () -> Session.openToLook(url, memory),
                session -> history(session).versions());
    }

    private MigrationResult undo(Function<History, String> target) {
        if (url.file() != null && Files.notExists(url.file())) {
            throw new StartupException("There is no database at " + url.display() + ": nothing to undo.");
        }
        return change(session -> new Undo(session, scripts, target));
    }

    private MigrationResult change(Function<Session, Change> change) {
        MigrationResult result = run(() -> Session.open(url, memory), session -> {
            try (MigrationLock ignored = MigrationLock.take(url, session.mapper())) {
                return change(session, change.apply(session));
            }
        });
        log.info("{}", result);
        return result;
    }

    private MigrationResult change(Session session, Change change) throws SQLException {
        History before = history(session);
        List<String> plan = change.plan(before);
        if (plan.isEmpty()) {
            return new MigrationResult(before.current(), before.current(), plan, null);
        }
        session.requireWritable();
        Path backup = backup(session, before);
        try {
            change.run();
        } catch (SQLException | IOException | RuntimeException e) {
            throw Failures.explain(e, url, backup);
        }
        session.refreshStatistics();
        return new MigrationResult(before.current(), history(session).current(), plan, backup);
    }

    private History history(Session session) {
        return History.of(FlywaySetup.on(session, scripts).info().all(), scripts);
    }

    private @Nullable Path backup(Session session, History before) {
        boolean something = !before.current().equals(History.EMPTY);
        return url.file() != null && something ? Backup.take(session.connection(), url.file(), before.current()) : null;
    }

    private interface Opening {
        Session open() throws SQLException, IOException;
    }

    private interface Work<T> {
        T run(Session session) throws SQLException, IOException;
    }

    private <T> T run(Opening opening, Work<T> work) {
        try (Session session = opening.open()) {
            return work.run(session);
        } catch (SQLException | IOException | RuntimeException e) {
            throw Failures.explain(e, url, null);
        }
    }
}
