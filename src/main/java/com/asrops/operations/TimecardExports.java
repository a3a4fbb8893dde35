package com.asrops.operations;

import com.asrops.kernel.write.Audit;
import com.asrops.kernel.write.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Hands timecards to payroll, after which they never change. Runs inside a transaction of the caller's. */
@Component
public class TimecardExports {

    private final Rows rows;
    private final TimecardMapper timecards;
    private final Audit audit;

    TimecardExports(Rows rows, TimecardMapper timecards, Audit audit) {
        this.rows = rows;
        this.timecards = timecards;
        this.audit = audit;
    }

    /** Exports the approved timecards that are paid with these days: three statements, however many there are. */
    public void export(LocalDate from, LocalDate to) {
        List<Timecard> approved = timecards.approvedWithin(from, to);
        if (!approved.isEmpty()) {
            Instant now = rows.now();
            timecards.exportMany(approved.stream().map(Timecard::id).toList(), now);
            audit.updated(
                    approved,
                    approved.stream().map(timecard -> timecard.exported(now)).toList());
        }
    }
}
