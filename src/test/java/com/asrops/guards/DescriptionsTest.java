package com.asrops.guards;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeps the schema readable by those who have nothing but the schema: everything in it says what it is. */
class DescriptionsTest {

    private static final int LEAST_LETTERS = 4;

    private final Findings findings = new Findings();

    @Test
    void everythingSaysWhatItIs() {
        for (GraphQLNamedType type : ServedSchema.get().getAllTypesAsList()) {
            if (!Introspection.isIntrospectionTypes(type)) {
                check(type.getName(), type);
                checkInside(type);
            }
        }
        for (GraphQLDirective directive : ServedSchema.get().getDirectives()) {
            check("@" + directive.getName(), directive);
            checkArguments("@" + directive.getName(), directive.getArguments());
        }
        findings.mustBeNone("Every type, field, argument, value and directive has a description.");
    }

    private void checkInside(GraphQLNamedType type) {
        if (type instanceof GraphQLFieldsContainer container) {
            for (GraphQLFieldDefinition field : container.getFieldDefinitions()) {
                check(type.getName() + "." + field.getName(), field);
                checkArguments(type.getName() + "." + field.getName(), field.getArguments());
            }
        }
        if (type instanceof GraphQLInputObjectType input) {
            input.getFieldDefinitions().forEach(field -> check(type.getName() + "." + field.getName(), field));
        }
        if (type instanceof GraphQLEnumType values) {
            values.getValues().forEach(value -> check(type.getName() + "." + value.getName(), value));
        }
    }

    private void checkArguments(String of, List<GraphQLArgument> arguments) {
        arguments.forEach(argument -> check(of + "(" + argument.getName() + ":)", argument));
    }

    private void check(String name, GraphQLNamedSchemaElement element) {
        String description = element.getDescription();
        if (description == null || description.replaceAll("[^\\p{L}]", "").length() < LEAST_LETTERS) {
            // To find the place takes long, so it is looked for only now.
            findings.add(ServedSchema.placeOf(element) + name + ": write above it what it means, in quotes");
        }
    }
}
