package com.asrops.guards;

import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.Relation;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Keeps a field of the schema from answering null because nothing is behind it, which the libraries log at most, and a
 * component of a row from being forgotten in the schema.
 */
class SchemaFieldsTest {

    /** Components that clients shall not see, as {@code Entity.component}, each with its reason. */
    private static final Map<String, String> HIDDEN =
            Map.of("File.storageKey", "where a file lies is the server's own affair");

    private final Findings findings = new Findings();

    @Test
    void everyFieldHasDataBehindIt() {
        for (GraphQLObjectType type : ServedSchema.objectTypes()) {
            for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                findings.check(
                        ServedSchema.hasFetcher(type, field)
                                || JavaTypes.accessor(type, field).isPresent(),
                        ServedSchema.placeOf(field) + type.getName() + "." + field.getName() + ": "
                                + mend(type, field));
            }
        }
        findings.mustBeNone("Every field of the schema has data behind it.");
    }

    private static String mend(GraphQLObjectType type, GraphQLFieldDefinition field) {
        return JavaTypes.behind(type)
                .map(java -> "add the component or method " + field.getName() + "() to the record " + java.getName()
                        + ", a controller method, or @belongsTo or @hasMany")
                .orElse("write a controller method for it, or a record " + type.getName());
    }

    @Test
    void everyFieldIsOfTheTypeOfItsData() {
        for (GraphQLObjectType type : ServedSchema.objectTypes()) {
            for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                GraphQLNamedType leaf = GraphQLTypeUtil.unwrapAll(field.getType());
                if ((leaf instanceof GraphQLScalarType || leaf instanceof GraphQLEnumType)
                        && !GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()))) {
                    JavaTypes.accessor(type, field).ifPresent(accessor -> checkType(type, field, leaf, accessor));
                }
            }
        }
        findings.mustBeNone("The schema's types are those of the records, and its enums have the same values.");
    }

    private void checkType(
            GraphQLObjectType type, GraphQLFieldDefinition field, GraphQLNamedType leaf, Method accessor) {
        findings.check(
                ScalarTypes.fits(leaf, accessor.getReturnType()),
                ServedSchema.placeOf(field) + type.getName() + "." + field.getName() + " is " + leaf.getName()
                        + ", but "
                        + accessor.getDeclaringClass().getSimpleName() + "." + accessor.getName() + " is "
                        + accessor.getReturnType().getSimpleName()
                        + (leaf instanceof GraphQLEnumType values
                                        && accessor.getReturnType().isEnum()
                                ? ScalarTypes.difference(values, accessor.getReturnType())
                                : ": change one of them"));
    }

    @Test
    void everyComponentIsAFieldOrTheKeyOfOne() {
        for (Entity<?> entity : ServedSchema.entities()) {
            GraphQLObjectType type = ServedSchema.get().getObjectType(entity.name());
            List<Column> keys = ServedSchema.relations().all().stream()
                    .filter(relation -> !relation.many() && relation.owner().equals(entity.name()))
                    .map(Relation::key)
                    .toList();
            entity.columns()
                    .forEach((name, column) -> findings.check(
                            keys.contains(column)
                                    || HIDDEN.containsKey(entity.name() + "." + name)
                                    || type != null && type.getFieldDefinition(name) != null,
                            "The component " + entity.name() + "." + name
                                    + " is not in the schema: add the field, a relation with" + " @belongsTo(key: \""
                                    + name + "\"), or its reason to HIDDEN in "
                                    + getClass().getSimpleName()));
        }
        findings.mustBeNone("Every component of an entity is in the schema.");
    }
}
