package com.asrops.kernel.graphql;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.write.Payload;
import com.asrops.kernel.write.RowWrites;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Gives every mutation that carries {@code @create}, {@code @update} or {@code @archive} what it promises. */
@Component
class WriteWiring implements RuntimeWiringConfigurer {

    /** What a directive does with an entity. */
    @FunctionalInterface
    private interface Write {
        Payload<?> run(Entity<?> entity, Map<String, Object> input, Caller caller);
    }

    private static final String PAYLOAD = "Payload";

    private final Entities entities;
    private final Map<String, Write> writes;
    private @Nullable TypeDefinitionRegistry registry;

    WriteWiring(Entities entities, RowWrites rows) {
        this.entities = entities;
        this.writes = Map.of("create", rows::create, "update", rows::update, "archive", rows::archive);
    }

    @Override
    public void setTypeDefinitionRegistry(TypeDefinitionRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        List<ObjectTypeDefinition> types = SchemaCompletion.objectTypes(Objects.requireNonNull(registry));
        for (ObjectTypeDefinition type : types) {
            type.getFieldDefinitions().forEach(field -> wire(wiring, field));
            Entity<?> entity = entities.find(type.getName().replaceFirst(PAYLOAD + "$", ""));
            if (entity != null
                    && type.getName().endsWith(PAYLOAD)
                    && !(type instanceof ObjectTypeExtensionDefinition)) {
                wire(wiring, type.getName(), GeneratedTypes.fieldOf(entity.name()), new PropertyDataFetcher<>("row"));
                wire(wiring, type.getName(), "userErrors", new PropertyDataFetcher<>("userErrors"));
            }
        }
    }

    private void wire(RuntimeWiring.Builder wiring, FieldDefinition field) {
        writes.forEach((directive, write) -> {
            if (field.hasDirective(directive)) {
                Entity<?> entity = entities.get(ListArguments.rowType(field).replaceFirst(PAYLOAD + "$", ""));
                wire(
                        wiring,
                        "Mutation",
                        field.getName(),
                        environment -> write.run(
                                entity,
                                Objects.requireNonNull(environment.getArgument("input")),
                                RequestCaller.of(environment.getGraphQlContext())));
            }
        });
    }

    private static void wire(RuntimeWiring.Builder wiring, String type, String field, DataFetcher<?> fetcher) {
        wiring.type(type, builder -> builder.dataFetcher(field, fetcher));
    }
}
