package com.asrops.operations;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Draft;
import com.asrops.kernel.write.ListRules;
import com.asrops.kernel.write.UserErrors;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Component
class TeamMemberRules implements ListRules<TeamMember> {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");

    private static final Circles<TeamMember> REPORTS = new Circles<>(TeamMember::id, TeamMember::supervisorId);

    private final TeamMemberMapper teamMembers;

    TeamMemberRules(TeamMemberMapper teamMembers) {
        this.teamMembers = teamMembers;
    }

    @Override
    public void checkAll(List<Draft<TeamMember>> drafts, Caller caller) {
        drafts.forEach(draft -> check(draft.row(), draft.errors()));
        checkSupervisors(drafts);
    }

    private static void check(TeamMember member, UserErrors errors) {
        if (member.hireDate() != null
                && member.terminationDate() != null
                && member.terminationDate().isBefore(member.hireDate())) {
            errors.add(
                    "BEFORE_HIRE",
                    "terminationDate",
                    "Employment cannot end before it began on " + member.hireDate() + ".");
        }
        if (member.email() != null && !EMAIL.matcher(member.email()).matches()) {
            errors.add("INVALID_EMAIL", "email", "This is no e-mail address: write it as name@example.com.");
        }
    }

    private void checkSupervisors(List<Draft<TeamMember>> drafts) {
        List<Draft<TeamMember>> moved = REPORTS.moved(drafts);
        if (!REPORTS.isPossible(moved)) {
            return;
        }
        // Two changes at the same time could close a circle that neither of them sees.
        teamMembers.lockSupervisors();
        Set<Long> supervisors = REPORTS.targets(moved);
        List<Circles.Link> there = supervisors.isEmpty() ? List.of() : teamMembers.supervisorsOf(supervisors);
        REPORTS.in(drafts, there)
                .forEach(draft -> draft.errors()
                        .add("CIRCLE", "supervisorId", "The supervisor is this team member, or reports to them."));
    }
}
