package com.asrops.safety;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Rules;
import com.asrops.kernel.write.UserErrors;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ObservationRules implements Rules<Observation> {

    private final Clock clock;

    ObservationRules(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void check(Observation observation, @Nullable Observation before, Caller caller, UserErrors errors) {
        if (observation.observedAt().isAfter(clock.instant())) {
            errors.add("IN_FUTURE", "observedAt", "Nothing can be observed before it happens: this is in the future.");
        }
        checkSeverity(observation, errors);
        checkClosing(observation, errors);
    }

    private static void checkSeverity(Observation observation, UserErrors errors) {
        if (observation.kind() == ObservationKind.HAZARD && observation.severity() == null) {
            errors.add("SEVERITY_MISSING", "severity", "Say how bad the hazard is.");
        }
        if (observation.kind() == ObservationKind.POSITIVE && observation.severity() != null) {
            errors.add("NO_HAZARD", "severity", "Only a hazard has a severity.");
        }
    }

    private static void checkClosing(Observation observation, UserErrors errors) {
        Instant closedAt = observation.closedAt();
        boolean closed = observation.status() == ObservationStatus.CLOSED;
        if (closed && closedAt == null) {
            errors.add("CLOSED_AT_MISSING", "closedAt", "Say when the observation was closed.");
        }
        if (!closed && closedAt != null) {
            errors.add("NOT_CLOSED", "closedAt", "Only an observation that is CLOSED has a time at which it was.");
        }
        if (closed && closedAt != null && closedAt.isBefore(observation.observedAt())) {
            errors.add(
                    "BEFORE_OBSERVATION",
                    "closedAt",
                    "An observation cannot be closed before it was made at " + observation.observedAt() + ".");
        }
    }
}
