package com.asrops.kernel.database;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads that see one state of the database, whatever is written meanwhile: through one connection, in one read-only
 * transaction. On SQLite its first statement fixes the state.
 */
public final class Snapshots {

    private static final Logger log = LoggerFactory.getLogger(Snapshots.class);

    private final RoutingTransactionManager transactions;
    private final DefaultTransactionDefinition readOnly = new DefaultTransactionDefinition();
    private final Runnable begin;
    private final ReadRetry retry;

    /** @param begin makes a transaction that has just begun read from one snapshot */
    public Snapshots(Database database, RoutingTransactionManager transactions, Runnable begin) {
        this.transactions = transactions;
        this.readOnly.setReadOnly(true);
        this.begin = begin;
        this.retry = new ReadRetry(database);
    }

    /**
     * Runs something that reads; within another such reading it sees the same state. When the connection proves dead before
     * it has begun, a fresh one is taken.
     */
    public <T> T read(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        AtomicBoolean begun = new AtomicBoolean();
        return retry.run(() -> read(work, begun), () -> !begun.get());
    }

    private <T> T read(Supplier<T> work, AtomicBoolean begun) {
        TransactionStatus transaction = transactions.getTransaction(readOnly);
        try {
            begin.run();
            begun.set(true);
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
