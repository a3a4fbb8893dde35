package com.asrops.kernel.change;

import com.asrops.kernel.migration.MigrationResult;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps new events behind old ones when a dump is restored into another PostgreSQL, whose transactions may have had fewer numbers.
 * Looked at before a server does anything else.
 */
@Component
class ChangeOrder {

    private static final Logger log = LoggerFactory.getLogger(ChangeOrder.class);

    /** @param migrated makes sure that the table is there first */
    ChangeOrder(ChangeMapper mapper, MigrationResult migrated, PlatformTransactionManager transactions) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> tell(mapper.rebase()));
    }

    private static void tell(@Nullable Long newest) {
        if (newest != null) {
            log.info("The database was restored from another: changes are numbered from {} on", newest);
        }
    }
}
