package com.asrops.web;

import com.asrops.kernel.database.Database;
import com.asrops.kernel.graphql.GraphQlAddress;
import java.time.Duration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the gate before GraphQL, behind all that refuses a request for what it is. */
@Configuration(proxyBeanMethods = false)
class GateConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** With more at a time they take the caches of the processors from each other, and none is answered sooner. */
    private static final int FOR_EACH_PROCESSOR = 5;

    private static final int LEAST = 10;

    /** How many run at a time, requests and events of subscriptions. */
    @Bean
    Permits places(Database database) {
        return new Permits(number(database), 1, PATIENCE);
    }

    private static int number(Database database) {
        int wanted = Math.max(LEAST, FOR_EACH_PROCESSOR * Runtime.getRuntime().availableProcessors());
        return Math.min(wanted, database.readers());
    }

    @Bean
    FilterRegistrationBean<RequestGate> requestGate(Database database, Permits places) {
        long quarter = Runtime.getRuntime().maxMemory() / 4;
        var gate = new FilterRegistrationBean<>(new RequestGate(places, number(database), quarter, PATIENCE));
        gate.addUrlPatterns(GraphQlAddress.PATH);
        return gate;
    }
}
