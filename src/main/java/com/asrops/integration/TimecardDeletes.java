package com.asrops.integration;

import com.asrops.kernel.Caller;
import com.asrops.operations.TimecardBatch;
import com.asrops.operations.TimecardDraft;
import com.asrops.operations.TimecardSource;
import com.asrops.operations.TimecardWithdrawals;
import com.asrops.operations.TimecardWithdrawals.Asked;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Withdraws timecards with their entries. */
@Component
class TimecardDeletes implements Deletes<TimecardDraft> {

    private final TimecardWithdrawals withdrawals;
    private final TimecardBatch timecards;

    TimecardDeletes(TimecardWithdrawals withdrawals, TimecardBatch timecards) {
        this.withdrawals = withdrawals;
        this.timecards = timecards;
    }

    @Override
    public List<@Nullable TimecardDraft> check(UpsertCall call, List<UpsertRow> known, Caller caller) {
        List<Asked> asked = known.stream()
                .map(row -> new Asked(Objects.requireNonNull(row.rowId()), row.errors()))
                .toList();
        return withdrawals.check(asked, "It was deleted in " + call.source() + ".", caller);
    }

    @Override
    public void write(UpsertCall call, List<TimecardDraft> valid, Caller caller) {
        timecards.write(valid, TimecardSource.IMPORT, caller);
    }
}
