package com.asrops.integration;

import com.asrops.kernel.Caller;
import com.asrops.operations.TimecardBatch;
import com.asrops.operations.TimecardBatch.Wanted;
import com.asrops.operations.TimecardDraft;
import com.asrops.operations.TimecardSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes over timecards, which have rules over a whole day and entries that are written with them. */
@Component
class TimecardUpserts implements Upserts<TimecardDraft> {

    private final RowReferences references;
    private final TimecardBatch timecards;

    TimecardUpserts(RowReferences references, TimecardBatch timecards) {
        this.references = references;
        this.timecards = timecards;
    }

    @Override
    public List<@Nullable TimecardDraft> check(UpsertCall call, List<UpsertRow> changed, Caller caller) {
        List<Wanted> wanted = changed.stream()
                .map(row -> new Wanted(
                        row.rowId(), RowShape.EXTERNAL_ID, call.shape().asRecord(row.input()), row.errors()))
                .toList();
        return timecards.check(wanted, recordedIn(call.source()), references.of(call, changed, caller), caller);
    }

    @Override
    public List<Long> write(UpsertCall call, List<TimecardDraft> valid, Caller caller) {
        return timecards.write(valid, recordedIn(call.source()), caller);
    }

    private static TimecardSource recordedIn(String source) {
        return source.equals(TimecardSource.RAKEN.name()) ? TimecardSource.RAKEN : TimecardSource.IMPORT;
    }
}
