package com.asrops.security;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.EntityMapper;
import com.asrops.operations.TeamMember;
import java.util.List;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class ViewerController {

    private final EntityMapper<TeamMember> teamMembers;

    ViewerController(Entities entities) {
        this.teamMembers = entities.get(TeamMember.class).mapper();
    }

    @QueryMapping
    Viewer me(Caller caller) {
        List<TeamMember> members =
                caller.teamMemberId() == null ? List.of() : teamMembers.byIds(List.of(caller.teamMemberId()), caller);
        return new Viewer(caller.name(), caller.role(), members.isEmpty() ? null : members.getFirst());
    }
}
