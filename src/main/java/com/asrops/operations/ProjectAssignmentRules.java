package com.asrops.operations;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Rules;
import com.asrops.kernel.write.UserErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ProjectAssignmentRules implements Rules<ProjectAssignment> {

    private final ProjectAssignmentMapper assignments;
    private final TimecardMapper timecards;

    ProjectAssignmentRules(ProjectAssignmentMapper assignments, TimecardMapper timecards) {
        this.assignments = assignments;
        this.timecards = timecards;
    }

    @Override
    public void check(
            ProjectAssignment assignment, @Nullable ProjectAssignment before, Caller caller, UserErrors errors) {
        if (assignment.toDate() != null && assignment.toDate().isBefore(assignment.fromDate())) {
            errors.add(
                    "BEFORE_START",
                    "toDate",
                    "An assignment cannot end before its start on " + assignment.fromDate() + ".");
            return;
        }
        if (assignment.archivedAt() == null) {
            // Two assignments written at the same time must see each other.
            timecards.lockWorkers(List.of(assignment.teamMemberId()));
            if (assignments.overlapping(assignment) > 0) {
                errors.add(
                        "OVERLAP",
                        "fromDate",
                        "The team member already has this role on the project during that time: change that assignment.");
            }
        }
    }
}
