package com.asrops.kernel.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A connection outside the pools, for who keeps one and waits on it. */
public final class OwnConnection {

    private OwnConnection() {}

    /**
     * Opens one to PostgreSQL; who asks closes it.
     *
     * @param name what the database calls it, behind the name of the program
     */
    public static Connection to(Database database, String name) throws SQLException {
        DatabaseUrl url = database.url();
        Properties properties = DriverProperties.of(url, SqliteSynchronous.NORMAL);
        properties.setProperty("ApplicationName", "asr-ops-graphql " + name);
        return DriverManager.getConnection(url.jdbcUrl(), properties);
    }
}
