package com.asrops.fielddata;

import com.asrops.kernel.graphql.BatchField;
import com.asrops.operations.CostCode;
import com.asrops.operations.Project;
import com.asrops.operations.TeamMember;
import com.asrops.operations.Timecard;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;

/** One field of many types; a controller has one method of a name for lists, hence a controller each. */
final class LastSyncedControllers {

    private LastSyncedControllers() {}

    @Controller
    record OfProject(Freshness freshness) {

        @BatchField
        Map<Long, Instant> lastSyncedAt(List<Project> projects) {
            return freshness.of(Project.class, projects, Project::id);
        }
    }

    @Controller
    record OfTeamMember(Freshness freshness) {

        @BatchField
        Map<Long, Instant> lastSyncedAt(List<TeamMember> members) {
            return freshness.of(TeamMember.class, members, TeamMember::id);
        }
    }

    @Controller
    record OfTimecard(Freshness freshness) {

        @BatchField
        Map<Long, Instant> lastSyncedAt(List<Timecard> timecards) {
            return freshness.of(Timecard.class, timecards, Timecard::id);
        }
    }

    @Controller
    record OfCostCode(Freshness freshness) {

        @BatchField
        Map<Long, Instant> lastSyncedAt(List<CostCode> costCodes) {
            return freshness.of(CostCode.class, costCodes, CostCode::id);
        }
    }

    @Controller
    record OfDailyReport(Freshness freshness) {

        @BatchField
        Map<Long, Instant> lastSyncedAt(List<DailyReport> reports) {
            return freshness.of(DailyReport.class, reports, DailyReport::id);
        }
    }

    @Controller
    record OfEquipment(Freshness freshness) {

        @BatchField
        Map<Long, Instant> lastSyncedAt(List<Equipment> equipments) {
            return freshness.of(Equipment.class, equipments, Equipment::id);
        }
    }

    @Controller
    record OfMaterial(Freshness freshness) {

        @BatchField
        Map<Long, Instant> lastSyncedAt(List<Material> materials) {
            return freshness.of(Material.class, materials, Material::id);
        }
    }
}
