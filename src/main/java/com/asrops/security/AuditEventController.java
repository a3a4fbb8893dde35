package com.asrops.security;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.graphql.BatchField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;

/** The rows that events are about. */
@Controller
class AuditEventController {

    private final Entities entities;

    AuditEventController(Entities entities) {
        this.entities = entities;
    }

    @BatchField
    Map<Long, Record> row(List<AuditEvent> events, Caller caller) {
        Map<String, TreeSet<Long>> idsByType = new TreeMap<>();
        for (AuditEvent event : events) {
            NodeId id = NodeId.decode(event.rowId());
            if (id != null && entities.find(id.type()) != null) {
                idsByType.computeIfAbsent(id.type(), absent -> new TreeSet<>()).add(id.id());
            }
        }
        Map<String, Record> rows = new HashMap<>();
        idsByType.forEach((type, ids) -> read(entities.get(type), List.copyOf(ids), caller, rows));
        Map<Long, Record> found = new HashMap<>();
        for (AuditEvent event : events) {
            Record row = rows.get(event.rowId());
            if (row != null) {
                found.put(event.id(), row);
            }
        }
        return found;
    }

    private static <T extends Record> void read(
            Entity<T> entity, List<Long> ids, Caller caller, Map<String, Record> rows) {
        entity.mapper()
                .byIds(ids, caller)
                .forEach(row -> rows.put(NodeId.encode(entity.name(), entity.idOf(row)), row));
    }
}
