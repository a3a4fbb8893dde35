package com.asrops.web;

import com.asrops.kernel.graphql.ChangeStream;
import com.asrops.kernel.graphql.GraphQlAddress;
import com.asrops.kernel.graphql.RequestCaller;
import com.asrops.web.SocketConversation.Known;
import graphql.GraphQLError;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.server.ServerWebInputException;

/**
 * A subscription of a WebSocket that was let in, from its operation to its end, on a thread of its own.
 *
 * @param who whose connection it is
 * @param payload the operation: its {@code query}, and what belongs to it
 */
record SocketSubscription(SubscriptionParts parts, SocketFollower follower, Known who, Map<?, ?> payload)
        implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(SocketSubscription.class);

    @Override
    public void run() {
        try {
            begin();
        } catch (IOException e) {
            log.debug("A client follows no longer", e);
        } finally {
            parts.subscribers().leave(who.caller().name());
        }
    }

    private void begin() throws IOException {
        List<GraphQLError> errors;
        try {
            WebGraphQlRequest request = request();
            RequestCaller.set(request, who.caller());
            WebGraphQlResponse begun = parts.turns()
                    .take(() -> parts.operations()
                            .handleRequest(request)
                            .blockOptional()
                            .orElseThrow());
            ChangeStream stream = ChangeStream.of(begun);
            if (stream != null) {
                parts.following().run(stream, who.token(), who.caller(), follower);
                return;
            }
            errors = begun.getExecutionResult().getErrors();
        } catch (Turns.NoTurn e) {
            errors = List.of(Following.overloaded());
        } catch (ServerWebInputException e) {
            errors = List.of(Following.badRequest());
        } catch (RuntimeException e) {
            errors = List.of(ChangeStream.error(e));
        }
        follower.failed(ChangeStream.specification(errors));
    }

    @SuppressWarnings("unchecked") // as JSON is
    private WebGraphQlRequest request() {
        return new WebGraphQlRequest(
                URI.create(GraphQlAddress.PATH),
                new HttpHeaders(),
                new LinkedMultiValueMap<>(),
                null,
                Map.of(),
                (Map<String, Object>) payload,
                UUID.randomUUID().toString(),
                Locale.ROOT);
    }
}
