package com.asrops.operations;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Rules;
import com.asrops.kernel.write.UserErrors;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ProjectRules implements Rules<Project> {

    @Override
    public void check(Project project, @Nullable Project before, Caller caller, UserErrors errors) {
        notBeforeStart(project, project.plannedFinishDate(), "plannedFinishDate", errors);
        notBeforeStart(project, project.actualFinishDate(), "actualFinishDate", errors);
        errors.within(project.contractAmount(), 0, 100_000_000_000_000L, "contractAmount");
        errors.within(project.retainagePercent(), 0, 100, "retainagePercent");
    }

    private static void notBeforeStart(Project project, @Nullable LocalDate date, String field, UserErrors errors) {
        LocalDate start = project.startDate();
        if (start != null && date != null && date.isBefore(start)) {
            errors.add("BEFORE_START", field, "A project cannot finish before its start on " + start + ".");
        }
    }
}
