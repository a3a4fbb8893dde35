package com.asrops.operations;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Payload;
import com.asrops.kernel.write.Rows;
import com.asrops.kernel.write.Writes;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** What is exported never changes: another timecard corrects it. */
@Service
class TimecardCorrections {

    private final Writes writes;
    private final Rows rows;
    private final TimecardDrafts drafts;
    private final TimecardService service;
    private final TimecardMapper timecards;
    private final TimecardEntryMapper entryMapper;

    TimecardCorrections(
            Writes writes,
            Rows rows,
            TimecardDrafts drafts,
            TimecardService service,
            TimecardMapper timecards,
            TimecardEntryMapper entryMapper) {
        this.writes = writes;
        this.rows = rows;
        this.drafts = drafts;
        this.service = service;
        this.timecards = timecards;
        this.entryMapper = entryMapper;
    }

    Payload<Timecard> correct(Map<String, Object> input, Caller caller) {
        return writes.run(caller, errors -> {
            Timecard exported = rows.current(Timecard.class, input, caller, errors);
            if (exported.status() != TimecardStatus.EXPORTED) {
                throw errors.refuse(
                        "WRONG_STATUS",
                        "id",
                        "A timecard that is " + exported.status() + " is changed, not corrected.");
            }
            TimecardService.reason("correctionReason", input, errors);
            // Two who correct the same one must see each other.
            timecards.lockWorkers(List.of(exported.workerId()));
            List<Long> ids = List.of(exported.id());
            if (!timecards.correctionsOf(ids, caller).isEmpty()) {
                throw errors.refuse(
                        "ALREADY_CORRECTED", "id", "This timecard is corrected already: correct the correction.");
            }
            TimecardDraft draft = drafts.correction(exported, entryMapper.ofTimecards(ids), input, caller, errors);
            return service.insert(draft, caller, errors);
        });
    }
}
