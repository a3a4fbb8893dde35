package com.asrops.security;

import com.asrops.kernel.graphql.RequestCaller;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells the operation who asks: whom the filter chain has found, on this thread. */
@Component
@Order(-1)
final class CallerInterceptor implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Identity identity = Authenticated.current();
        if (identity != null) {
            RequestCaller.set(request, identity.caller(request.getId()));
        }
        return chain.next(request);
    }
}
