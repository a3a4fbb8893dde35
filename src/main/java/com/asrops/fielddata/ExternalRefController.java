package com.asrops.fielddata;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.graphql.BatchField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;

/** The rows that outside systems mean. */
@Controller
class ExternalRefController {

    private final Entities entities;

    ExternalRefController(Entities entities) {
        this.entities = entities;
    }

    @BatchField
    Map<Long, String> rowId(List<ExternalRef> refs) {
        return refs.stream()
                .collect(Collectors.toMap(ExternalRef::id, ref -> NodeId.encode(ref.entityType(), ref.rowId())));
    }

    /** Each type in one statement. */
    @BatchField
    Map<Long, Record> row(List<ExternalRef> refs, Caller caller) {
        Map<Long, Record> found = new HashMap<>();
        refs.stream()
                .collect(Collectors.groupingBy(ExternalRef::entityType, TreeMap::new, Collectors.toList()))
                .forEach((type, ofType) -> {
                    Entity<?> entity = entities.find(type);
                    if (entity != null) {
                        read(entity, ofType, caller, found);
                    }
                });
        return found;
    }

    private static <T extends Record> void read(
            Entity<T> entity, List<ExternalRef> refs, Caller caller, Map<Long, Record> found) {
        List<Long> ids = refs.stream().map(ExternalRef::rowId).distinct().toList();
        Map<Long, T> rows =
                entity.mapper().byIds(ids, caller).stream().collect(Collectors.toMap(entity::idOf, row -> row));
        for (ExternalRef ref : refs) {
            T row = rows.get(ref.rowId());
            if (row != null) {
                found.put(ref.id(), row);
            }
        }
    }
}
