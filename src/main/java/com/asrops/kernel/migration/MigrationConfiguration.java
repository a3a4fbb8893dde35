package com.asrops.kernel.migration;

import com.asrops.kernel.database.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the schema up while the server starts, before it answers anything. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

    @Bean
    MigrationResult migrationResult(Database database) {
        return new Migrations(database.url(), database.writer()).migrate();
    }
}
