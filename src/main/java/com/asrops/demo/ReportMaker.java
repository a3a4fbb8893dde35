package com.asrops.demo;

import com.asrops.demo.FielddataRows.Note;
import com.asrops.demo.FielddataRows.Report;
import com.asrops.demo.FielddataRows.Weather;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Makes the daily report of a project's day, its remarks and its weather, and numbers them. */
final class ReportMaker {

    private static final List<String> STATUSES = List.of("DRAFT", "SUBMITTED", "APPROVED", "UNKNOWN");
    private static final List<String> CATEGORIES =
            List.of("GENERAL", "SAFETY", "QUALITY", "INSPECTION", "VISITOR", "DELAY", "UNKNOWN");
    private static final int REPORTS_PER_ARCHIVED_ONE = 150;
    private static final int END_OF_WORK = 15 * 60 + 30;

    private final Recipe recipe;
    private final Jobs jobs;
    private final Instants instants;
    private final Skies skies;
    private final Phrases phrases = new Phrases();
    private final int today;
    private int lastReportId;
    private int lastNoteId;
    private int lastWeatherId;

    ReportMaker(Recipe recipe, Jobs jobs) {
        this.recipe = recipe;
        this.jobs = jobs;
        instants = recipe.instants();
        skies = new Skies(recipe);
        today = recipe.history().lastDay();
    }

    /** Written by the superintendent after work; somebody else's name is missing where nobody knows. */
    Report report(SiteDay site) {
        Dice dice = recipe.dice("daily report", site.projectId(), site.day().toEpochDay());
        String status = STATUSES.get(status(site.day(), dice));
        return new Report(
                ++lastReportId,
                site.projectId(),
                site.day().toString(),
                dice.chance(97) ? jobs.get(site.projectId()).superintendentId() : null,
                status,
                dice.chance(92) ? phrases.pick("SUMMARY", dice) : null,
                dice.chance(12) ? phrases.pick("DELAY", dice) : null,
                stamp(site.day(), status, dice));
    }

    /** What is a few days old is approved, but for what was forgotten. */
    private int status(LocalDate day, Dice dice) {
        return today - day.toEpochDay() < 4 ? dice.weighted(40, 50, 10, 0) : dice.weighted(1, 7, 91, 1);
    }

    private Stamp stamp(LocalDate day, String status, Dice dice) {
        long written = instants.at(day, END_OF_WORK + dice.below(120), dice);
        String created = Instants.text(written);
        Stamp stamp = status.equals("DRAFT")
                ? Stamp.created(created)
                : new Stamp(null, created, Instants.text(instants.later(written, dice.between(20, 2000), dice)), 2);
        return dice.below(REPORTS_PER_ARCHIVED_ONE) == 0 ? stamp.archived(stamp.updatedAt()) : stamp;
    }

    void notes(Report report, Consumer<Note> sink) {
        Dice dice = recipe.dice("notes", report.id());
        for (int left = dice.weighted(62, 28, 10); left > 0; left--) {
            String category = CATEGORIES.get(dice.weighted(30, 28, 14, 12, 10, 5, 1));
            String created = report.stamp().createdAt();
            Stamp stamp = Stamp.created(created);
            sink.accept(new Note(
                    ++lastNoteId,
                    report.id(),
                    category,
                    phrases.pick(category, dice),
                    dice.chance(1) ? stamp.archived(created) : stamp));
        }
    }

    /** Read before the start; after noon only sometimes. */
    void weather(SiteDay site, Report report, Consumer<Weather> sink) {
        Dice dice = recipe.dice("readings", report.id());
        sink.accept(weather(site, report, true, dice));
        if (dice.chance(40)) {
            sink.accept(weather(site, report, false, dice));
        }
    }

    private Weather weather(SiteDay site, Report report, boolean morning, Dice dice) {
        Skies.Sky sky = skies.at(site.projectId(), site.day(), morning);
        Stamp stamp = Stamp.created(report.stamp().createdAt());
        return new Weather(
                ++lastWeatherId,
                report.id(),
                morning ? "06:30" : "13:30",
                sky.condition(),
                sky.temperature(),
                sky.windSpeed(),
                sky.precipitation(),
                dice.below(REPORTS_PER_ARCHIVED_ONE) == 0 ? stamp.archived(stamp.createdAt()) : stamp);
    }
}
