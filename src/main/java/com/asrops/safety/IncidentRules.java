package com.asrops.safety;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Rules;
import com.asrops.kernel.write.UserErrors;
import java.math.BigDecimal;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class IncidentRules implements Rules<Incident> {

    /** OSHA stops counting there. */
    private static final int MOST_DAYS = 180;

    private final Clock clock;

    IncidentRules(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void check(Incident incident, @Nullable Incident before, Caller caller, UserErrors errors) {
        if (incident.occurredAt().isAfter(clock.instant())) {
            errors.add(
                    "IN_FUTURE", "occurredAt", "An incident cannot be told before it happens: this is in the future.");
        }
        if (incident.oshaRecordable() && incident.kind() != IncidentKind.INJURY) {
            errors.add("NOT_RECORDABLE", "oshaRecordable", "Only an injury can be recordable.");
        }
        checkDays(incident, incident.daysAway(), "daysAway", errors);
        checkDays(incident, incident.daysRestricted(), "daysRestricted", errors);
    }

    private static void checkDays(Incident incident, int days, String field, UserErrors errors) {
        errors.within(BigDecimal.valueOf(days), 0, MOST_DAYS, field);
        if (days > 0 && !incident.oshaRecordable()) {
            errors.add("NOT_RECORDABLE", field, "Only a recordable injury has days away from work or restricted.");
        }
    }
}
