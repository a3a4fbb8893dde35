package com.asrops.kernel.graphql;

import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.NodeId;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A row's id as clients see it. */
record IdFetcher(Entity<?> entity) implements LightDataFetcher<String> {

    @Override
    public String get(
            GraphQLFieldDefinition field, @Nullable Object source, Supplier<DataFetchingEnvironment> environment) {
        return NodeId.encode(entity.name(), entity.idOf((Record) Objects.requireNonNull(source)));
    }

    @Override
    public String get(DataFetchingEnvironment environment) {
        return get(environment.getFieldDefinition(), environment.getSource(), () -> environment);
    }
}
