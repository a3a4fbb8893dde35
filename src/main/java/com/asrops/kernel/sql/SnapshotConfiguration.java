package com.asrops.kernel.sql;

import com.asrops.kernel.database.Database;
import com.asrops.kernel.database.RoutingTransactionManager;
import com.asrops.kernel.database.Snapshots;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives {@link Snapshots} the statement that begins one. */
@Configuration(proxyBeanMethods = false)
class SnapshotConfiguration {

    /** Beginning is no statement of the request's own: what it took is told without it. */
    @Bean
    Snapshots snapshots(Database database, RoutingTransactionManager transactions, SnapshotMapper mapper) {
        return new Snapshots(database, transactions, () -> SqlLog.unrecorded(mapper::begin));
    }
}
