package com.asrops.kernel.database;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads that see one state of the database, whatever is written meanwhile: through one connection, in one read-only
 * transaction. On SQLite its first statement fixes the state.
 */
public final class Snapshots {

    private final TransactionTemplate transaction;
    private final Runnable begin;
    private final ReadRetry retry;

    /** @param begin makes a transaction that has just begun read from one snapshot */
    public Snapshots(Database database, RoutingTransactionManager transactions, Runnable begin) {
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.begin = begin;
        this.retry = new ReadRetry(database);
    }

    /** Runs something that reads. When the connection proves dead before it has begun, a fresh one is taken. */
    public <T> T read(Supplier<T> work) {
        AtomicBoolean begun = new AtomicBoolean();
        return retry.run(
                () -> Objects.requireNonNull(transaction.execute(status -> {
                    begin.run();
                    begun.set(true);
                    return work.get();
                })),
                () -> !begun.get());
    }
}
