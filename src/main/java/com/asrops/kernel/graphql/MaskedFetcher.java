package com.asrops.kernel.graphql;

import com.asrops.kernel.Caller.Role;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.execution.Reads;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A text of a row, of which some roles see enough to recognise it, but not enough to use it. */
record MaskedFetcher(Column column, Set<Role> masked) implements LightDataFetcher<String>, Reads {

    private static final String MASK = "***";

    @Override
    public Set<String> reads() {
        return Set.of(column.component().getName());
    }

    @Override
    public @Nullable String get(
            GraphQLFieldDefinition field, @Nullable Object source, Supplier<DataFetchingEnvironment> environment) {
        String text = (String) column.of((Record) Objects.requireNonNull(source));
        return text != null
                        && masked.contains(RequestCaller.of(environment.get().getGraphQlContext())
                                .role())
                ? masked(text)
                : text;
    }

    @Override
    public @Nullable String get(DataFetchingEnvironment environment) {
        return get(environment.getFieldDefinition(), environment.getSource(), () -> environment);
    }

    /** {@code j***@example.com}, or {@code ***67}. */
    private static String masked(String text) {
        int at = text.lastIndexOf('@');
        return at > 0
                ? text.substring(0, text.offsetByCodePoints(0, 1)) + MASK + text.substring(at)
                : MASK + text.substring(Math.max(0, text.length() - 2));
    }
}
