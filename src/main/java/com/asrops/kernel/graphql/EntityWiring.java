package com.asrops.kernel.graphql;

import com.asrops.kernel.InputException;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.entity.Relation;
import com.asrops.kernel.entity.Relations;
import com.asrops.kernel.page.Page;
import com.asrops.kernel.page.PageRequest;
import com.asrops.kernel.page.Pages;
import graphql.language.Argument;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.StringValue;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
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
    private final Loaders loaders;
    private final Pages pages;
    private @Nullable TypeDefinitionRegistry registry;

    EntityWiring(Entities entities, Relations relations, Loaders loaders, Pages pages) {
        this.entities = entities;
        this.relations = relations;
        this.loaders = loaders;
        this.pages = pages;
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
                wire(
                        wiring,
                        type.getName(),
                        "id",
                        environment -> NodeId.encode(entity.name(), entity.idOf(row(environment))));
            }
            if (type.getName().endsWith("Connection")) {
                wire(
                        wiring,
                        type.getName(),
                        "totalCount",
                        environment ->
                                ((Connection<?>) row(environment)).total().get());
            }
        }
        wire(wiring, "Query", "node", environment -> node(environment, argument(environment, "id")));
        wire(wiring, "Query", "nodes", this::nodes);
        wiring.type(
                "Node",
                type -> type.typeResolver(environment -> environment
                        .getSchema()
                        .getObjectType(Objects.requireNonNull(environment.<Object>getObject())
                                .getClass()
                                .getSimpleName())));
    }

    private void wire(RuntimeWiring.Builder wiring, String type, FieldDefinition field) {
        String target = ListArguments.rowType(field);
        if (field.hasDirective("find")) {
            wire(wiring, type, field.getName(), find(entities.get(target)));
        }
        if (field.hasDirective("list")) {
            wire(wiring, type, field.getName(), list(entities.get(target)));
        }
        if (field.hasDirective("belongsTo")) {
            wire(wiring, type, field.getName(), belongsTo(add(type, field, entities.get(target), false)));
        }
        if (field.hasDirective("hasMany")) {
            wire(wiring, type, field.getName(), hasMany(add(type, field, entities.get(target), true)));
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

    private DataFetcher<?> find(Entity<?> entity) {
        return environment ->
                loaders.one(environment, entity, NodeId.decode(argument(environment, "id"), entity.name()));
    }

    private DataFetcher<?> list(Entity<?> entity) {
        return environment -> {
            PageRequest request = PageRequest.of(environment.getArguments());
            Page<?> page = pages.page(entity, request, Loaders.callerOf(environment));
            return new Connection<>(page, () -> pages.count(entity, request, Loaders.callerOf(environment)));
        };
    }

    private DataFetcher<?> belongsTo(Relation relation) {
        return environment -> loaders.one(
                environment, relation.target(), (Long) relation.key().of(row(environment)));
    }

    private DataFetcher<?> hasMany(Relation relation) {
        Entity<?> owner = entities.get(relation.owner());
        return environment -> {
            Long parent = owner.idOf(row(environment));
            PageRequest request = PageRequest.of(environment.getArguments());
            return loaders.children(environment, relation, parent, request)
                    .thenApply(page ->
                            new Connection<>(page, () -> loaders.childCount(environment, relation, parent, request)));
        };
    }

    private CompletableFuture<@Nullable Record> node(DataFetchingEnvironment environment, String text) {
        NodeId id = NodeId.decode(text);
        Entity<?> entity = id == null ? null : entities.find(id.type());
        return entity == null || id == null
                ? CompletableFuture.completedFuture(null)
                : loaders.one(environment, entity, id.id());
    }

    private CompletableFuture<List<@Nullable Record>> nodes(DataFetchingEnvironment environment) {
        List<String> ids = argument(environment, "ids");
        if (ids.size() > PageRequest.MAX_LIMIT) {
            throw new InputException("TOO_MANY_IDS", "nodes takes at most " + PageRequest.MAX_LIMIT + " ids.");
        }
        List<CompletableFuture<@Nullable Record>> rows =
                ids.stream().map(id -> node(environment, id)).toList();
        return CompletableFuture.allOf(rows.toArray(CompletableFuture[]::new)).thenApply(all -> {
            List<@Nullable Record> found = new ArrayList<>();
            rows.forEach(row -> found.add(row.resultNow()));
            return found;
        });
    }

    /** The row that a field is asked of. */
    private static Record row(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getSource());
    }

    /** An argument that the schema declares non-null. */
    private static <T> T argument(DataFetchingEnvironment environment, String name) {
        return Objects.requireNonNull(environment.getArgument(name));
    }
}
