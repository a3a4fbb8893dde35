package com.asrops.testing;

import graphql.execution.ResultNodesInfo;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends every query of the tests once more, to be run field by field by graphql-java's own strategy, and compares the
 * answers: data to the byte with the order of its keys, errors in whatever order.
 */
final class BothStrategies implements WebGraphQlInterceptor {

    private static final ThreadLocal<Boolean> OFF = ThreadLocal.withInitial(() -> false);

    /** Runs something whose queries are sent once: it counts statements, or what it asks changes meanwhile. */
    static void once(Runnable work) {
        boolean before = OFF.get();
        OFF.set(true);
        try {
            work.run();
        } finally {
            OFF.set(before);
        }
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (OFF.get() || !isQuery(request)) {
            return chain.next(request);
        }
        return chain.next(request)
                .flatMap(level -> chain.next(fieldByField(request)).map(field -> {
                    compare(request, level, field);
                    return level;
                }));
    }

    private static boolean isQuery(WebGraphQlRequest request) {
        try {
            return Parser.parse(request.getDocument()).getDefinitionsOfType(OperationDefinition.class).stream()
                    .allMatch(operation -> operation.getOperation() == OperationDefinition.Operation.QUERY);
        } catch (InvalidSyntaxException e) {
            return false;
        }
    }

    /** What limits its nodes is given to graphql-java, which counts them. */
    private static WebGraphQlRequest fieldByField(WebGraphQlRequest request) {
        request.configureExecutionInput((input, builder) -> {
            input.getGraphQLContext().put(ResultNodesInfo.MAX_RESULT_NODES, Integer.MAX_VALUE);
            return input;
        });
        return request;
    }

    private static void compare(WebGraphQlRequest request, WebGraphQlResponse level, WebGraphQlResponse field) {
        String byLevel = comparable(level);
        String byField = comparable(field);
        if (!byLevel.equals(byField)) {
            throw new AssertionError("Level by level and field by field answer differently:\n" + request.getDocument()
                    + "\n" + request.getVariables() + "\n" + byLevel + "\n" + byField);
        }
    }

    private static String comparable(WebGraphQlResponse response) {
        Map<String, Object> answer = new HashMap<>(response.getExecutionResult().toSpecification());
        answer.remove("extensions");
        List<String> errors = new ArrayList<>();
        if (answer.remove("errors") instanceof List<?> found) {
            found.forEach(error -> errors.add(json(error)
                    .replaceAll("\"incidentId\":\"[^\"]*\"", "\"incidentId\"")
                    .replaceAll("\\s+", " ")));
        }
        errors.sort(Comparator.naturalOrder());
        return json(answer.get("data")) + errors;
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }
}
