package com.asrops.kernel.graphql;

import com.asrops.kernel.database.TimeLimit;
import com.asrops.kernel.sql.SqlLog;
import graphql.GraphQLError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What every request is given: its time, errors with codes and, when it sends {@code X-Explain: 1}, its price and its SQL. */
@Component
class RequestInterceptor implements WebGraphQlInterceptor {

    private static final String EXPLAIN = "X-Explain";
    private static final String SECONDS_TO_RETRY = "1";

    private final TimeLimit limit;

    RequestInterceptor(TimeLimit limit) {
        this.limit = limit;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Chain repeating = again -> chain.next(again)
                .flatMap(response -> hasLostItsConnection(response) ? chain.next(again) : Mono.just(response));
        Mono<WebGraphQlResponse> response = "1".equals(request.getHeaders().getFirst(EXPLAIN))
                ? explain(request, repeating)
                : repeating.next(request);
        return Mono.using(limit::start, time -> response, limit::stop).map(RequestInterceptor::withPlainErrors);
    }

    /** Nothing of a query is answered yet when its connection dies under it, so it is asked once more, on another. */
    private static boolean hasLostItsConnection(WebGraphQlResponse response) {
        return response.getExecutionInput().getGraphQLContext().hasKey(ErrorResolver.UNREACHABLE);
    }

    private static WebGraphQlResponse withPlainErrors(WebGraphQlResponse response) {
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        if (errors.isEmpty()) {
            return response;
        }
        WebGraphQlResponse plain = response.transform(
                builder -> builder.errors(errors.stream().map(PlainErrors::of).toList()));
        if (errors.stream().anyMatch(RequestInterceptor::isRetryable)) {
            plain.getResponseHeaders().set(HttpHeaders.RETRY_AFTER, SECONDS_TO_RETRY);
        }
        return plain;
    }

    private static boolean isRetryable(GraphQLError error) {
        return error.getExtensions() != null
                && Boolean.TRUE.equals(error.getExtensions().get("retryable"));
    }

    private static Mono<WebGraphQlResponse> explain(WebGraphQlRequest request, Chain chain) {
        SqlLog log = new SqlLog();
        return Mono.using(log::record, recording -> chain.next(request), SqlLog.Recording::close)
                .map(response -> response.transform(builder -> {
                    Map<Object, Object> extensions = new HashMap<>(response.getExtensions());
                    extensions.put("sql", summary(log.entries()));
                    Object cost =
                            response.getExecutionInput().getGraphQLContext().get(CostLimit.COST);
                    if (cost != null) {
                        extensions.put("cost", cost);
                    }
                    Object fallbacks =
                            response.getExecutionInput().getGraphQLContext().get(Fallbacks.class);
                    if (fallbacks != null) {
                        extensions.put("fallbacks", fallbacks);
                    }
                    builder.extensions(extensions);
                }));
    }

    private static Map<String, Object> summary(List<SqlLog.Entry> entries) {
        return Map.of(
                "statements", entries.size(),
                "rows", entries.stream().mapToInt(SqlLog.Entry::rows).sum(),
                "milliseconds",
                        entries.stream().mapToLong(SqlLog.Entry::nanoseconds).sum() / 1_000_000.0);
    }
}
