package com.asrops.kernel.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs a read, and once more when its connection died. */
final class ReadRetry {

    private static final Logger log = LoggerFactory.getLogger(ReadRetry.class);

    private final Database database;

    ReadRetry(Database database) {
        this.database = database;
    }

    /** The second opinion is asked only after a lost connection: whether this read may be repeated. */
    <T> T run(Supplier<T> read, BooleanSupplier repeatable) {
        long started = System.nanoTime();
        try {
            return read.get();
        } catch (RuntimeException e) {
            if (!lostConnection(e)) {
                throw e;
            }
            database.evictConnections(started);
            if (insideTransaction() || !repeatable.getAsBoolean()) {
                throw e;
            }
            log.warn("A connection to {} was lost under a read, which is repeated on a fresh one", database.url());
            return read.get();
        }
    }

    /** In a transaction the connection is bound to the thread, and what it did before is lost with it. */
    private static boolean insideTransaction() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                || TransactionSynchronizationManager.isActualTransactionActive();
    }

    private boolean lostConnection(Throwable failure) {
        if (database.url().dialect() == Dialect.SQLITE) {
            return false;
        }
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return false; // the pool was exhausted; the state in it is that of some earlier failure
            }
            if (cause instanceof SQLException sql && DatabaseProblem.isConnectionLost(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
