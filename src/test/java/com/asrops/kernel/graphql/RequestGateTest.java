package com.asrops.kernel.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.graphql.server.WebGraphQlInterceptor.Chain;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import reactor.core.publisher.Mono;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class RequestGateTest {

    private final RequestGate gate = new RequestGate(1, 50);
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch leave = new CountDownLatch(1);

    @Test
    void whoWaitsForTooLongIsToldToComeAgain() throws Exception {
        CompletableFuture<WebGraphQlResponse> first = CompletableFuture.supplyAsync(() -> ask(this::answerSlowly));
        inside.await();
        WebGraphQlResponse second = ask(this::answer);
        assertThat(second.getErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getExtensions())
                        .containsEntry("code", "OVERLOADED")
                        .containsEntry("retryable", true));
        leave.countDown();
        assertThat(first.get().getErrors()).isEmpty();
        assertThat(ask(this::answer).getErrors()).isEmpty();
    }

    @Test
    void aFailedRequestLeavesItsPlace() {
        Mono<WebGraphQlResponse> failing =
                gate.intercept(request(), request -> Mono.error(new IllegalStateException()));
        assertThat(failing.onErrorComplete().blockOptional()).isEmpty();
        assertThat(ask(this::answer).getErrors()).isEmpty();
    }

    private WebGraphQlResponse ask(Chain chain) {
        return gate.intercept(request(), chain).block();
    }

    private Mono<WebGraphQlResponse> answerSlowly(WebGraphQlRequest request) {
        inside.countDown();
        try {
            leave.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return answer(request);
    }

    private Mono<WebGraphQlResponse> answer(WebGraphQlRequest request) {
        return Mono.just(new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
                request.toExecutionInput(),
                ExecutionResult.newExecutionResult().data(Map.of()).build())));
    }

    private static WebGraphQlRequest request() {
        return new WebGraphQlRequest(
                URI.create("/graphql"),
                new HttpHeaders(),
                new LinkedMultiValueMap<>(),
                null,
                Map.of(),
                Map.of("query", "{ __typename }"),
                "test",
                Locale.ROOT);
    }
}
