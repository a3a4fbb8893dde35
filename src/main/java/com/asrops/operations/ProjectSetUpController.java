package com.asrops.operations;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.NodeId;
import com.asrops.kernel.write.Payload;
import com.asrops.kernel.write.RowWrites;
import com.asrops.kernel.write.UserErrors;
import com.asrops.kernel.write.Writes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Writes a project with what belongs to it: the ordinary creates of each, in one transaction. */
@Controller
class ProjectSetUpController {

    private static final int MOST = 100;

    private final Writes writes;
    private final RowWrites rows;
    private final Entities entities;

    ProjectSetUpController(Writes writes, RowWrites rows, Entities entities) {
        this.writes = writes;
        this.rows = rows;
        this.entities = entities;
    }

    @MutationMapping
    Payload<Project> projectSetUp(@Argument Map<String, Object> input, Caller caller) {
        return writes.run(caller, errors -> {
            checkSize("assignments", input, errors);
            checkSize("budgetLines", input, errors);
            errors.stopIfAny();
            @SuppressWarnings("unchecked") // the schema has checked the shape
            Map<String, Object> given = (Map<String, Object>) Objects.requireNonNull(input.get("project"));
            Project project = rows.insert(entities.get(Project.class), given, caller, errors.at("project"));
            insertAll(ProjectAssignment.class, "assignments", project, input, caller, errors);
            insertAll(BudgetLine.class, "budgetLines", project, input, caller, errors);
            return project;
        });
    }

    private static void checkSize(String field, Map<String, Object> input, UserErrors errors) {
        if (list(input, field).size() > MOST) {
            errors.add("TOO_MANY", field, "Send at most " + MOST + " with a project, and the others afterwards.");
        }
    }

    private void insertAll(
            Class<? extends Record> type,
            String field,
            Project project,
            Map<String, Object> input,
            Caller caller,
            UserErrors errors) {
        List<Map<String, Object>> given = list(input, field);
        for (int i = 0; i < given.size(); i++) {
            Map<String, Object> whole = new HashMap<>(given.get(i));
            whole.put("projectId", NodeId.encode("Project", project.id()));
            rows.insert(entities.get(type), whole, caller, errors.at(field, i));
        }
    }

    @SuppressWarnings("unchecked") // the schema has checked the shape
    private static List<Map<String, Object>> list(Map<String, Object> input, String field) {
        return (List<Map<String, Object>>) Objects.requireNonNull(input.get(field));
    }
}
