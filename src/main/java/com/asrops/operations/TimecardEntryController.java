package com.asrops.operations;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.EntityMapper;
import com.asrops.kernel.graphql.BatchField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;

/** What an entry has through its timecard. */
@Controller
class TimecardEntryController {

    private final TimecardMapper timecards;
    private final ProjectMapper projects;
    private final TeamMemberMapper teamMembers;

    TimecardEntryController(TimecardMapper timecards, ProjectMapper projects, TeamMemberMapper teamMembers) {
        this.timecards = timecards;
        this.projects = projects;
        this.teamMembers = teamMembers;
    }

    @BatchField
    Map<Long, Project> project(List<TimecardEntry> entries, Caller caller) {
        return through(entries, Timecard::projectId, projects, Project::id, caller);
    }

    @BatchField
    Map<Long, TeamMember> worker(List<TimecardEntry> entries, Caller caller) {
        return through(entries, Timecard::workerId, teamMembers, TeamMember::id, caller);
    }

    private <T extends Record> Map<Long, T> through(
            List<TimecardEntry> entries,
            Function<Timecard, Long> key,
            EntityMapper<T> mapper,
            Function<T, Long> id,
            Caller caller) {
        List<Long> cards =
                entries.stream().map(TimecardEntry::timecardId).distinct().toList();
        Map<Long, Long> keys = timecards.byIds(cards, caller).stream().collect(Collectors.toMap(Timecard::id, key));
        Map<Long, T> rows = mapper.byIds(keys.values().stream().distinct().toList(), caller).stream()
                .collect(Collectors.toMap(id, row -> row));
        Map<Long, T> found = new HashMap<>();
        for (TimecardEntry entry : entries) {
            T row = rows.get(keys.get(entry.timecardId()));
            if (row != null) {
                found.put(entry.id(), row);
            }
        }
        return found;
    }
}
