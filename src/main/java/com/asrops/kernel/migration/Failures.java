package com.asrops.kernel.migration;

import com.asrops.kernel.StartupException;
import com.asrops.kernel.database.DatabaseUrl;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.internal.exception.FlywayMigrateException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** Turns what libraries throw into one line with the mend. None of it repeats the address, which may hold a password. */
final class Failures {

    private Failures() {}

    /**
     * Explains a failure.
     *
     * @param backup the backup that was taken before, if one was
     */
    static StartupException explain(Exception failure, DatabaseUrl url, @Nullable Path backup) {
        StartupException ours = find(failure, StartupException.class);
        if (ours != null && backup == null) {
            return ours;
        }
        String reason = ours == null ? reason(failure, url) : String.valueOf(ours.getMessage());
        return new StartupException(backup == null ? reason : reason + " Backup: " + backup, failure);
    }

    private static String reason(Exception failure, DatabaseUrl url) {
        FlywayException flyway = find(failure, FlywayException.class);
        if (flyway != null && flyway.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
            return url + " holds tables that these migrations did not make: name an empty database.";
        }
        String mend = mend(failure, url);
        return mend != null ? mend : described(failure, url);
    }

    private static @Nullable String mend(Exception failure, DatabaseUrl url) {
        SQLiteException sqlite = find(failure, SQLiteException.class);
        if (sqlite != null) {
            return sqlite(sqlite.getResultCode().code & 0xFF, url.display());
        }
        SQLException sql = find(failure, SQLException.class);
        return sql == null || sql.getSQLState() == null ? null : postgresql(sql.getSQLState(), url.display());
    }

    /** By the primary result codes of SQLite. */
    private static @Nullable String sqlite(int code, String file) {
        return switch (code) {
            case 5, 6 -> file + " is locked by another program: stop it, then try again.";
            case 8 -> file + " cannot be written: give this user the right to write it and its directory.";
            case 10 -> file + " could not be read or written: check the disk.";
            case 11 -> file + " is damaged: restore a backup.";
            case 13 -> "The disk is full: make room beside " + file + ", then try again.";
            case 14 -> file + " cannot be opened: check that its directory exists and that this user may write there.";
            case 26 -> file + " is not a SQLite database: correct DATABASE_URL.";
            default -> null;
        };
    }

    /** By SQLSTATE. */
    private static @Nullable String postgresql(String state, String database) {
        return switch (state) {
            case "28000", "28P01" -> database + " refused the user name or password: correct DATABASE_URL.";
            case "3D000" -> database + " does not exist: create the database or correct DATABASE_URL.";
            case "42501" -> database + " does not let this user change the schema: grant CREATE, or use its owner.";
            case "25006" -> database + " is read-only: name the primary server in DATABASE_URL.";
            case "53300" -> database + " has no connection left: try again later or raise max_connections.";
            case "57P03" -> database + " is starting up: try again in a moment.";
            default ->
                state.startsWith("08")
                        ? database + " cannot be reached: start the server or correct DATABASE_URL."
                        : null;
        };
    }

    private static String described(Exception failure, DatabaseUrl url) {
        FlywayMigrateException migration = find(failure, FlywayMigrateException.class);
        if (migration != null && migration.getMigration() != null) {
            return migration.getMigration().getScript() + " failed and was rolled back: " + root(failure);
        }
        return url + ": " + root(failure);
    }

    private static String root(Exception failure) {
        SQLException sql = find(failure, SQLException.class);
        return line(sql == null ? failure : sql);
    }

    /** Its message in one line. */
    static String line(Exception failure) {
        return String.valueOf(failure.getMessage()).replaceAll("\\s+", " ").strip();
    }

    private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }
}
