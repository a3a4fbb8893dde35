package com.asrops.kernel.graphql;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.execution.BatchFetcher;
import com.asrops.kernel.execution.Needed;
import com.asrops.kernel.export.Export;
import com.asrops.kernel.page.Page;
import com.asrops.kernel.page.PageRequest;
import com.asrops.kernel.page.Pages;
import graphql.GraphQLContext;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a page of all rows of an entity.
 *
 * @param name the field
 */
record ListFetcher(String name, Entity<?> entity, Pages pages)
        implements BatchFetcher<PageRequest, Boolean, Connection<?>> {

    @Override
    public PageRequest arguments(Map<String, Object> arguments) {
        return PageRequest.of(arguments);
    }

    @Override
    public Boolean key(@Nullable Object source) {
        return true;
    }

    @Override
    public Map<Boolean, Connection<?>> load(
            Set<Boolean> keys, PageRequest arguments, Needed needed, GraphQLContext context) {
        Set<String> properties = needed.propertiesOf(entity.name());
        Caller caller = RequestCaller.of(context);
        Export export = Export.of(context);
        PageRequest request = export == null ? arguments : export.page(arguments);
        Page<?> page = pages.page(entity, request, properties, caller);
        if (export != null) {
            export.read(page);
        }
        return Map.of(true, new Connection<>(page, new Connection.Total(entity, request, null, null)));
    }
}
