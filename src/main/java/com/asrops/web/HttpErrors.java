package com.asrops.web;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.RequestContextFilter;

/** How the server refuses what is wrong with a request before GraphQL sees it. */
@Configuration(proxyBeanMethods = false)
class HttpErrors {

    /** Boot adds a filter for code that finds its request by its thread: there is none here. */
    @Bean
    FilterRegistrationBean<RequestContextFilter> noRequestContextFilter() {
        FilterRegistrationBean<RequestContextFilter> none = new FilterRegistrationBean<>(new RequestContextFilter());
        none.setEnabled(false);
        return none;
    }

    /** Comes after Boot's own, and so gets to speak first. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> errorValve() {
        return factory -> factory.addContextCustomizers(context -> {
            StandardHost host = (StandardHost) context.getParent();
            host.getPipeline().addValve(new ErrorValve());
            // Keeps the host from adding the one that it has by default.
            host.setErrorReportValveClass(ErrorValve.class.getName());
        });
    }
}
