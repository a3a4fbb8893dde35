package com.asrops.web;

import com.asrops.kernel.Caller;
import com.asrops.kernel.graphql.ChangeStream;
import graphql.GraphQLError;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.AbstractGraphQlHttpHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Answers a subscription with Server-Sent Events, on the thread of the request. What is wrong before it begins is told as JSON, with
 * a status.
 */
final class EventStreamHandler extends AbstractGraphQlHttpHandler {

    private static final Logger log = LoggerFactory.getLogger(EventStreamHandler.class);
    private static final String SECONDS_TO_RETRY = "5";

    private final SubscriptionParts parts;

    EventStreamHandler(SubscriptionParts parts) {
        super(parts.operations(), null);
        this.parts = parts;
    }

    @Override
    protected ServerResponse prepareResponse(ServerRequest request, Mono<WebGraphQlResponse> execution) {
        String token = Objects.requireNonNull(
                BearerToken.of(request.headers().firstHeader(HttpHeaders.AUTHORIZATION)), "nobody else gets here");
        return ServerResponse.ok().build((ignored, response) -> {
            Caller caller = parts.callers().find(token, UUID.randomUUID().toString());
            if (caller == null) {
                response.sendError(HttpStatus.UNAUTHORIZED.value()); // it has ended since the request came
            } else {
                answer(token, caller, execution, response);
            }
            return null;
        });
    }

    private void answer(String token, Caller caller, Mono<WebGraphQlResponse> execution, HttpServletResponse response)
            throws IOException {
        if (parts.following().isStopping()) {
            overloaded(response);
            return;
        }
        GraphQLError refusal = parts.subscribers().enter(caller.name());
        if (refusal != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_RETRY);
            refuse(response, HttpStatus.TOO_MANY_REQUESTS, List.of(refusal));
            return;
        }
        try {
            WebGraphQlResponse begun =
                    parts.turns().take(() -> execution.blockOptional().orElseThrow());
            ChangeStream stream = ChangeStream.of(begun);
            if (stream == null) {
                List<GraphQLError> errors = begun.getExecutionResult().getErrors();
                refuse(response, CsvStatus.of(errors), errors);
            } else {
                parts.following().run(stream, token, caller, new EventStream(response, parts.json()));
            }
        } catch (Turns.NoTurn e) {
            overloaded(response);
        } catch (IOException e) {
            log.debug("A client follows no longer", e);
            throw e;
        } finally {
            parts.subscribers().leave(caller.name());
        }
    }

    private static void overloaded(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_RETRY);
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }

    private void refuse(HttpServletResponse response, HttpStatus status, List<GraphQLError> errors) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        parts.json().writeValue(response.getOutputStream(), Map.of("errors", ChangeStream.specification(errors)));
    }
}
