package com.asrops.operations;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.UserError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class ProjectController {

    /** The project as it now is, or what was wrong. */
    record ProjectPayload(@Nullable Project project, List<UserError> userErrors) {}

    private final ProjectService service;

    ProjectController(ProjectService service) {
        this.service = service;
    }

    @MutationMapping
    ProjectPayload projectCreate(@Argument Map<String, Object> input, Caller caller) {
        return service.create(input, caller);
    }

    @MutationMapping
    ProjectPayload projectUpdate(@Argument Map<String, Object> input, Caller caller) {
        return service.update(input, caller);
    }
}
