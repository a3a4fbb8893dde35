package com.asrops.kernel.graphql;

import com.asrops.kernel.Caller;
import graphql.GraphQLContext;
import java.util.Objects;
import org.springframework.graphql.server.WebGraphQlRequest;

/** Who asks, as the request's context holds it. Nothing can be read or written on behalf of nobody. */
public final class RequestCaller {

    private RequestCaller() {}

    /** Says who asks: for the filter chain, and for those who ask inside the program. */
    public static void set(WebGraphQlRequest request, Caller caller) {
        request.configureExecutionInput((input, builder) -> {
            input.getGraphQLContext().put(Caller.class, caller);
            return input;
        });
    }

    /** Who asks. */
    public static Caller of(GraphQLContext context) {
        return Objects.requireNonNull(context.get(Caller.class));
    }
}
