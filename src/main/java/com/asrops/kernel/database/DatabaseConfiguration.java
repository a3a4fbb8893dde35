package com.asrops.kernel.database;

import com.asrops.kernel.StartupException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The database that {@code DATABASE_URL} names, and its transactions. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final Logger log = LoggerFactory.getLogger(DatabaseConfiguration.class);

    @Bean
    DatabaseUrl databaseUrl(Environment environment) {
        String url = environment.getProperty("DATABASE_URL", "");
        if (url.isBlank()) {
            log.warn("DATABASE_URL is not set: using SQLite file ./asr_ops.db, which is for development");
            return DatabaseUrl.parse(DatabaseUrl.DEFAULT);
        }
        try {
            return DatabaseUrl.parse(url);
        } catch (IllegalArgumentException e) {
            throw new StartupException(String.valueOf(e.getMessage()), e);
        }
    }

    @Bean
    Database database(DatabaseUrl url, Environment environment) {
        Database database =
                Database.open(url, SqliteSynchronous.of(environment.getProperty(SqliteSynchronous.SETTING)));
        log.info("Database: {} {}, {}", url.dialect().product(), database.version(), url.display());
        return database;
    }

    @Bean
    TimeLimit timeLimit(Environment environment, Database database) {
        return TimeLimit.of(
                environment.getProperty(TimeLimit.SETTING, TimeLimit.DEFAULT), database::statementWasCancelled);
    }

    @Bean
    DataSource dataSource(Database database) {
        return database.dataSource();
    }

    @Bean
    RoutingTransactionManager transactionManager(Database database) {
        return new RoutingTransactionManager(database);
    }

    @Bean
    Snapshots snapshots(RoutingTransactionManager transactions) {
        return new Snapshots(transactions);
    }
}
