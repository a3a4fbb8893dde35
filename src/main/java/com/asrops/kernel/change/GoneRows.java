package com.asrops.kernel.change;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.entity.SeenWith;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds out which rows that are gone somebody would see if they were still there: those of types that are {@link SeenWith} others, when all
 * of these are there and seen. Of whatever else, nothing is told.
 */
@Component
class GoneRows {

    private final ChangeMapper mapper;
    private final Entities entities;

    GoneRows(ChangeMapper mapper, Entities entities) {
        this.mapper = mapper;
        this.entities = entities;
    }

    /** The ids of the events of those among these that may be told. */
    Set<Long> seen(Collection<ChangeRow> deletions, Caller caller) {
        List<Long> ids = deletions.stream().map(ChangeRow::id).toList();
        return ids.isEmpty() ? Set.of() : seen(mapper.formerRows(ids), caller);
    }

    /** The same for rows of which it is known what they held. */
    Set<Long> seen(List<FormerRow> rows, Caller caller) {
        Map<Long, List<NodeId>> needed = new HashMap<>();
        for (FormerRow row : rows) {
            List<NodeId> others = others(row);
            if (others != null) {
                needed.put(row.id(), others);
            }
        }
        Set<NodeId> there = there(needed.values(), caller);
        needed.values().removeIf(others -> !there.containsAll(others));
        return needed.keySet();
    }

    /** With which rows a row was seen; null when that cannot be said. */
    private @Nullable List<NodeId> others(FormerRow row) {
        SeenWith rule = entities.get(row.entity()).type().getAnnotation(SeenWith.class);
        if (rule == null) {
            return null;
        }
        JsonNode before = JsonMapper.shared().readTree(row.before());
        List<NodeId> others = new ArrayList<>();
        for (String key : rule.value()) {
            NodeId other = NodeId.decode(before.path(key).asString(""));
            if (other == null) {
                return null;
            }
            others.add(other);
        }
        return others;
    }

    private Set<NodeId> there(Collection<List<NodeId>> needed, Caller caller) {
        Map<String, Set<Long>> idsByType = new TreeMap<>();
        needed.forEach(others -> others.forEach(other -> idsByType
                .computeIfAbsent(other.type(), absent -> new TreeSet<>())
                .add(other.id())));
        Set<NodeId> seen = new HashSet<>();
        idsByType.forEach((type, ids) -> read(entities.get(type), ids, caller, seen));
        return seen;
    }

    private static <T extends Record> void read(Entity<T> entity, Set<Long> ids, Caller caller, Set<NodeId> into) {
        entity.mapper()
                .byIds(List.copyOf(ids), entity.columns(Set.of(), List.of()), caller)
                .forEach(row -> into.add(new NodeId(entity.name(), entity.idOf(row))));
    }
}
