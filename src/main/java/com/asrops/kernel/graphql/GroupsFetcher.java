package com.asrops.kernel.graphql;

import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.export.Export;
import com.asrops.kernel.page.GroupPlan;
import com.asrops.kernel.page.GroupRequest;
import com.asrops.kernel.page.Groups;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a field that groups rows is asked for, and refuses it here if it must be. Reads no rows: that is done for its
 * own fields, as they are selected.
 */
record GroupsFetcher(Entity<?> entity, Groups groups) implements LightDataFetcher<GroupPlan> {

    @Override
    public GroupPlan get(
            GraphQLFieldDefinition field, @Nullable Object source, Supplier<DataFetchingEnvironment> environment) {
        return get(environment.get());
    }

    @Override
    public GroupPlan get(DataFetchingEnvironment environment) {
        return groups.plan(
                GroupRequest.of(entity, arguments(environment), GroupSelection.below("nodes", environment)),
                GroupSelection.below("totals", environment),
                RequestCaller.of(environment.getGraphQlContext()));
    }

    /** Of a table that names no number of groups, all are meant. */
    private static Map<String, Object> arguments(DataFetchingEnvironment environment) {
        Export export = Export.of(environment.getGraphQlContext());
        if (export == null || !export.isWhole()) {
            return environment.getArguments();
        }
        Map<String, Object> all = new HashMap<>(environment.getArguments());
        all.put("first", GroupRequest.MAX_LIMIT);
        return all;
    }
}
