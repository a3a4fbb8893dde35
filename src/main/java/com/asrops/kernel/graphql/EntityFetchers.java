package com.asrops.kernel.graphql;

import com.asrops.kernel.InputException;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.entity.Relation;
import com.asrops.kernel.page.Page;
import com.asrops.kernel.page.PageRequest;
import com.asrops.kernel.page.Pages;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fetches what a directive promises: one row, a list, the row that a key leads to, the rows that lead here. */
@Component
class EntityFetchers {

    private final Entities entities;
    private final Loaders loaders;
    private final Pages pages;

    EntityFetchers(Entities entities, Loaders loaders, Pages pages) {
        this.entities = entities;
        this.loaders = loaders;
        this.pages = pages;
    }

    DataFetcher<?> find(Entity<?> entity) {
        return environment ->
                loaders.one(environment, entity, NodeId.decode(argument(environment, "id"), entity.name()));
    }

    DataFetcher<?> list(Entity<?> entity) {
        return environment -> {
            PageRequest request = PageRequest.of(environment.getArguments());
            Page<?> page = pages.page(entity, request, Loaders.callerOf(environment));
            return new Connection<>(page, () -> pages.count(entity, request, Loaders.callerOf(environment)));
        };
    }

    DataFetcher<?> belongsTo(Relation relation) {
        return environment -> loaders.one(
                environment, relation.target(), (Long) relation.key().of(row(environment)));
    }

    DataFetcher<?> hasMany(Relation relation) {
        Entity<?> owner = entities.get(relation.owner());
        return environment -> {
            Long parent = owner.idOf(row(environment));
            PageRequest request = PageRequest.of(environment.getArguments());
            return loaders.children(environment, relation, parent, request)
                    .thenApply(page ->
                            new Connection<>(page, () -> loaders.childCount(environment, relation, parent, request)));
        };
    }

    CompletableFuture<@Nullable Record> node(DataFetchingEnvironment environment) {
        return node(environment, argument(environment, "id"));
    }

    private CompletableFuture<@Nullable Record> node(DataFetchingEnvironment environment, String text) {
        NodeId id = NodeId.decode(text);
        Entity<?> entity = id == null ? null : entities.find(id.type());
        return entity == null || id == null
                ? CompletableFuture.completedFuture(null)
                : loaders.one(environment, entity, id.id());
    }

    CompletableFuture<List<@Nullable Record>> nodes(DataFetchingEnvironment environment) {
        List<String> ids = argument(environment, "ids");
        if (ids.size() > PageRequest.MAX_LIMIT) {
            throw new InputException("TOO_MANY_IDS", "nodes takes at most " + PageRequest.MAX_LIMIT + " ids.");
        }
        List<CompletableFuture<@Nullable Record>> rows =
                ids.stream().map(id -> node(environment, id)).toList();
        return CompletableFuture.allOf(rows.toArray(CompletableFuture[]::new)).thenApply(all -> {
            List<@Nullable Record> found = new ArrayList<>();
            rows.forEach(row -> found.add(row.resultNow()));
            return found;
        });
    }

    /** The row that a field is asked of. */
    static Record row(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getSource());
    }

    /** An argument that the schema declares non-null. */
    private static <T> T argument(DataFetchingEnvironment environment, String name) {
        return Objects.requireNonNull(environment.getArgument(name));
    }
}
