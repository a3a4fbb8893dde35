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

    /** As many as can read at a time, for requests and for the events of subscriptions. */
    @Bean
    Permits places(Database database) {
        return new Permits(database.readers(), 1, PATIENCE);
    }

    @Bean
    FilterRegistrationBean<RequestGate> requestGate(Database database, Permits places) {
        long quarter = Runtime.getRuntime().maxMemory() / 4;
        var gate = new FilterRegistrationBean<>(new RequestGate(places, database.readers(), quarter, PATIENCE));
        gate.addUrlPatterns(GraphQlAddress.PATH);
        return gate;
    }
}
