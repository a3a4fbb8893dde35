package com.asrops.kernel.graphql;

import com.asrops.kernel.Caller;
import graphql.GraphQLContext;
import java.util.Objects;

/** Who asks, as the request's context holds it. */
final class RequestCaller {

    private RequestCaller() {}

    static Caller of(GraphQLContext context) {
        return Objects.requireNonNull(context.get(Caller.class));
    }
}
