package com.asrops.kernel.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.DelegatingPreparedStatement;
import org.apache.commons.dbcp2.PStmtKey;
import org.apache.commons.dbcp2.PoolingConnection;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.GenericKeyedObjectPool;
import org.apache.commons.pool2.impl.GenericKeyedObjectPoolConfig;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Opens connections that keep the statements they have prepared, as PostgreSQL's driver does by itself: SQLite would parse
 * and plan the same text again for each request. A statement is kept while nobody uses it, its cursor closed and its values
 * cleared; SQLite itself prepares it again when the schema has changed.
 */
final class StatementKeepingDataSource extends DelegatingDataSource {

    /** Statements of a connection; the oldest go first. Each takes some tens of kilobytes. */
    static final int STATEMENTS = 100;

    StatementKeepingDataSource(DataSource driver) {
        super(driver);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Keeping connection = new Keeping(super.getConnection());
        connection.setStatementPool(new GenericKeyedObjectPool<>(connection, config()));
        return connection;
    }

    private static GenericKeyedObjectPoolConfig<DelegatingPreparedStatement> config() {
        GenericKeyedObjectPoolConfig<DelegatingPreparedStatement> config = new GenericKeyedObjectPoolConfig<>();
        config.setMaxTotal(STATEMENTS);
        // A text that is used twice at once is prepared twice, and one of the two kept.
        config.setMaxTotalPerKey(-1);
        config.setMaxIdlePerKey(1);
        config.setBlockWhenExhausted(false);
        config.setJmxEnabled(false);
        return config;
    }

    private static final class Keeping extends PoolingConnection {

        Keeping(Connection connection) {
            super(connection);
            // The driver knows at least as well, and code that manages its transactions itself tells nobody else.
            setCacheState(false);
        }

        /** One that could not begin a transaction, as another program has the lock, takes itself to be in it nevertheless. */
        @Override
        public void setAutoCommit(boolean autoCommit) throws SQLException {
            try {
                super.setAutoCommit(autoCommit);
            } catch (SQLException e) {
                if (!autoCommit) {
                    forgetTransaction(e);
                }
                throw e;
            }
        }

        private void forgetTransaction(SQLException failure) {
            try {
                super.setAutoCommit(true);
            } catch (SQLException e) {
                // There is nothing to commit, which it says after it has left the mode.
                failure.addSuppressed(e);
            }
        }

        /** What one user has set is nothing to the next. */
        @Override
        public void passivateObject(PStmtKey key, PooledObject<DelegatingPreparedStatement> kept) throws SQLException {
            DelegatingPreparedStatement statement = kept.getObject();
            statement.setQueryTimeout(0);
            statement.setMaxRows(0);
            super.passivateObject(key, kept);
        }
    }
}
