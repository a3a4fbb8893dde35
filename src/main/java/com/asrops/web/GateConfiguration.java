package com.asrops.web;

import com.asrops.kernel.database.Database;
import java.time.Duration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the gate before GraphQL, behind all that refuses a request for what it is. */
@Configuration(proxyBeanMethods = false)
class GateConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Bean
    FilterRegistrationBean<RequestGate> requestGate(Database database) {
        long quarter = Runtime.getRuntime().maxMemory() / 4;
        var gate = new FilterRegistrationBean<>(new RequestGate(database.readers(), quarter, PATIENCE));
        gate.addUrlPatterns(HeaderCheck.PATH);
        return gate;
    }
}
