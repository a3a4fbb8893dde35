package com.asrops.operations;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Draft;
import com.asrops.kernel.write.ListRules;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class CostCodeRules implements ListRules<CostCode> {

    private static final Circles<CostCode> PARTS = new Circles<>(CostCode::id, CostCode::parentId);

    private final CostCodeMapper costCodes;

    CostCodeRules(CostCodeMapper costCodes) {
        this.costCodes = costCodes;
    }

    @Override
    public void checkAll(List<Draft<CostCode>> drafts, Caller caller) {
        List<Draft<CostCode>> moved = PARTS.moved(drafts);
        if (!PARTS.isPossible(moved)) {
            return;
        }
        // Two changes at the same time could close a circle that neither of them sees.
        costCodes.lockParents();
        Set<Long> wholes = PARTS.targets(moved);
        List<Circles.Link> there = wholes.isEmpty() ? List.of() : costCodes.wholesOf(wholes);
        PARTS.in(drafts, there)
                .forEach(draft ->
                        draft.errors().add("CIRCLE", "parentId", "The parent is this cost code, or a part of it."));
    }
}
