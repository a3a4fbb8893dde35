package com.asrops.operations;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Rules;
import com.asrops.kernel.write.UserErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class CostCodeRules implements Rules<CostCode> {

    private final CostCodeMapper costCodes;

    CostCodeRules(CostCodeMapper costCodes) {
        this.costCodes = costCodes;
    }

    @Override
    public void check(CostCode code, @Nullable CostCode before, Caller caller, UserErrors errors) {
        Long parent = code.parentId();
        if (before == null || parent == null || parent.equals(before.parentId())) {
            return; // nothing is a part of a new one
        }
        // Two changes at the same time could close a circle that neither of them sees.
        costCodes.lockParents();
        if (costCodes.isPartOf(parent, code.id())) {
            errors.add("CIRCLE", "parentId", "The parent is this cost code, or a part of it.");
        }
    }
}
