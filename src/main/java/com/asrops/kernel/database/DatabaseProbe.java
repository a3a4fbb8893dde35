package com.asrops.kernel.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whether a database can be used right now.
 *
 * <p>It has a connection of its own for each look, so that neither a pool that is exhausted nor one whose connections have
 * not noticed yet deceives it. In memory there is only the pool's connection.
 */
public final class DatabaseProbe {

    private static final Logger log = LoggerFactory.getLogger(DatabaseProbe.class);
    private static final int TIMEOUT = 2; // s

    private final Database database;

    public DatabaseProbe(Database database) {
        this.database = database;
    }

    /** Looks at the database; takes a few seconds when it does not answer. */
    public DatabaseStatus check() {
        Optional<DatabaseProblem> problem = database.file().flatMap(DatabaseFile::problem);
        if (problem.isPresent()) {
            return DatabaseStatus.broken(problem.get());
        }
        try (Connection connection = connect()) {
            ask(connection);
            return new DatabaseStatus(FirstConnection.versionOf(connection), null);
        } catch (SQLException e) {
            log.debug("{} does not answer as it should", database.url(), e);
            return DatabaseStatus.broken(DatabaseProblem.of(e));
        }
    }

    private Connection connect() throws SQLException {
        DatabaseUrl url = database.url();
        if (url.inMemory()) {
            return database.dataSource().getConnection();
        }
        return DriverManager.getConnection(
                url.jdbcUrl(), url.dialect() == Dialect.SQLITE ? readingOnly() : impatient(url));
    }

    private void ask(Connection connection) throws SQLException {
        if (database.url().dialect() == Dialect.POSTGRESQL) {
            if (!connection.isValid(TIMEOUT)) {
                throw new SQLException("The connection is not valid", "08006");
            }
            return;
        }
        try (Statement statement = connection.createStatement()) {
            // Reads the head of the file, which a question about nothing would not.
            statement.executeQuery("PRAGMA schema_version").close();
        }
    }

    /** Never creates a file where there is none, and does not change one that has come into its place. */
    private static Properties readingOnly() {
        Properties properties = new Properties();
        properties.setProperty("open_mode", "1"); // SQLITE_OPEN_READONLY
        properties.setProperty("busy_timeout", "1000"); // ms
        return properties;
    }

    private static Properties impatient(DatabaseUrl url) {
        Properties properties = DriverProperties.of(url, SqliteSynchronous.NORMAL);
        properties.setProperty("socketTimeout", Integer.toString(TIMEOUT));
        return properties;
    }
}
