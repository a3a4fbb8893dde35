package com.asrops.kernel.graphql;

import com.asrops.kernel.change.Change;
import com.asrops.kernel.change.ChangedTypes;
import com.asrops.kernel.execution.Reads;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the schema's enum calls the type of a change. */
record ChangeTypeFetcher() implements LightDataFetcher<String>, Reads {

    @Override
    public Set<String> reads() {
        return Set.of("entity");
    }

    @Override
    public String get(
            GraphQLFieldDefinition field, @Nullable Object source, Supplier<DataFetchingEnvironment> environment) {
        return ChangedTypes.constantOf(((Change) Objects.requireNonNull(source)).entity());
    }

    @Override
    public String get(DataFetchingEnvironment environment) {
        return get(environment.getFieldDefinition(), environment.getSource(), () -> environment);
    }
}
