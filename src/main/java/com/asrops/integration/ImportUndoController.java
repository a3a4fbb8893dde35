package com.asrops.integration;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.graphql.BatchField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class ImportUndoController {

    private final ImportUndo undo;
    private final Entities entities;

    ImportUndoController(ImportUndo undo, Entities entities) {
        this.undo = undo;
        this.entities = entities;
    }

    @MutationMapping
    ImportUndoPayload importUndo(@Argument Map<String, Object> input, Caller caller) {
        return undo.run(input, caller);
    }

    /** Each type in one statement. */
    @BatchField
    Map<ImportConflict, Record> row(List<ImportConflict> conflicts, Caller caller) {
        Map<String, List<Long>> ids = conflicts.stream()
                .map(conflict -> Objects.requireNonNull(NodeId.decode(conflict.rowId())))
                .distinct()
                .collect(Collectors.groupingBy(
                        NodeId::type, TreeMap::new, Collectors.mapping(NodeId::id, Collectors.toList())));
        Map<String, Record> rows = new HashMap<>();
        ids.forEach((type, ofType) -> read(entities.get(type), ofType, caller, rows));
        return conflicts.stream()
                .filter(conflict -> rows.containsKey(conflict.rowId()))
                .collect(Collectors.toMap(
                        conflict -> conflict, conflict -> rows.get(conflict.rowId()), (one, other) -> one));
    }

    private static <T extends Record> void read(
            Entity<T> entity, List<Long> ids, Caller caller, Map<String, Record> rows) {
        entity.mapper()
                .byIds(ids, caller)
                .forEach(row -> rows.put(NodeId.encode(entity.name(), entity.idOf(row)), row));
    }
}
