package com.asrops.guards;

import com.asrops.kernel.entity.Relation;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Keeps the schema from promising a value where a row may have none, which takes away the whole row from the answer, and from
 * telling clients to expect null where it never comes.
 */
class NullabilityTest {

    private final Findings findings = new Findings();

    @Test
    void fieldsAreNullableWhereTheirDataIs() {
        for (GraphQLObjectType type : ServedSchema.objectTypes()) {
            for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                JavaTypes.accessor(type, field)
                        .ifPresent(accessor -> compare(
                                ServedSchema.placeOf(field) + type.getName() + "." + field.getName(),
                                field.getType(),
                                accessor.getAnnotatedReturnType(),
                                accessor.getDeclaringClass().getSimpleName() + "." + accessor.getName()));
            }
        }
        findings.mustBeNone("A field is nullable in the schema where its data is @Nullable in Java.");
    }

    private void compare(String field, GraphQLType type, AnnotatedType java, String component) {
        compare(field, GraphQLTypeUtil.isNonNull(type), java.isAnnotationPresent(Nullable.class), component);
        if (GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLList list
                && java instanceof AnnotatedParameterizedType generic
                && List.class.isAssignableFrom(rawType(generic))) {
            AnnotatedType element = generic.getAnnotatedActualTypeArguments()[0];
            compare(field + "[]", list.getWrappedType(), element, "an element of " + component);
        }
    }

    private static Class<?> rawType(AnnotatedParameterizedType type) {
        return (Class<?>) ((java.lang.reflect.ParameterizedType) type.getType()).getRawType();
    }

    private void compare(String field, boolean nonNull, boolean nullable, String component) {
        findings.check(
                !nonNull || !nullable,
                field + " is non-null, but " + component + " is @Nullable: take the ! away, or the @Nullable");
        findings.check(
                nonNull || nullable,
                field + " is nullable, but " + component + " never is null: write !, or mark it @Nullable");
    }

    @Test
    void relationsAreNullableWhereTheirKeysAre() {
        for (Relation relation : ServedSchema.relations().all()) {
            if (!relation.many()) {
                GraphQLFieldDefinition field =
                        ServedSchema.get().getObjectType(relation.owner()).getFieldDefinition(relation.field());
                compare(
                        ServedSchema.placeOf(field) + relation,
                        GraphQLTypeUtil.isNonNull(field.getType()),
                        relation.key().nullable(),
                        "its key " + relation.owner() + "."
                                + relation.key().component().getName());
            }
        }
        findings.mustBeNone("A relation is nullable in the schema where its key is @Nullable in Java.");
    }
}
