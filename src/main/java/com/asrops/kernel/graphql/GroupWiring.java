package com.asrops.kernel.graphql;

import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.FoldedColumns;
import com.asrops.kernel.page.GroupPlan;
import com.asrops.kernel.page.Groups;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Gives the fields of {@link GroupTypes} their fetchers, and says which texts are sorted by folded twins. */
@Component
class GroupWiring implements RuntimeWiringConfigurer {

    /** What the types of a group are called after their rows. */
    private static final List<String> PARTS =
            List.of("Group", "GroupValues", "GroupDistinct", "GroupNumbers", "GroupExtremes");

    private final Entities entities;
    private final FoldedColumns folded;
    private final Groups groups;
    private @Nullable TypeDefinitionRegistry registry;

    GroupWiring(Entities entities, FoldedColumns folded, Groups groups) {
        this.entities = entities;
        this.folded = folded;
        this.groups = groups;
    }

    /** Reads a value of the maps that a group is. */
    private record Value(String name) implements LightDataFetcher<Object> {

        @Override
        public @Nullable Object get(
                GraphQLFieldDefinition field, @Nullable Object source, Supplier<DataFetchingEnvironment> environment) {
            return ((Map<?, ?>) Objects.requireNonNull(source)).get(name);
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) {
            return get(environment.getFieldDefinition(), environment.getSource(), () -> environment);
        }
    }

    @Override
    public void setTypeDefinitionRegistry(TypeDefinitionRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        TypeDefinitionRegistry types = Objects.requireNonNull(registry);
        for (GroupFields fields : GroupFields.ofLists(types)) {
            String of = fields.of();
            fields.searched().forEach(field -> folded.add(of, field.name()));
            wire(wiring, "Query", GeneratedTypes.fieldOf(of) + "Groups", new GroupsFetcher(entities.get(of), groups));
            wireAnswer(wiring, of + "Groups");
            PARTS.forEach(part -> wireValues(wiring, types, of + part));
        }
    }

    private void wireAnswer(RuntimeWiring.Builder wiring, String type) {
        wire(wiring, type, "nodes", new GroupFetcher(groups, GroupPlan::nodes, GroupPlan.Answer::groups));
        wire(wiring, type, "hasMore", new GroupFetcher(groups, GroupPlan::nodes, GroupPlan.Answer::more));
        wire(
                wiring,
                type,
                "totals",
                new GroupFetcher(groups, GroupPlan::totals, all -> all.groups().getFirst()));
    }

    private static void wireValues(RuntimeWiring.Builder wiring, TypeDefinitionRegistry types, String type) {
        types.getType(type, ObjectTypeDefinition.class).stream()
                .flatMap(definition -> definition.getFieldDefinitions().stream())
                .map(FieldDefinition::getName)
                .forEach(field -> wire(wiring, type, field, new Value(field)));
    }

    private static void wire(RuntimeWiring.Builder wiring, String type, String field, DataFetcher<?> fetcher) {
        wiring.type(type, builder -> builder.dataFetcher(field, fetcher));
    }
}
