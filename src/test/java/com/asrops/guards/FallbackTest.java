package com.asrops.guards;

import com.asrops.kernel.execution.BatchFetcher;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.LightDataFetcher;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Keeps fields from falling back to being fetched object by object, which costs several times as much. */
class FallbackTest {

    /** Called once for each operation. */
    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");

    private final Findings findings = new Findings();

    @Test
    void everyFieldThatIsReadIsAPropertyOrABatch() {
        for (GraphQLObjectType type : ServedSchema.objectTypes()) {
            for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                DataFetcher<?> fetcher = ServedSchema.get()
                        .getCodeRegistry()
                        .getDataFetcher(FieldCoordinates.coordinates(type, field), field);
                findings.check(
                        ROOTS.contains(type.getName())
                                || fetcher instanceof BatchFetcher<?, ?, ?>
                                || fetcher instanceof LightDataFetcher<?>,
                        type.getName() + "." + field.getName() + " is called once for each object: make it a"
                                + " @BatchField method, or a component or method of the record");
            }
        }
        findings.mustBeNone("Every field that is read is a property or a batch.");
    }
}
