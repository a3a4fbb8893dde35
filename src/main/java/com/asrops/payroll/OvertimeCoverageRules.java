package com.asrops.payroll;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Rules;
import com.asrops.kernel.write.UserErrors;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class OvertimeCoverageRules implements Rules<OvertimeCoverage> {

    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");

    private final OvertimeCoverageMapper coverages;

    OvertimeCoverageRules(OvertimeCoverageMapper coverages) {
        this.coverages = coverages;
    }

    @Override
    public void check(OvertimeCoverage coverage, @Nullable OvertimeCoverage before, Caller caller, UserErrors errors) {
        String state = coverage.state();
        if (state != null && !STATE.matcher(state).matches()) {
            errors.add("BAD_STATE", "state", "Write the state with two capital letters, such as CA.");
        }
        long subjects = Stream.of(state, coverage.classificationId(), coverage.teamMemberId())
                .filter(Objects::nonNull)
                .count();
        if (subjects > 1) {
            errors.add(
                    "ONE_SUBJECT",
                    coverage.teamMemberId() == null ? "classificationId" : "teamMemberId",
                    "A policy holds for a state, a classification or a team member: name one.");
        }
        if (coverage.toDate() != null && coverage.toDate().isBefore(coverage.fromDate())) {
            errors.add("BEFORE_START", "toDate", "It cannot end before its start on " + coverage.fromDate() + ".");
            return;
        }
        if (coverage.archivedAt() == null) {
            // Two written at the same time must see each other.
            coverages.lockDates();
            if (coverages.overlapping(coverage) > 0) {
                errors.add(
                        "OVERLAP",
                        "fromDate",
                        "Another policy holds for the same at that time: end it the day before this one begins.");
            }
        }
    }
}
