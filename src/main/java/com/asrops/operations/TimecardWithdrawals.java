package com.asrops.operations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Rows;
import com.asrops.kernel.write.UserErrors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Withdraws timecards which the system that brought them has deleted. They stay, as rejected ones without entries: so no sum, no
 * rule of a day and nothing that is paid has to know of them. Runs inside a transaction of the caller's.
 */
@Component
public class TimecardWithdrawals {

    /**
     * A timecard to withdraw.
     *
     * @param errors told why that cannot be
     */
    public record Asked(long id, UserErrors errors) {}

    private final Rows rows;
    private final TimecardMapper timecards;
    private final TimecardEntryMapper entries;
    private final TimecardRules rules;

    TimecardWithdrawals(Rows rows, TimecardMapper timecards, TimecardEntryMapper entries, TimecardRules rules) {
        this.rows = rows;
        this.timecards = timecards;
        this.entries = entries;
        this.rules = rules;
    }

    /** Whether a timecard with these entries is withdrawn. Any other has entries. */
    static boolean isWithdrawn(Timecard timecard, List<TimecardEntry> entries) {
        return timecard.status() == TimecardStatus.REJECTED && entries.isEmpty();
    }

    /**
     * The timecards as they would be, to be written by {@link TimecardBatch}; null of one that is gone or withdrawn already, and of
     * one whose errors tell that it stays.
     */
    public List<@Nullable TimecardDraft> check(List<Asked> asked, String reason, Caller caller) {
        List<Long> ids = asked.stream().map(Asked::id).toList();
        Map<Long, Timecard> now =
                timecards.byIds(ids, caller).stream().collect(toMap(Timecard::id, timecard -> timecard));
        Map<Long, List<TimecardEntry>> lines =
                entries.ofTimecards(ids).stream().collect(groupingBy(TimecardEntry::timecardId));
        List<@Nullable TimecardDraft> drafts = new ArrayList<>();
        for (Asked each : asked) {
            Timecard timecard = now.get(each.id());
            drafts.add(
                    timecard == null
                            ? null
                            : draft(timecard, lines.getOrDefault(each.id(), List.of()), reason, each.errors(), caller));
        }
        rules.check(Stream.of(drafts.toArray(TimecardDraft[]::new))
                .filter(Objects::nonNull)
                .map(draft -> new TimecardCheck.Change(draft.timecard().paidOn(), "id", draft.errors()))
                .toList());
        return drafts;
    }

    private @Nullable TimecardDraft draft(
            Timecard timecard, List<TimecardEntry> lines, String reason, UserErrors errors, Caller caller) {
        if (isWithdrawn(timecard, lines)) {
            return null;
        }
        if (!timecard.status().isWithdrawable()) {
            errors.add("WRONG_STATUS", "id", timecard.status().cannotBe("withdrawn"));
            return null;
        }
        Map<String, Object> change = new HashMap<>();
        change.put("status", TimecardStatus.REJECTED.name());
        change.put("rejectedAt", rows.now());
        change.put("rejectedById", null);
        change.put("rejectionReason", reason);
        Timecard withdrawn = Objects.requireNonNull(rows.change(timecard, change, caller, errors));
        return new TimecardDraft(timecard, lines, withdrawn, List.of(), List.of(), errors);
    }
}
