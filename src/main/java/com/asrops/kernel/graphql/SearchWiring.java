package com.asrops.kernel.graphql;

import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.search.Search;
import com.asrops.kernel.search.SearchRequest;
import com.asrops.kernel.search.SearchedType;
import com.asrops.kernel.search.SearchedTypes;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Tells the index what is searched, and gives {@code Query.search} its fetchers. */
@Component
class SearchWiring implements RuntimeWiringConfigurer {

    private final SearchedTypes types;
    private final Entities entities;
    private final Search search;
    private @Nullable TypeDefinitionRegistry registry;

    SearchWiring(SearchedTypes types, Entities entities, Search search) {
        this.types = types;
        this.entities = entities;
        this.search = search;
    }

    @Override
    public void setTypeDefinitionRegistry(TypeDefinitionRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        TypeDefinitionRegistry schema = Objects.requireNonNull(registry);
        for (ObjectTypeDefinition type : SchemaCompletion.objectTypes(schema)) {
            for (FieldDefinition field : type.getFieldDefinitions()) {
                if (field.hasDirective("search")) {
                    Entity<?> entity = entities.get(type.getName());
                    types.add(new SearchedType(entity, List.of(SearchFields.of(schema, entities, entity, field))));
                }
            }
        }
        wiring.type(
                "Query",
                type -> type.dataFetcher(
                        "search",
                        new RootFetcher<>(
                                "search",
                                SearchRequest::of,
                                (request, needed, caller) -> search.page(request, needed::propertiesOf, caller))));
        wiring.type("SearchResultConnection", type -> type.dataFetcher("totalCount", new SearchCountFetcher(search)));
    }
}
