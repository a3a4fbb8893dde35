package com.asrops.kernel.database;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Lets the pools count: connections in use, waiting callers, and {@code hikaricp.connections.timeout}, those who got none. */
@Component
class PoolMetrics {

    PoolMetrics(Database database, MeterRegistry registry) {
        database.pools().forEach(pool -> pool.setMetricRegistry(registry));
    }
}
