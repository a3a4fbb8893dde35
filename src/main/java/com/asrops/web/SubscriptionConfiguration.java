package com.asrops.web;

import com.asrops.kernel.graphql.ChangeStream;
import com.asrops.kernel.graphql.GraphQlAddress;
import com.asrops.kernel.permission.CallerLookup;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Subscriptions at the address of all operations, as Server-Sent Events and over WebSocket. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SubscriptionConfiguration {

    @Bean
    SubscriptionParts subscriptionParts(
            ExecutionGraphQlService service,
            ObjectProvider<WebGraphQlInterceptor> interceptors,
            Turns turns,
            Subscribers subscribers,
            OpenSockets sockets,
            KeepAlive keepAlive,
            Following following,
            CallerLookup callers,
            JsonMapper json) {
        return new SubscriptionParts(
                operations(service, interceptors), turns, subscribers, sockets, keepAlive, following, callers, json);
    }

    /** Comes before that of JSON, which takes whatever is sent. */
    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> eventStreamRoute(SubscriptionParts parts) {
        EventStreamHandler handler = new EventStreamHandler(parts);
        return RouterFunctions.route()
                .POST(
                        GraphQlAddress.PATH,
                        request -> HeaderCheck.wantsStream(request.servletRequest()),
                        handler::handleRequest)
                .build();
    }

    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> webSocketRoute(SubscriptionParts parts) {
        return RouterFunctions.route()
                .GET(
                        GraphQlAddress.PATH,
                        request -> GraphQlAddress.isWebSocket(request.servletRequest()),
                        request -> ServerResponse.ok().build((asked, answer) -> {
                            upgrade(asked, answer, parts);
                            return null;
                        }))
                .build();
    }

    private static WebGraphQlHandler operations(
            ExecutionGraphQlService service, ObjectProvider<WebGraphQlInterceptor> interceptors) {
        WebGraphQlInterceptor begin = (request, chain) -> {
            ChangeStream.begin(request);
            return chain.next(request);
        };
        return WebGraphQlHandler.builder(service)
                .interceptor(begin)
                .interceptors(interceptors.orderedStream().toList())
                .build();
    }

    private static void upgrade(HttpServletRequest request, HttpServletResponse response, SubscriptionParts parts)
            throws IOException {
        ServletContext context = request.getServletContext();
        ServerContainer container =
                (ServerContainer) Objects.requireNonNull(context.getAttribute(ServerContainer.class.getName()));
        GraphQlSocket socket = new GraphQlSocket(parts, BearerToken.of(request.getHeader(HttpHeaders.AUTHORIZATION)));
        ServerEndpointConfig endpoint = ServerEndpointConfig.Builder.create(GraphQlSocket.class, GraphQlAddress.PATH)
                .subprotocols(List.of(GraphQlSocket.PROTOCOL))
                .configurator(new ServerEndpointConfig.Configurator() {
                    @Override
                    public <T> T getEndpointInstance(Class<T> type) {
                        return type.cast(socket);
                    }
                })
                .build();
        try {
            container.upgradeHttpToWebSocket(request, response, endpoint, Map.of());
        } catch (DeploymentException e) {
            throw new IllegalStateException("The endpoint is ours", e);
        }
    }
}
