package com.asrops.integration;

import com.asrops.kernel.Caller;
import com.asrops.kernel.graphql.BatchField;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class ImportUndoController {

    private final ImportUndo undo;
    private final NodeRows nodes;

    ImportUndoController(ImportUndo undo, NodeRows nodes) {
        this.undo = undo;
        this.nodes = nodes;
    }

    @MutationMapping
    ImportUndoPayload importUndo(@Argument Map<String, Object> input, Caller caller) {
        return undo.run(input, caller);
    }

    @BatchField
    Map<ImportConflict, Record> row(List<ImportConflict> conflicts, Caller caller) {
        return nodes.of(conflicts, ImportConflict::rowId, caller);
    }
}
