package com.asrops.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the law says of overtime, and of those who have agreed on four days of ten hours. */
final class OvertimePolicies {

    private static final int FEDERAL = 1;
    private static final int CALIFORNIA = 2;
    private static final int FOUR_BY_TEN = 3;

    private final List<OvertimePolicyRow> policies;
    private final List<OvertimeCoverageRow> coverages = new ArrayList<>();
    private final String from;
    private final Stamp stamp;

    OvertimePolicies(Recipe recipe, Team team) {
        stamp = recipe.founding();
        from = recipe.history().from().minusDays(7).toString();
        policies = List.of(
                OvertimePolicyRow.weekly(FEDERAL, "Federal: 40 hours a week", 4000, stamp),
                OvertimePolicyRow.daily(CALIFORNIA, "California", 800, stamp),
                OvertimePolicyRow.daily(FOUR_BY_TEN, "California, four days of ten hours", 1000, stamp));
        cover(FEDERAL, null, null);
        cover(CALIFORNIA, "CA", null);
        team.members().stream()
                .filter(member -> member.keepsTimecards() && member.id() % 25 == 7)
                .forEach(member -> cover(FOUR_BY_TEN, null, member.id()));
    }

    List<OvertimePolicyRow> policies() {
        return policies;
    }

    List<OvertimeCoverageRow> coverages() {
        return coverages;
    }

    private void cover(int policy, @Nullable String state, @Nullable Integer teamMember) {
        coverages.add(
                new OvertimeCoverageRow(coverages.size() + 1, policy, state, null, teamMember, from, null, stamp));
    }
}
