package com.asrops.integration;

import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.Relations;
import com.asrops.kernel.graphql.RequestCaller;
import com.asrops.operations.Timecard;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Gives every mutation that carries {@code @upsertMany} what it promises, and its results their rows. */
@Component
class UpsertWiring implements RuntimeWiringConfigurer {

    private static final String PAYLOAD = "UpsertManyPayload";

    private final Entities entities;
    private final Relations relations;
    private final BulkCalls calls;
    private final RowUpserts rows;
    private final RowUndo undo;
    private final UpstreamTypes types;
    private final Map<String, Upserts<?>> ownWays;
    private final Map<String, RowShape> shapes = new ConcurrentHashMap<>();
    private @Nullable TypeDefinitionRegistry registry;

    UpsertWiring(
            Entities entities,
            Relations relations,
            BulkCalls calls,
            RowUpserts rows,
            RowUndo undo,
            UpstreamTypes types,
            TimecardUpserts timecards) {
        this.undo = undo;
        this.types = types;
        this.entities = entities;
        this.relations = relations;
        this.calls = calls;
        this.rows = rows;
        this.ownWays = Map.of(Timecard.class.getSimpleName(), timecards);
    }

    @Override
    public void setTypeDefinitionRegistry(TypeDefinitionRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        RowShapes read = new RowShapes(Objects.requireNonNull(registry), entities, relations);
        mutations(registry)
                .filter(field -> field.hasDirective(RowShapes.DIRECTIVE))
                .forEach(field -> wire(wiring, field, read));
    }

    private static Stream<FieldDefinition> mutations(TypeDefinitionRegistry registry) {
        return Stream.concat(
                        registry.getTypes(ObjectTypeDefinition.class).stream(),
                        registry.objectTypeExtensions().values().stream().flatMap(Collection::stream))
                .filter(type -> type.getName().equals("Mutation"))
                .map(ObjectTypeDefinition::getFieldDefinitions)
                .flatMap(List::stream);
    }

    private void wire(RuntimeWiring.Builder wiring, FieldDefinition field, RowShapes read) {
        String type = ((TypeName) TypeUtil.unwrapAll(field.getType())).getName().replaceFirst(PAYLOAD + "$", "");
        Entity<?> entity = entities.get(type);
        types.add(type);
        if (!ownWays.containsKey(type)) {
            undo.add(type);
        }
        read.add(type, field.getDirectives(RowShapes.DIRECTIVE).getFirst());
        wiring.type(
                "Mutation",
                builder -> builder.dataFetcher(
                        field.getName(),
                        environment -> calls.run(
                                shapes.computeIfAbsent(type, read::of),
                                ownWays.getOrDefault(type, rows),
                                Objects.requireNonNull(environment.getArgument("input")),
                                RequestCaller.of(environment.getGraphQlContext()))));
        wiring.type(
                type + "UpsertResult",
                builder -> builder.dataFetcher(
                        Character.toLowerCase(type.charAt(0)) + type.substring(1), new UpsertedRows<>(entity)));
    }
}
