package com.asrops.kernel.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.DelegatingTransactionDefinition;

/**
 * Transactions on a {@link Database}: one that is read-only gets a reader's connection, any other the writer's.
 *
 * <p>On SQLite this means one writing transaction at a time; the others wait for it up to 10 s. No code may take a second
 * connection inside a transaction: in memory there is none.
 */
public final class RoutingTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(RoutingTransactionManager.class);

    private final transient Database database;

    public RoutingTransactionManager(Database database) {
        super(database.dataSource());
        this.database = database;
    }

    /** Decides here, because Spring tells the thread what kind of transaction it is in only after this method. */
    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        if (definition.isReadOnly()) {
            super.doBegin(transaction, forDriver(definition));
        } else {
            database.routing().whileWriting(() -> super.doBegin(transaction, definition));
        }
    }

    /** Writers on PostgreSQL wait for each other at a row, and then see what the other has written. */
    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        if (database.url().dialect() == Dialect.POSTGRESQL && !definition.isReadOnly()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
            }
        }
    }

    /**
     * SQLite's driver begins the next transaction as soon as it has committed one. When another program takes the lock in between,
     * that fails, and a commit that took place would look like one that did not. So its connection leaves the mode in which
     * it keeps transactions, which commits too.
     */
    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        if (!writesSqlite(status)) {
            super.doCommit(status);
            return;
        }
        try {
            connection(status).setAutoCommit(true);
        } catch (SQLException e) {
            throw translateException("Commit", e);
        }
    }

    /** A write that is cancelled on SQLite has rolled its transaction back already, and there is none to end. */
    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        if (writesSqlite(status)) {
            try {
                rollBack(connection(status));
            } catch (SQLException e) {
                throw translateException("Rollback", e);
            }
            return;
        }
        try {
            super.doRollback(status);
        } catch (RuntimeException e) {
            if (database.url().dialect() != Dialect.SQLITE || !isRepaired(status, e)) {
                throw e;
            }
        }
    }

    private boolean writesSqlite(DefaultTransactionStatus status) {
        return database.url().dialect() == Dialect.SQLITE && !status.isReadOnly();
    }

    private static Connection connection(DefaultTransactionStatus status) {
        return ((JdbcTransactionObjectSupport) status.getTransaction())
                .getConnectionHolder()
                .getConnection();
    }

    /** Rolls back without taking the lock again, as the driver would for the next transaction. */
    private static void rollBack(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try {
                statement.execute("ROLLBACK");
            } catch (SQLException e) {
                log.debug("SQLite has ended the transaction itself; if it has not, the next statement fails", e);
            }
            if (!connection.getAutoCommit()) {
                // The driver takes its connection to be in a transaction, so it gets one to end: one that takes no
                // lock.
                statement.execute("BEGIN");
            }
            connection.setAutoCommit(true);
        }
    }

    /** The driver takes its connection to be in a transaction, so it gets one to end. */
    private static boolean isRepaired(DefaultTransactionStatus status, RuntimeException failure) {
        Connection connection = connection(status);
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN");
            connection.rollback();
            return true;
        } catch (SQLException e) {
            failure.addSuppressed(e);
            return false;
        }
    }

    /** SQLite's driver refuses {@code setReadOnly} on an open connection, and its readers are read-only anyway. */
    private TransactionDefinition forDriver(TransactionDefinition definition) {
        if (database.url().dialect() != Dialect.SQLITE) {
            return definition;
        }
        return new DelegatingTransactionDefinition(definition) {
            @Override
            public boolean isReadOnly() {
                return false;
            }
        };
    }
}
