package com.asrops.kernel.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Lends the one connection of a database in memory as a reader's or as the writer's, so that a write outside a transaction
 * fails there as it does on a file.
 */
final class QueryOnlyDataSource extends DelegatingDataSource {

    private final boolean queryOnly;

    QueryOnlyDataSource(DataSource pool, boolean queryOnly) {
        super(pool);
        this.queryOnly = queryOnly;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only=" + (queryOnly ? "ON" : "OFF"));
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
