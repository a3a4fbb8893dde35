package com.asrops.web;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/** Counts who follows: so many at a time on this server, and so many for one caller. */
@Component
final class Subscribers {

    private final int most;
    private final int mostOfOne;
    private final Map<String, Integer> following = new HashMap<>();
    private int all;

    /**
     * Nobody yet.
     *
     * @param most subscriptions of this server
     * @param mostOfOne subscriptions of one caller
     */
    Subscribers(@Value("${SUBSCRIPTIONS_MAX:100}") int most, @Value("${SUBSCRIPTIONS_PER_CALLER:10}") int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** Lets somebody follow until {@link #leave}; otherwise tells why not. */
    synchronized @Nullable GraphQLError enter(String caller) {
        int own = following.getOrDefault(caller, 0);
        if (own >= mostOfOne) {
            return refusal("You follow changes " + own + " times already: end one of them first.");
        }
        if (all >= most) {
            return refusal("This server has " + all + " subscriptions already: try again later, or another server.");
        }
        following.put(caller, own + 1);
        all++;
        return null;
    }

    synchronized void leave(String caller) {
        following.computeIfPresent(caller, (name, own) -> own == 1 ? null : own - 1);
        all--;
    }

    /** How many there are. */
    synchronized int size() {
        return all;
    }

    private static GraphQLError refusal(String message) {
        return GraphqlErrorBuilder.newError()
                .errorType(ErrorType.FORBIDDEN)
                .message("%s", message)
                .extensions(Map.of("code", "TOO_MANY_SUBSCRIPTIONS", "retryable", true))
                .build();
    }
}
