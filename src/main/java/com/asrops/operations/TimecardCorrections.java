package com.asrops.operations;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Payload;
import com.asrops.kernel.write.Rows;
import com.asrops.kernel.write.Writes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** What is exported never changes: another timecard corrects it. */
@Service
class TimecardCorrections {

    private final Writes writes;
    private final Rows rows;
    private final TimecardDrafts drafts;
    private final TimecardRules rules;
    private final TimecardMapper timecards;
    private final TimecardEntryMapper entryMapper;
    private final TimecardEntries entries;

    TimecardCorrections(
            Writes writes,
            Rows rows,
            TimecardDrafts drafts,
            TimecardRules rules,
            TimecardMapper timecards,
            TimecardEntryMapper entryMapper,
            TimecardEntries entries) {
        this.writes = writes;
        this.rows = rows;
        this.drafts = drafts;
        this.rules = rules;
        this.timecards = timecards;
        this.entryMapper = entryMapper;
        this.entries = entries;
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
            errors.stopIfAny();
            TimecardDraft sound = Objects.requireNonNull(draft);
            rules.check(List.of(sound), caller);
            errors.stopIfAny();
            Timecard written = rows.insert(timecards, sound.timecard(), caller);
            entries.write(List.of(sound), List.of(written.id()), rows.now());
            return written;
        });
    }
}
