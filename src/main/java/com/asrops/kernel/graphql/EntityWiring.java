package com.asrops.kernel.graphql;

import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.Relation;
import com.asrops.kernel.entity.Relations;
import graphql.TypeResolutionEnvironment;
import graphql.language.Argument;
import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.StringValue;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * Gives every field that carries one of the schema's directives what it promises: {@code @find}, {@code @list},
 * {@code @belongsTo}, {@code @hasMany}. Fields without one are record components or controller methods.
 */
@Component
class EntityWiring implements RuntimeWiringConfigurer {

    private final Entities entities;
    private final Relations relations;
    private final EntityFetchers fetchers;
    private @Nullable TypeDefinitionRegistry registry;

    EntityWiring(Entities entities, Relations relations, EntityFetchers fetchers) {
        this.entities = entities;
        this.relations = relations;
        this.fetchers = fetchers;
    }

    @Override
    public void setTypeDefinitionRegistry(TypeDefinitionRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Scalars.ALL.forEach(wiring::scalar);
        for (ObjectTypeDefinition type : SchemaCompletion.objectTypes(Objects.requireNonNull(registry))) {
            type.getFieldDefinitions().forEach(field -> wire(wiring, type.getName(), field));
            if (type instanceof ObjectTypeExtensionDefinition) {
                continue; // what every row and every connection has, the type itself has already
            }
            if (entities.find(type.getName()) instanceof Entity<?> entity) {
                wire(wiring, type.getName(), "id", new IdFetcher(entity));
            }
            String rows = type.getName().replaceFirst("Connection$", "");
            if (!rows.equals(type.getName()) && entities.find(rows) != null) {
                wire(wiring, type.getName(), "totalCount", fetchers.totalCount(type.getName()));
            }
        }
        wire(wiring, "Query", "node", fetchers.node());
        wire(wiring, "Query", "nodes", fetchers.nodes());
        registry.getTypes(InterfaceTypeDefinition.class)
                .forEach(each -> wiring.type(each.getName(), type -> type.typeResolver(EntityWiring::typeOf)));
    }

    /** A row's type is named like its record. */
    private static @Nullable GraphQLObjectType typeOf(TypeResolutionEnvironment environment) {
        Object row = Objects.requireNonNull(environment.<Object>getObject());
        return environment.getSchema().getObjectType(row.getClass().getSimpleName());
    }

    private void wire(RuntimeWiring.Builder wiring, String type, FieldDefinition field) {
        String target = ListArguments.rowType(field);
        if (field.hasDirective("find")) {
            wire(wiring, type, field.getName(), fetchers.find(field.getName(), entities.get(target)));
        }
        if (field.hasDirective("list")) {
            wire(wiring, type, field.getName(), fetchers.list(field.getName(), entities.get(target)));
        }
        if (field.hasDirective("belongsTo")) {
            wire(wiring, type, field.getName(), fetchers.belongsTo(add(type, field, entities.get(target), false)));
        }
        if (field.hasDirective("hasMany")) {
            wire(wiring, type, field.getName(), fetchers.hasMany(add(type, field, entities.get(target), true)));
        }
    }

    private Relation add(String owner, FieldDefinition field, Entity<?> target, boolean many) {
        Argument key = Objects.requireNonNull(
                field.getDirectives(many ? "hasMany" : "belongsTo").getFirst().getArgument("key"));
        String column = Objects.requireNonNull(((StringValue) key.getValue()).getValue());
        Entity<?> holder = many ? target : entities.get(owner);
        Relation relation = new Relation(owner, field.getName(), target, holder.column(column), many);
        relations.add(relation);
        return relation;
    }

    private static void wire(RuntimeWiring.Builder wiring, String type, String field, DataFetcher<?> fetcher) {
        wiring.type(type, builder -> builder.dataFetcher(field, fetcher));
    }
}
