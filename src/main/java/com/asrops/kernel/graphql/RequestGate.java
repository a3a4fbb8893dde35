package com.asrops.kernel.graphql;

import com.asrops.kernel.database.Database;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets in as many requests at a time as can read at a time; the others wait for their turn here, where they cost little
 * and take no connection from each other. Who has waited for too long is told to come again.
 */
@Component
@Order(0)
class RequestGate implements WebGraphQlInterceptor {

    private static final int SECONDS = 30;

    private final Semaphore places;
    private final long milliseconds;

    @Autowired
    RequestGate(Database database) {
        this(database.readers(), TimeUnit.SECONDS.toMillis(SECONDS));
    }

    /**
     * A gate.
     *
     * @param places how many requests run at a time
     * @param milliseconds how long the others wait
     */
    RequestGate(int places, long milliseconds) {
        this.places = new Semaphore(places, true);
        this.milliseconds = milliseconds;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return Mono.using(
                this::enter,
                entered -> entered ? chain.next(request) : Mono.just(refusal(request)),
                entered -> places.release(entered ? 1 : 0));
    }

    private boolean enter() {
        try {
            return places.tryAcquire(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static WebGraphQlResponse refusal(WebGraphQlRequest request) {
        ExecutionInput input = request.toExecutionInput();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
                input,
                ExecutionResult.newExecutionResult()
                        .addError(GraphqlErrorBuilder.newError()
                                .errorType(ErrorType.INTERNAL_ERROR)
                                .message("Too many requests at once: try again in a moment.")
                                .extensions(Map.of("code", "OVERLOADED", "retryable", true))
                                .build())
                        .build()));
    }
}
