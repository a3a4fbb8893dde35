package com.asrops.kernel.migration;

import com.asrops.kernel.database.Dialect;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Flyway as this program uses it: on one connection, so that a migration and its row in the history commit together. */
final class FlywaySetup {

    private FlywaySetup() {}

    static Flyway on(Session session, Scripts scripts) {
        return on(session, scripts, "latest");
    }

    static Flyway on(Session session, Scripts scripts, String target) {
        FluentConfiguration configuration = Flyway.configure()
                .dataSource(new SingleConnectionDataSource(session.connection(), true))
                .locations(scripts.location())
                .failOnMissingLocations(true)
                .validateOnMigrate(true)
                .baselineOnMigrate(false)
                .cleanDisabled(true)
                .placeholderReplacement(false)
                .target(MigrationVersion.fromVersion(target));
        return (session.dialect() == Dialect.SQLITE ? sqlite(configuration) : postgresql(configuration)).load();
    }

    private static FluentConfiguration sqlite(FluentConfiguration configuration) {
        return configuration.callbacks(new ForeignKeyCheck());
    }

    /**
     * A lock that belongs to a transaction would make Flyway open a second connection. The time zone is for Flyway's
     * history, which keeps local times; SQLite writes them in UTC.
     */
    private static FluentConfiguration postgresql(FluentConfiguration configuration) {
        return configuration
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .initSql("SET TIME ZONE 'UTC'");
    }
}
