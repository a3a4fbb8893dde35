package com.asrops.kernel.graphql;

import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.execution.BatchFetcher;
import com.asrops.kernel.execution.Needed;
import com.asrops.kernel.query.Columns;
import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fetches a field by a {@link BatchField} method. */
record BatchMethodFetcher(
        BatchMethod method,
        @Nullable Entity<?> entity,
        @Nullable Entity<?> answered) implements BatchFetcher<List<@Nullable Object>, BatchMethodFetcher.Key, Object> {

    /** A row, told from others by its id; what is no row of a table, by itself. */
    record Key(Object id, Record row) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.id.equals(id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    @Override
    public String name() {
        return method.name();
    }

    @Override
    public List<@Nullable Object> arguments(Map<String, Object> arguments) {
        return method.bind(arguments);
    }

    @Override
    public Key key(@Nullable Object source) {
        Record row = (Record) Objects.requireNonNull(source);
        return new Key(entity == null ? row : (Object) entity.idOf(row), row);
    }

    @Override
    public Map<Key, Object> load(
            Set<Key> keys, List<@Nullable Object> arguments, Needed needed, GraphQLContext context) {
        Columns columns =
                answered == null ? Columns.ALL : answered.columns(needed.propertiesOf(answered.name()), List.of());
        Map<?, ?> values =
                method.call(keys.stream().map(Key::row).toList(), arguments, columns, RequestCaller.of(context));
        Map<Key, Object> loaded = new HashMap<>();
        keys.forEach(key -> {
            Object value = values.get(key.id());
            if (value != null) {
                loaded.put(key, value);
            }
        });
        return loaded;
    }
}
