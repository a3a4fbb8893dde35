package com.asrops.guards;

import com.asrops.kernel.execution.BatchFetcher;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.LightDataFetcher;
import org.junit.jupiter.api.Test;

/** Keeps fields from falling back to being fetched object by object, which costs several times as much. */
class FallbackTest {

    private final Findings findings = new Findings();

    @Test
    void everyFieldThatIsReadIsAPropertyOrABatch() {
        for (GraphQLObjectType type : ServedSchema.objectTypes()) {
            for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                DataFetcher<?> fetcher = ServedSchema.get()
                        .getCodeRegistry()
                        .getDataFetcher(FieldCoordinates.coordinates(type, field), field);
                findings.check(
                        type.getName().equals("Mutation")
                                || fetcher instanceof BatchFetcher<?, ?, ?>
                                || fetcher instanceof LightDataFetcher<?>,
                        type.getName() + "." + field.getName() + " is called once for each object: make it a"
                                + " @BatchField method, or a component or method of the record");
            }
        }
        findings.mustBeNone("Every field that is read is a property or a batch.");
    }
}
