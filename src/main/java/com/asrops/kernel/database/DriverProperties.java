package com.asrops.kernel.database;

import java.util.Properties;

/** What the drivers are told on every connection, inside the pools and outside them. */
final class DriverProperties {

    private DriverProperties() {}

    static Properties of(DatabaseUrl url, SqliteSynchronous synchronous) {
        return url.dialect() == Dialect.SQLITE ? sqlite(synchronous) : postgresql(url);
    }

    /** The driver runs one PRAGMA for each of these; an init statement that holds several would apply the first only. */
    private static Properties sqlite(SqliteSynchronous synchronous) {
        Properties properties = new Properties();
        // First of all and not a PRAGMA: the others already need it while another connection writes.
        properties.setProperty("busy_timeout", "5000"); // ms
        properties.setProperty("journal_mode", "WAL");
        properties.setProperty("foreign_keys", "true");
        properties.setProperty("synchronous", synchronous.name());
        properties.setProperty("cache_size", "10000"); // pages of 4 KiB: up to 40 MB for each connection
        properties.setProperty("temp_store", "MEMORY");
        return properties;
    }

    private static Properties postgresql(DatabaseUrl url) {
        Properties properties = new Properties();
        if (url.user() != null) {
            properties.setProperty("user", url.user());
        }
        if (url.password() != null) {
            properties.setProperty("password", url.password());
        }
        properties.setProperty("ApplicationName", "asr-ops-graphql");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "2"); // s
        properties.setProperty("loginTimeout", "2"); // s, over all hosts, authentication included
        properties.setProperty("cancelSignalTimeout", "2"); // s, to tell the server that a statement is cancelled
        // Filters and orders of 41 entities make more statements than the driver's default of 256 holds.
        properties.setProperty("preparedStatementCacheQueries", "1024");
        return properties;
    }
}
