package com.asrops.demo;

import com.asrops.kernel.database.Database;
import com.asrops.kernel.migration.MigrationResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Gives a newcomer something to look at: the small set, in the default database while it is empty, and in no other. */
@Configuration(proxyBeanMethods = false)
class DemoConfiguration {

    private static final Logger log = LoggerFactory.getLogger(DemoConfiguration.class);

    /** @param migrated makes sure that the tables are there first */
    @Bean
    InitializingBean demoData(Database database, MigrationResult migrated, Environment environment) {
        return () -> {
            if (environment.getProperty("DATABASE_URL", "").isBlank()) {
                loadIfEmpty(database);
            }
        };
    }

    private static void loadIfEmpty(Database database) throws SQLException {
        try (Connection connection = database.writer().getConnection()) {
            DemoLoader loader = new DemoLoader(connection, database.url().dialect());
            if (loader.isEmpty()) {
                loader.load(new DemoData(Size.SMALL, 1, LocalDate.now(DemoData.ZONE)), rows -> {});
                log.info("Demonstration data loaded: {} projects", Size.SMALL.projects());
            }
        }
    }
}
