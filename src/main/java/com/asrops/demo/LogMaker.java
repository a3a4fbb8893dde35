package com.asrops.demo;

import com.asrops.demo.FielddataRows.Production;
import com.asrops.demo.FielddataRows.Report;
import com.asrops.demo.FielddataRows.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the logs of a project's day, who was there and what was installed, and numbers them. */
final class LogMaker {

    private static final int LOGS_PER_ARCHIVED_ONE = 120;
    private static final int FULL_DAY = 800;
    private static final int MOST_PRODUCTION = 2;

    private final Recipe recipe;
    private final List<Integer> subcontractors;
    private final Phrases phrases = new Phrases();
    private final Map<Long, Measure> measures = new HashMap<>();
    private int lastWorkId;
    private int lastProductionId;

    LogMaker(Recipe recipe, Companies companies) {
        this.recipe = recipe;
        subcontractors = companies.ids("SUBCONTRACTOR");
    }

    /** How much is planned of what, so that what is installed is counted alike. */
    void budget(BudgetLineRow line) {
        if (line.quantity() != null) {
            measures.put(
                    key(line.projectId(), line.costCodeId()),
                    new Measure(line.quantity(), Objects.requireNonNull(line.unit())));
        }
    }

    /** Those of the timecards, and now and then a subcontractor's crew that keeps none with us. */
    void work(SiteDay site, Report report, Consumer<Work> sink) {
        Dice dice = recipe.dice("work logs", report.id());
        site.crews().forEach((company, crew) -> sink.accept(work(site, report, company, crew, dice)));
        int other = dice.pick(subcontractors);
        if (dice.chance(18) && !site.crews().containsKey(other)) {
            int workers = dice.between(2, 7);
            sink.accept(work(site, report, other, new SiteDay.Crew(workers, workers * FULL_DAY), dice));
        }
    }

    private Work work(SiteDay site, Report report, int company, SiteDay.Crew crew, Dice dice) {
        return new Work(
                ++lastWorkId,
                site.projectId(),
                report.reportDate(),
                company,
                company == Companies.OWN && dice.chance(80)
                        ? site.hoursByCostCode().firstKey()
                        : null,
                told(report, dice),
                crew.workers(),
                crew.hours(),
                dice.chance(40) ? phrases.pick("WORK", dice) : null,
                stamp(report, dice));
    }

    /** A part of what the project may use of it, where the budget counts something. */
    void production(SiteDay site, Report report, Consumer<Production> sink) {
        Dice dice = recipe.dice("production", report.id());
        int made = 0;
        for (int costCode : site.hoursByCostCode().keySet()) {
            Measure measure = measures.get(key(site.projectId(), costCode));
            if (measure != null && made < MOST_PRODUCTION && dice.chance(35)) {
                made++;
                sink.accept(new Production(
                        ++lastProductionId,
                        site.projectId(),
                        report.reportDate(),
                        costCode,
                        told(report, dice),
                        measure.quantity() / 10_000 * dice.between(20, 150),
                        measure.unit(),
                        dice.chance(10) ? phrases.pick("QUALITY", dice) : null,
                        stamp(report, dice)));
            }
        }
    }

    /** Some are written before there is a report. */
    private static @Nullable Integer told(Report report, Dice dice) {
        return dice.chance(95) ? report.id() : null;
    }

    private static Stamp stamp(Report report, Dice dice) {
        Stamp stamp = Stamp.created(report.stamp().createdAt());
        return dice.below(LOGS_PER_ARCHIVED_ONE) == 0 ? stamp.archived(stamp.createdAt()) : stamp;
    }

    private static long key(int projectId, int costCodeId) {
        return (long) projectId << Integer.SIZE | costCodeId;
    }

    /** @param quantity in ten-thousandths of the unit */
    private record Measure(long quantity, String unit) {}
}
