package com.asrops.kernel.graphql;

import com.asrops.kernel.Caller;
import com.asrops.kernel.InputException;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.entity.Relation;
import com.asrops.kernel.execution.Needed;
import com.asrops.kernel.page.PageRequest;
import com.asrops.kernel.page.Pages;
import com.asrops.kernel.permission.Permissions;
import graphql.schema.DataFetcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fetches what a directive promises: one row, a list, the row that a key leads to, the rows that lead here. */
@Component
class EntityFetchers {

    private final Entities entities;
    private final Pages pages;
    private final Permissions permissions;

    EntityFetchers(Entities entities, Pages pages, Permissions permissions) {
        this.permissions = permissions;
        this.entities = entities;
        this.pages = pages;
    }

    DataFetcher<?> find(String field, Entity<?> entity) {
        return new RootFetcher<>(
                field,
                arguments -> Optional.ofNullable(NodeId.decode(text(arguments, "id"), entity.name())),
                (id, needed, caller) -> id.map(present -> BelongsToFetcher.byId(entity, Set.of(present), needed, caller)
                                .get(present))
                        .orElse(null));
    }

    DataFetcher<?> list(String field, Entity<?> entity) {
        return new ListFetcher(field, entity, pages);
    }

    DataFetcher<?> belongsTo(Relation relation) {
        return new BelongsToFetcher(relation);
    }

    DataFetcher<?> hasMany(Relation relation) {
        return new HasManyFetcher(relation, entities.get(relation.owner()), pages);
    }

    DataFetcher<?> totalCount(String connection) {
        return new TotalCountFetcher(connection + ".totalCount", pages);
    }

    DataFetcher<?> node() {
        return new RootFetcher<>(
                "node",
                arguments -> List.of(text(arguments, "id")),
                (ids, needed, caller) -> rows(ids, needed, caller).getFirst());
    }

    DataFetcher<?> nodes() {
        return new RootFetcher<>("nodes", EntityFetchers::ids, this::rows);
    }

    @SuppressWarnings("unchecked") // the schema has checked the shape
    private static List<String> ids(Map<String, Object> arguments) {
        List<String> ids = (List<String>) Objects.requireNonNull(arguments.get("ids"));
        if (ids.size() > PageRequest.MAX_LIMIT) {
            throw new InputException("TOO_MANY_IDS", "nodes takes at most " + PageRequest.MAX_LIMIT + " ids.");
        }
        return ids;
    }

    /** The rows of these ids in their order, null where there is none; those of one type in one statement. */
    private List<@Nullable Record> rows(List<String> texts, Needed needed, Caller caller) {
        Map<String, Set<Long>> idsByType = new HashMap<>();
        List<Optional<NodeId>> ids = texts.stream()
                .map(text -> Optional.ofNullable(NodeId.decode(text)))
                .toList();
        ids.forEach(id -> id.filter(known -> isSeen(known.type(), caller))
                .ifPresent(known -> idsByType
                        .computeIfAbsent(known.type(), absent -> new HashSet<>())
                        .add(known.id())));
        Map<NodeId, Record> found = new HashMap<>();
        idsByType.forEach((type, of) -> BelongsToFetcher.byId(entities.get(type), of, needed, caller)
                .forEach((id, row) -> found.put(new NodeId(type, id), row)));
        List<@Nullable Record> rows = new ArrayList<>();
        ids.forEach(id -> rows.add(id.map(found::get).orElse(null)));
        return rows;
    }

    /** What is not there and what the caller may not see answer alike. */
    private boolean isSeen(String type, Caller caller) {
        return entities.find(type) != null && permissions.allowed(type).contains(caller.role());
    }

    /** An argument that the schema declares non-null. */
    private static String text(Map<String, Object> arguments, String name) {
        return (String) Objects.requireNonNull(arguments.get(name));
    }
}
