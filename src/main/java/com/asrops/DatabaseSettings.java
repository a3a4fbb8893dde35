package com.asrops;

import com.asrops.kernel.StartupException;
import com.asrops.kernel.database.DatabaseUrl;
import com.asrops.kernel.database.Dialect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The database of the commands that work on one connection and start no server. */
final class DatabaseSettings {

    static final String NAME = "DATABASE_URL";

    private DatabaseSettings() {}

    /**
     * What {@code DATABASE_URL} names: from the environment, else from {@code .env}, else the default.
     *
     * @throws StartupException when it has none of the known forms
     */
    static DatabaseUrl url() {
        return parse(EnvFile.setting(NAME));
    }

    /** The database that a setting names; an empty one names the default. */
    static DatabaseUrl parse(String setting) {
        try {
            return DatabaseUrl.parse(setting.isBlank() ? DatabaseUrl.DEFAULT : setting);
        } catch (IllegalArgumentException e) {
            throw new StartupException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Opens a connection for much writing. */
    static Connection connect(DatabaseUrl url) throws SQLException {
        return DriverManager.getConnection(url.jdbcUrl(), url.dialect() == Dialect.SQLITE ? sqlite() : postgresql(url));
    }

    private static Properties sqlite() {
        Properties settings = new Properties();
        settings.setProperty("journal_mode", "WAL");
        settings.setProperty("synchronous", "NORMAL");
        settings.setProperty("foreign_keys", "true");
        settings.setProperty("temp_store", "MEMORY");
        settings.setProperty("busy_timeout", "5000");
        // The indexes are written all over: pages that stay in memory are written once. Negative means KiB.
        settings.setProperty("cache_size", "-65536");
        settings.setProperty("transaction_mode", "IMMEDIATE");
        return settings;
    }

    private static Properties postgresql(DatabaseUrl url) {
        Properties settings = new Properties();
        if (url.user() != null) {
            settings.setProperty("user", url.user());
        }
        if (url.password() != null) {
            settings.setProperty("password", url.password());
        }
        return settings;
    }
}
