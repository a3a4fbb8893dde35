package com.asrops.operations;

import com.asrops.kernel.Caller;
import com.asrops.kernel.sql.RowColumns;
import com.asrops.kernel.write.Draft;
import com.asrops.kernel.write.ListRules;
import com.asrops.operations.ProjectAssignmentMapper.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ProjectAssignmentRules implements ListRules<ProjectAssignment> {

    private final ProjectAssignmentMapper assignments;
    private final TimecardMapper timecards;

    ProjectAssignmentRules(ProjectAssignmentMapper assignments, TimecardMapper timecards) {
        this.assignments = assignments;
        this.timecards = timecards;
    }

    @Override
    public void checkAll(List<Draft<ProjectAssignment>> drafts, Caller caller) {
        drafts.forEach(ProjectAssignmentRules::checkDates);
        List<Draft<ProjectAssignment>> inUse = drafts.stream()
                .filter(draft -> draft.errors().isEmpty() && draft.row().archivedAt() == null)
                .toList();
        if (!inUse.isEmpty()) {
            checkOverlaps(inUse);
        }
    }

    private static void checkDates(Draft<ProjectAssignment> draft) {
        ProjectAssignment assignment = draft.row();
        if (assignment.toDate() != null && assignment.toDate().isBefore(assignment.fromDate())) {
            draft.errors()
                    .add(
                            "BEFORE_START",
                            "toDate",
                            "An assignment cannot end before its start on " + assignment.fromDate() + ".");
        }
    }

    /** Looked at as they will be after the call. One that fails stays as it is, so the others are looked at again with that. */
    private void checkOverlaps(List<Draft<ProjectAssignment>> drafts) {
        // Two assignments written at the same time must see each other. In order, so that two callers do not wait for
        // each
        // other.
        timecards.lockWorkers(new TreeSet<>(
                drafts.stream().map(draft -> draft.row().teamMemberId()).toList()));
        List<ProjectAssignment> there = assignments.inUse(RowColumns.of(
                drafts.stream().map(draft -> place(draft.row())).distinct().toList()));
        List<Draft<ProjectAssignment>> right = new ArrayList<>(drafts);
        List<Draft<ProjectAssignment>> wrong;
        do {
            wrong = overlapping(right, there);
            right.removeAll(wrong);
        } while (!wrong.isEmpty());
    }

    private static Place place(ProjectAssignment assignment) {
        return new Place(assignment.projectId(), assignment.teamMemberId());
    }

    private static List<Draft<ProjectAssignment>> overlapping(
            List<Draft<ProjectAssignment>> drafts, List<ProjectAssignment> there) {
        Set<Long> changing = drafts.stream().map(draft -> draft.row().id()).collect(Collectors.toSet());
        var others = there.stream()
                .filter(other -> !changing.contains(other.id()))
                .collect(Collectors.groupingBy(ProjectAssignmentRules::place));
        List<Draft<ProjectAssignment>> wrong = new ArrayList<>();
        for (Draft<ProjectAssignment> draft : drafts) {
            List<ProjectAssignment> same = others.computeIfAbsent(place(draft.row()), absent -> new ArrayList<>());
            if (same.stream().anyMatch(other -> overlap(draft.row(), other))) {
                wrong.add(draft);
                draft.errors()
                        .add(
                                "OVERLAP",
                                "fromDate",
                                "The team member already has this role on the project during that time: change that assignment.");
            } else {
                same.add(draft.row());
            }
        }
        return wrong;
    }

    private static boolean overlap(ProjectAssignment one, ProjectAssignment other) {
        return one.role() == other.role()
                && !endsBefore(one.toDate(), other.fromDate())
                && !endsBefore(other.toDate(), one.fromDate());
    }

    private static boolean endsBefore(@Nullable LocalDate end, LocalDate start) {
        return end != null && end.isBefore(start);
    }
}
