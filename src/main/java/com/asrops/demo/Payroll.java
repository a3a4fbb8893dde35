package com.asrops.demo;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What payroll knows before the first hour is paid, and what of the rest it looks at. */
final class Payroll {

    /** @param state where it lies */
    record Site(String state, boolean certified) {}

    private static final String HOME = "CA";

    private final Recipe recipe;
    private final PayWeeks weeks;
    private final PayRates rates;
    private final WcClasses classes;
    private final OvertimePolicies overtime;
    private final Map<Integer, Site> sites = new HashMap<>();
    private final Map<Integer, Integer> classificationOf = new HashMap<>();
    private final Map<Integer, String> trades = new HashMap<>();
    private final Map<Integer, Integer> multipliers = new HashMap<>();

    Payroll(Recipe recipe, Companies companies, References references, Team team, Stream<ProjectRow> projects) {
        this.recipe = recipe;
        weeks = new PayWeeks(
                recipe, DayOfWeek.valueOf(companies.rows().getFirst().weekStart()));
        rates = new PayRates(recipe, references, team);
        classes = new WcClasses(recipe);
        overtime = new OvertimePolicies(recipe, team);
        projects.forEach(project -> sites.put(
                project.id(),
                new Site(Objects.requireNonNullElse(project.address().state(), HOME), project.certifiedPayroll())));
        team.members().forEach(member -> classificationOf.put(member.id(), member.classificationId()));
        references.classifications().forEach(row -> trades.put(row.id(), row.trade()));
        references.payTypes().forEach(row -> multipliers.put(row.id(), row.multiplier()));
    }

    Recipe recipe() {
        return recipe;
    }

    PayWeeks weeks() {
        return weeks;
    }

    PayRates rates() {
        return rates;
    }

    WcClasses classes() {
        return classes;
    }

    OvertimePolicies overtime() {
        return overtime;
    }

    Site site(int project) {
        return Objects.requireNonNull(sites.get(project));
    }

    /** What an entry was worked as: its own classification, or else the worker's. */
    int classification(EntryRow entry, int worker) {
        Integer own = entry.classificationId();
        return own == null ? Objects.requireNonNull(classificationOf.get(worker)) : own;
    }

    String trade(int classification) {
        return Objects.requireNonNull(trades.get(classification));
    }

    /** In ten-thousandths. */
    int multiplier(int payType) {
        return Objects.requireNonNull(multipliers.get(payType));
    }

    static boolean isApproved(TimecardRow card) {
        return List.of("APPROVED", "EXPORTED").contains(card.progression().status());
    }
}
