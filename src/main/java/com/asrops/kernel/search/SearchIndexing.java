package com.asrops.kernel.search;

import com.asrops.kernel.database.RoutingTransactionManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets no transaction that writes end before the words of its rows are written, and no server start before all are: also of what was
 * loaded, or written by hand, while none was running.
 */
@Component
public class SearchIndexing implements TransactionExecutionListener, SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(SearchIndexing.class);

    private final SearchIndex index;
    private final TransactionTemplate transaction;

    SearchIndexing(SearchIndex index, RoutingTransactionManager transactions) {
        this.index = index;
        this.transaction = new TransactionTemplate(transactions);
        transactions.addListener(this);
    }

    @Override
    public void afterBegin(TransactionExecution begun, @Nullable Throwable failure) {
        if (failure == null && begun.isNewTransaction() && !begun.isReadOnly()) {
            TransactionSynchronizationManager.registerSynchronization(new BeforeCommit());
        }
    }

    private final class BeforeCommit implements TransactionSynchronization {
        @Override
        public void beforeCommit(boolean readOnly) {
            index.catchUp();
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        catchUp();
    }

    /** Writes the words of rows that something else than the program has written. */
    public void catchUp() {
        Integer rows = transaction.execute(status -> index.catchUpAndAnalyze());
        if (rows != null && rows > 0) {
            log.info("Made the words that {} rows are searched by", rows);
        }
    }
}
