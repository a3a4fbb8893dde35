package com.asrops.kernel.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * An open database: its pools, and where connections come from. Close it to give all of them back.
 *
 * <p>A SQLite file has one writer and eight readers; in memory one connection is both; PostgreSQL has one pool of up to
 * thirty.
 */
public final class Database implements AutoCloseable {

    private final DatabaseUrl url;
    private final String version;
    private final List<HikariDataSource> pools;
    private final DataSource writer;
    private final RoutingDataSource routing;
    private final @Nullable DatabaseFile file;
    private volatile long evictedAt = System.nanoTime();

    private Database(
            DatabaseUrl url, String version, List<HikariDataSource> pools, DataSource writer, DataSource reader) {
        this.url = url;
        this.version = version;
        this.pools = pools;
        this.writer = writer;
        this.routing = new RoutingDataSource(writer, reader);
        this.file = url.file() == null ? null : DatabaseFile.at(url.file());
    }

    /** Opens a database with {@link SqliteSynchronous#NORMAL}; see {@link #open(DatabaseUrl, SqliteSynchronous)}. */
    public static Database open(DatabaseUrl url) {
        return open(url, SqliteSynchronous.NORMAL);
    }

    /**
     * Opens a database; a SQLite file that does not exist is created.
     *
     * @throws com.asrops.kernel.StartupException when it cannot be used, with what to do about it
     */
    public static Database open(DatabaseUrl url, SqliteSynchronous synchronous) {
        Properties properties = DriverProperties.of(url, synchronous);
        String version = FirstConnection.version(url, properties);
        if (url.inMemory()) {
            HikariDataSource pool = Pools.sqliteMemory(url, properties);
            return new Database(
                    url,
                    version,
                    List.of(pool),
                    new QueryOnlyDataSource(pool, false),
                    new QueryOnlyDataSource(pool, true));
        }
        if (url.dialect() == Dialect.SQLITE) {
            HikariDataSource writer = Pools.sqliteWriter(url, properties);
            HikariDataSource readers = Pools.sqliteReaders(url, properties);
            return new Database(url, version, List.of(writer, readers), writer, readers);
        }
        HikariDataSource pool = Pools.postgresql(url, properties);
        return new Database(url, version, List.of(pool), pool, pool);
    }

    /**
     * Gives the writer's connection to a transaction of {@link RoutingTransactionManager} that is not read-only, and a
     * reader's to everything else: on SQLite a write outside a transaction fails.
     */
    public DataSource dataSource() {
        return routing;
    }

    /** Gives the writer's connection always: for code that manages its transactions itself, such as migrations. */
    public DataSource writer() {
        return writer;
    }

    /** The address it was opened from. */
    public DatabaseUrl url() {
        return url;
    }

    /** The product's version when it was opened, such as {@code 18.6}. */
    public String version() {
        return version;
    }

    /** How many can read at the same time: the connections that there may be. */
    public int readers() {
        return pools.getLast().getMaximumPoolSize();
    }

    RoutingDataSource routing() {
        return routing;
    }

    /** The file that is open, if it is one. */
    Optional<DatabaseFile> file() {
        return Optional.ofNullable(file);
    }

    List<HikariDataSource> pools() {
        return pools;
    }

    /**
     * Replaces all pooled connections: idle ones at once, the others when they come back. Does nothing when that was done
     * after the given moment, so that many readers who lose their connections together replace them once.
     *
     * @param since a value of {@link System#nanoTime()}
     */
    synchronized void evictConnections(long since) {
        if (evictedAt - since < 0) {
            evictedAt = System.nanoTime();
            pools.forEach(pool -> pool.getHikariPoolMXBean().softEvictConnections());
        }
    }

    /**
     * Replaces the connections to a SQLite file: a statement that was cancelled is of no use any more, and they keep theirs.
     * PostgreSQL's driver knows which to prepare again, and in memory none is kept.
     */
    void statementWasCancelled() {
        if (file != null) {
            evictConnections(System.nanoTime());
        }
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
    }
}
