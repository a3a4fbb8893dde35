package com.asrops.kernel.migration;

import com.asrops.kernel.database.DatabaseUrl;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.database.SqliteStatistics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.sql.DataSource;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * The one connection of a run. It is not the server's: a SQLite table that is rebuilt with foreign keys on would take its
 * children's rows along, and inside a transaction SQLite ignores the switch.
 */
record Session(Connection connection, MigrationMapper mapper, Dialect dialect, boolean inMemory)
        implements AutoCloseable {

    private static final int BUSY_MILLIS = 5_000;

    /** Work inside a transaction. */
    interface Work {
        void run() throws SQLException, IOException;
    }

    /** Opens the connection; a SQLite file that does not exist appears with the first write. */
    static Session open(DatabaseUrl url, @Nullable DataSource memory) throws SQLException, IOException {
        if (url.inMemory() && memory != null) {
            Connection shared = memory.getConnection();
            foreignKeys(shared, "OFF");
            return of(shared, url);
        }
        return of(url.dialect() == Dialect.SQLITE ? sqlite(url.jdbcUrl()) : postgresql(url), url);
    }

    /** Opens the connection to look only: an empty database in memory stands for a SQLite file that does not exist. */
    static Session openToLook(DatabaseUrl url, @Nullable DataSource memory) throws SQLException, IOException {
        if (url.file() != null && Files.notExists(url.file())) {
            return of(sqlite("jdbc:sqlite::memory:"), url);
        }
        return open(url, memory);
    }

    /** Fails if another program holds the write lock of a SQLite file: before it is copied for nothing. */
    void requireWritable() throws SQLException {
        if (dialect == Dialect.SQLITE) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                statement.execute("ROLLBACK");
            }
        }
    }

    /** Lets SQLite look at new indexes; PostgreSQL does so by itself. */
    void refreshStatistics() throws SQLException {
        if (dialect == Dialect.SQLITE) {
            SqliteStatistics.refresh(connection);
        }
    }

    /** Runs the work in one transaction; what it throws rolls back. */
    void inTransaction(Work work) throws SQLException, IOException {
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            work.run();
            connection.commit();
            done = true;
        } finally {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (inMemory) {
                foreignKeys(connection, "ON");
            }
        }
    }

    private static Session of(Connection connection, DatabaseUrl url) throws IOException {
        return new Session(connection, mapper(connection, url.dialect()), url.dialect(), url.inMemory());
    }

    private static void foreignKeys(Connection connection, String value) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = " + value);
        }
    }

    private static Connection sqlite(String jdbcUrl) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(false);
        config.setBusyTimeout(BUSY_MILLIS);
        return config.createConnection(jdbcUrl);
    }

    /** Of several hosts, the one that takes writes. */
    private static Connection postgresql(DatabaseUrl url) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("targetServerType", "primary");
        // Otherwise the driver cuts a script into statements by itself, and is wrong about some functions.
        properties.setProperty("preferQueryMode", "extendedForPrepared");
        properties.setProperty("ApplicationName", "asr-ops-graphql migrations");
        if (url.user() != null) {
            properties.setProperty("user", url.user());
        }
        if (url.password() != null) {
            properties.setProperty("password", url.password());
        }
        return DriverManager.getConnection(url.jdbcUrl(), properties);
    }

    /** The commands run without the server, so its MyBatis is not there. */
    private static MigrationMapper mapper(Connection connection, Dialect dialect) throws IOException {
        String resource = "mappers/" + dialect.folder() + "/kernel/MigrationMapper.xml";
        Configuration configuration = new Configuration();
        try (InputStream xml = Resources.getResourceAsStream(resource)) {
            new XMLMapperBuilder(xml, configuration, resource, configuration.getSqlFragments()).parse();
        }
        return new DefaultSqlSessionFactory(configuration)
                .openSession(connection)
                .getMapper(MigrationMapper.class);
    }
}
