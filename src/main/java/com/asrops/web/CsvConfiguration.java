package com.asrops.web;

import com.asrops.kernel.database.TimeLimit;
import com.asrops.kernel.export.Export;
import com.asrops.kernel.graphql.Exports;
import com.asrops.kernel.graphql.GraphQlAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Lists and groups as CSV files, at the address of all operations. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class CsvConfiguration {

    /** The setting that says how long a file may take. */
    static final String TIME_LIMIT = "EXPORT_TIME_LIMIT";

    private static final String DEFAULT_TIME_LIMIT = "10m";

    /** Comes before that of JSON, which takes whatever is sent. */
    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> csvRoute(
            ExecutionGraphQlService service,
            ObjectProvider<WebGraphQlInterceptor> interceptors,
            Exports exports,
            JsonMapper json,
            Environment environment) {
        CsvHandler handler = new CsvHandler(
                operations(service, interceptors),
                exports,
                json,
                TimeLimit.duration(TIME_LIMIT, environment.getProperty(TIME_LIMIT, DEFAULT_TIME_LIMIT)));
        return RouterFunctions.route()
                .POST(
                        GraphQlAddress.PATH,
                        request -> HeaderCheck.wantsCsv(request.servletRequest()),
                        handler::handleRequest)
                .build();
    }

    /** An operation passes here once, however often it is executed then. */
    private static WebGraphQlHandler operations(
            ExecutionGraphQlService service, ObjectProvider<WebGraphQlInterceptor> interceptors) {
        WebGraphQlInterceptor begin = (request, chain) -> {
            Export.begin(request);
            return chain.next(request);
        };
        return WebGraphQlHandler.builder(service)
                .interceptor(begin)
                .interceptors(interceptors.orderedStream().toList())
                .build();
    }
}
