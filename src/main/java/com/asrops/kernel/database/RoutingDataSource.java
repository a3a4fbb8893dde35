package com.asrops.kernel.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Lends a writer's connection to a transaction that begins to write, and a reader's to everything else. */
final class RoutingDataSource extends AbstractDataSource {

    private final DataSource writer;
    private final DataSource reader;
    private final ThreadLocal<Boolean> writing = ThreadLocal.withInitial(() -> false);

    RoutingDataSource(DataSource writer, DataSource reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /** Runs something on this thread whose connections come from the writer. */
    void whileWriting(Runnable action) {
        writing.set(true);
        try {
            action.run();
        } finally {
            writing.remove();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return (writing.get() ? writer : reader).getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The pools know their credentials");
    }
}
