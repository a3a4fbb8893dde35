package com.asrops.kernel.database;

import com.asrops.kernel.StartupException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * Connects once before any pool exists, so that a database that cannot be used is reported in one line that says why.
 * A pool would log the driver's trace first.
 */
final class FirstConnection {

    private FirstConnection() {}

    /** Returns the product's version, such as {@code 18.6}. */
    static String version(DatabaseUrl url, Properties properties) {
        requireDirectory(url);
        try (Connection connection = DriverManager.getConnection(url.jdbcUrl(), properties)) {
            if (url.dialect() == Dialect.SQLITE) {
                requireWritable(connection);
                SqliteStatistics.refresh(connection);
            }
            return versionOf(connection);
        } catch (SQLException e) {
            throw new StartupException(explain(url, DatabaseProblem.of(e)), e);
        }
    }

    /** The number only: some builds put their package's name behind it. */
    static String versionOf(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion().split(" ", 2)[0];
    }

    private static void requireDirectory(DatabaseUrl url) {
        Path file = url.file();
        if (file == null) {
            return;
        }
        Path directory = file.toAbsolutePath().normalize().getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            throw new StartupException("The directory of the SQLite file " + url.display()
                    + " does not exist. Create it, or set DATABASE_URL to another file.");
        }
    }

    private static void requireWritable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("ROLLBACK");
        }
    }

    private static String explain(DatabaseUrl url, DatabaseProblem problem) {
        return url.dialect() == Dialect.SQLITE ? sqlite(url, problem) : postgresql(url, problem);
    }

    private static String sqlite(DatabaseUrl url, DatabaseProblem problem) {
        return switch (problem) {
            case DATABASE_BUSY -> url + " is locked by another program. Stop that program and start again.";
            case DATABASE_DAMAGED ->
                url + " is not a SQLite database, or is damaged. Restore a backup, or set DATABASE_URL"
                        + " to another file.";
            case DISK_FULL -> url + " cannot be written: its disk is full. Free some space and start again.";
            default ->
                url + " cannot be opened for writing. Allow this user to write the file and its directory, or set"
                        + " DATABASE_URL to another file.";
        };
    }

    private static String postgresql(DatabaseUrl url, DatabaseProblem problem) {
        return switch (problem) {
            case DATABASE_UNREACHABLE ->
                url + " cannot be reached. Start it, or correct host and port in DATABASE_URL.";
            case DATABASE_REFUSED ->
                url + " refuses the connection. Correct user, password or sslmode in DATABASE_URL.";
            case DATABASE_UNKNOWN ->
                url + " does not exist on its server. Create that database, or correct its name in" + " DATABASE_URL.";
            case DATABASE_BUSY -> url + " has no connection left. Raise max_connections there, or stop other programs.";
            default -> url + " cannot be used. Look into the log of that server.";
        };
    }
}
