package com.asrops.kernel.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import java.time.Duration;
import java.util.Properties;

/** The connection pools, with their sizes and times. */
final class Pools {

    static final int SQLITE_READERS = 8;
    static final int POSTGRESQL_MAXIMUM = 30;

    private static final Duration FOREVER = Duration.ZERO;

    private Pools() {}

    /**
     * Ten connections, up to twenty more under load. Who finds none free is told so within 3 s.
     *
     * <p>Hikari tests a connection before it lends it, unless it was used within the last 500 ms: a connection that died
     * in that half second is met by the repetition in {@link RetryingSqlSessionTemplate}.
     */
    static HikariDataSource postgresql(DatabaseUrl url, Properties properties) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("postgresql");
        config.setJdbcUrl(url.jdbcUrl());
        properties.forEach((key, value) -> config.addDataSourceProperty(key.toString(), value));
        config.setMaximumPoolSize(POSTGRESQL_MAXIMUM);
        config.setMinimumIdle(10);
        config.setIdleTimeout(Duration.ofMinutes(1).toMillis());
        config.setMaxLifetime(Duration.ofHours(1).toMillis());
        config.setConnectionTimeout(2_500);
        config.setValidationTimeout(1_000);
        // Statements of one transaction read from one snapshot, and nothing has to be said at its beginning. Who writes
        // says
        // otherwise, see RoutingTransactionManager.
        config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        return new HikariDataSource(config);
    }

    /** One connection, so that writers wait for each other here and not in SQLite, where waiting blocks a whole carrier thread. */
    static HikariDataSource sqliteWriter(DatabaseUrl url, Properties properties) {
        Properties writing = existing(properties);
        // A transaction that reads first and then writes could not be given the lock any more; so it takes it at its
        // start.
        writing.setProperty("transaction_mode", "IMMEDIATE");
        return new HikariDataSource(sqlite("sqlite-writer", 1, url, writing));
    }

    /** Readers see the last commit beside the writer, and refuse to write. */
    static HikariDataSource sqliteReaders(DatabaseUrl url, Properties properties) {
        HikariConfig config = sqlite("sqlite-readers", SQLITE_READERS, url, existing(properties));
        config.setConnectionInitSql("PRAGMA query_only=ON");
        return new HikariDataSource(config);
    }

    /** A database in memory lives and dies with its connection: there is one, and it is kept. */
    static HikariDataSource sqliteMemory(DatabaseUrl url, Properties properties) {
        HikariConfig config = sqlite("sqlite-memory", 1, url, properties);
        // Keeps no statements: one that was cancelled could not be replaced together with its connection.
        config.setDataSource(new DriverDataSource(url.jdbcUrl(), null, properties, null, null));
        return new HikariDataSource(config);
    }

    /** Read and write, but do not create: when the file was moved away, a late connection must not begin another one. */
    private static Properties existing(Properties properties) {
        Properties existing = new Properties();
        existing.putAll(properties);
        existing.setProperty("open_mode", "2");
        return existing;
    }

    private static HikariConfig sqlite(String name, int size, DatabaseUrl url, Properties properties) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(
                new StatementKeepingDataSource(new DriverDataSource(url.jdbcUrl(), null, properties, null, null)));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(size);
        config.setMaxLifetime(FOREVER.toMillis());
        config.setKeepaliveTime(FOREVER.toMillis());
        // Longer than PostgreSQL's: here writers queue for the one connection.
        config.setConnectionTimeout(10_000);
        return config;
    }
}
