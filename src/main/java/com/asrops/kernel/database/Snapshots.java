package com.asrops.kernel.database;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads that see one state of the database, whatever is written meanwhile: through one connection, in one read-only
 * transaction. Its first statement fixes the state: on SQLite always, on PostgreSQL because {@link Pools} says so.
 */
public final class Snapshots {

    private static final Logger log = LoggerFactory.getLogger(Snapshots.class);

    private final RoutingTransactionManager transactions;
    private final DefaultTransactionDefinition readOnly = new DefaultTransactionDefinition();

    Snapshots(RoutingTransactionManager transactions) {
        this.transactions = transactions;
        this.readOnly.setReadOnly(true);
    }

    /** Runs something that reads; within another such reading it sees the same state. */
    public <T> T read(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        TransactionStatus transaction = transactions.getTransaction(readOnly);
        try {
            return work.get();
        } finally {
            end(transaction);
        }
    }

    private void end(TransactionStatus transaction) {
        try {
            transactions.rollback(transaction);
        } catch (TransactionException e) {
            log.debug("A connection died before its snapshot ended: whatever read from it has been told", e);
        }
    }
}
