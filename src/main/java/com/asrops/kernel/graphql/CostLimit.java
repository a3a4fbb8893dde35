package com.asrops.kernel.graphql;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.language.Document;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.graphql.execution.ErrorType;

/**
 * Refuses operations whose answers could fill the memory.
 *
 * @param most how many values an answer may be able to hold
 */
record CostLimit(long most, Supplier<GraphQLSchema> schema) {

    static final String SETTING = "GRAPHQL_MAX_COST";
    static final long DEFAULT = 1_000_000;

    /** In the context of a request: the price of its operation. */
    static final String COST = CostLimit.class.getName() + ".cost";

    /**
     * Says what is too dear about an operation, if anything.
     *
     * @param prices of the operations of this document, by their names, which do not depend on variables
     */
    Optional<GraphQLError> refuse(Document document, ExecutionInput input, Map<String, QueryCost.Price> prices) {
        OperationDefinition operation = NodeUtil.getOperation(document, input.getOperationName()).operationDefinition;
        String name = String.valueOf(operation.getName());
        QueryCost.Price price = prices.get(name);
        if (price == null) {
            QueryCost cost = new QueryCost(
                    document, schema.get(), input.getRawVariables().toMap());
            price = cost.of(operation);
            if (!cost.isByVariables()) {
                prices.put(name, price);
            }
        }
        input.getGraphQLContext().put(COST, (long) price.values());
        return price.values() <= most ? Optional.empty() : Optional.of(error(price));
    }

    static Map<String, QueryCost.Price> prices() {
        return new ConcurrentHashMap<>();
    }

    private GraphQLError error(QueryCost.Price price) {
        return GraphqlErrorBuilder.newError()
                .errorType(ErrorType.BAD_REQUEST)
                .message(
                        "%s",
                        String.format(
                                Locale.ROOT,
                                "The answer could hold %,.0f values, but at most %,d are allowed. Most are at %s: ask for smaller pages"
                                        + " there, or for fewer fields, or filter by a relation instead of reading it.",
                                price.values(),
                                most,
                                price.path()))
                .extensions(Map.of("code", "QUERY_TOO_DEAR"))
                .build();
    }
}
