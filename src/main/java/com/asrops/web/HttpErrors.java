package com.asrops.web;

import static org.springframework.web.servlet.function.RequestPredicates.POST;
import static org.springframework.web.servlet.function.RequestPredicates.accept;
import static org.springframework.web.servlet.function.RequestPredicates.contentType;
import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.MediaTypes;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** How the server refuses what is wrong with a request before GraphQL sees it. */
@Configuration(proxyBeanMethods = false)
class HttpErrors {

    private static final String PATH = "/graphql";

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

    /**
     * What Boot would refuse with a misleading status: a caller that accepts nothing we can answer as sending the wrong
     * content type, and an unusual method as an unknown address.
     */
    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> refusals() {
        var known = accept(
                MediaType.APPLICATION_JSON, MediaTypes.APPLICATION_GRAPHQL_RESPONSE, MediaType.TEXT_EVENT_STREAM);
        return RouterFunctions.route()
                .route(
                        POST(PATH).and(contentType(MediaType.APPLICATION_JSON)).and(known.negate()),
                        request ->
                                ServerResponse.status(HttpStatus.NOT_ACCEPTABLE).build())
                .route(
                        path(PATH).and(methods(HttpMethod.GET, HttpMethod.POST).negate()),
                        request -> ServerResponse.status(HttpStatus.METHOD_NOT_ALLOWED)
                                .allow(HttpMethod.POST)
                                .build())
                .build();
    }
}
