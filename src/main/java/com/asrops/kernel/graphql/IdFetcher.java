package com.asrops.kernel.graphql;

import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.execution.Reads;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A row's id as clients see it. */
record IdFetcher(Entity<?> entity) implements LightDataFetcher<String>, Reads {

    @Override
    public Set<String> reads() {
        return Set.of("id");
    }

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
