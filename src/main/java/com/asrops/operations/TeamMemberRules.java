package com.asrops.operations;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Rules;
import com.asrops.kernel.write.UserErrors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class TeamMemberRules implements Rules<TeamMember> {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");

    private final TeamMemberMapper teamMembers;

    TeamMemberRules(TeamMemberMapper teamMembers) {
        this.teamMembers = teamMembers;
    }

    @Override
    public void check(TeamMember member, @Nullable TeamMember before, Caller caller, UserErrors errors) {
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
        checkSupervisor(member, before, errors);
    }

    private void checkSupervisor(TeamMember member, @Nullable TeamMember before, UserErrors errors) {
        Long supervisor = member.supervisorId();
        if (before == null || supervisor == null || supervisor.equals(before.supervisorId())) {
            return; // nobody reports to somebody new
        }
        // Two changes at the same time could close a circle that neither of them sees.
        teamMembers.lockSupervisors();
        if (teamMembers.reportsTo(supervisor, member.id())) {
            errors.add("CIRCLE", "supervisorId", "The supervisor is this team member, or reports to them.");
        }
    }
}
