package com.asrops.integration;

import com.asrops.fielddata.ExternalRefMapper;
import com.asrops.kernel.write.AuditOperation;
import com.asrops.kernel.write.Rows;
import com.asrops.kernel.write.Undo.Change;
import com.asrops.operations.Timecard;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes back what a batch noted of rows in the other system. */
@Component
class RefUndo {

    private final ExternalRefMapper refs;
    private final Rows rows;

    RefUndo(ExternalRefMapper refs, Rows rows) {
        this.refs = refs;
        this.rows = rows;
    }

    /**
     * What the other system said of these rows no longer is what they hold: what it says next is written. A row that was here before
     * the batch, and that the system told of in it for the first time, is not the system's row any more.
     */
    void forget(ImportBatch batch, List<Change> changes) {
        String source = batch.source();
        ids(changes, Change::isCreated).forEach((entity, ids) -> refs.deleteMany(source, entity, ids));
        ids(changes, change -> !change.isCreated()).forEach((entity, ids) -> {
            refs.deleteNew(source, entity, ids, batch.createdAt());
            refs.forgetMany(source, entity, ids, rows.now());
        });
        if (batch.mutation().equals(UpstreamDeletes.MUTATION)) {
            refs.notDeleted(source, batch.createdAt());
        }
        ids(changes, RefUndo::broughtBack).forEach((entity, ids) -> refs.deletedAgain(source, entity, ids, rows.now()));
    }

    /** Whether the row was out of use before, because the other system had deleted it. */
    private static boolean broughtBack(Change change) {
        return change.operation() == AuditOperation.RESTORED
                || change.entity().equals(Timecard.class.getSimpleName())
                        && change.before() != null
                        && change.before().path("status").asString("").equals("REJECTED");
    }

    private static Map<String, List<Long>> ids(List<Change> changes, Predicate<Change> which) {
        return changes.stream()
                .filter(which)
                .collect(Collectors.groupingBy(
                        Change::entity, TreeMap::new, Collectors.mapping(Change::id, Collectors.toList())));
    }
}
