package com.asrops.operations;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Rows;
import com.asrops.kernel.write.UserErrors;
import com.asrops.kernel.write.Writes;
import com.asrops.operations.ProjectController.ProjectPayload;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class ProjectService {

    private final Writes writes;
    private final Rows rows;
    private final ProjectMapper projects;

    ProjectService(Writes writes, Rows rows, ProjectMapper projects) {
        this.writes = writes;
        this.rows = rows;
        this.projects = projects;
    }

    ProjectPayload create(Map<String, Object> input, Caller caller) {
        return writes.run(caller, ProjectPayload::new, errors -> {
            Project project = checked(rows.create(Project.class, input, caller, errors), errors);
            return rows.insert(projects, project, caller);
        });
    }

    ProjectPayload update(Map<String, Object> input, Caller caller) {
        return writes.run(caller, ProjectPayload::new, errors -> {
            Project current = rows.current(Project.class, input, caller, errors);
            Project project = checked(rows.change(current, input, caller, errors), errors);
            return rows.update(projects, project, caller, errors);
        });
    }

    private static Project checked(@Nullable Project project, UserErrors errors) {
        errors.stopIfAny();
        Project valid = Objects.requireNonNull(project);
        notBeforeStart(valid, valid.plannedFinishDate(), "plannedFinishDate", errors);
        notBeforeStart(valid, valid.actualFinishDate(), "actualFinishDate", errors);
        errors.within(valid.contractAmount(), 0, 1_000_000_000_000_000L, "contractAmount");
        errors.within(valid.retainagePercent(), 0, 100, "retainagePercent");
        errors.stopIfAny();
        return valid;
    }

    private static void notBeforeStart(Project project, @Nullable LocalDate date, String field, UserErrors errors) {
        LocalDate start = project.startDate();
        if (start != null && date != null && date.isBefore(start)) {
            errors.add("BEFORE_START", field, "A project cannot finish before its start on " + start + ".");
        }
    }
}
