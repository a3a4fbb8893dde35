package com.asrops.demo;

import static com.asrops.kernel.text.Folding.fold;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Projects with all that a row holds. */
final class ProjectRows {

    private static final int[] RETAINAGE = {100_000, 50_000, 75_000, 0};

    private final Recipe recipe;
    private final List<Integer> clients;
    private final Instants instants;
    private final List<String> facilities = WordList.lines("facilities.txt");
    private final List<String> scopes = WordList.lines("scopes.txt");
    private final List<String> streets = WordList.lines("streets.txt");
    private final List<List<String>> places = WordList.rows("places.tsv");

    ProjectRows(Recipe recipe, Companies companies) {
        this.recipe = recipe;
        clients = companies.ids("CLIENT");
        instants = recipe.instants();
    }

    ProjectRow row(Job job) {
        Dice dice = recipe.dice("project row", job.id());
        boolean vague = job.managerId() == null;
        LocalDate start = LocalDate.ofEpochDay(job.start());
        String name = dice.pick(facilities) + " " + dice.pick(scopes);
        String number =
                String.format(Locale.ROOT, "%02d-%04d%s", start.getYear() % 100, job.id(), dice.chance(6) ? "-TM" : "");
        return new ProjectRow(
                job.id(),
                number,
                fold(number),
                name,
                fold(name),
                dice.pick(clients),
                job.managerId(),
                job.status(),
                vague ? new ProjectRow.Address(null, null, null, null, null) : address(dice),
                vague ? null : start.toString(),
                vague ? null : date(job.plannedFinish()),
                date(job.finished()),
                vague || dice.chance(4) ? null : contractAmount(job, dice),
                dice.chance(8) ? null : RETAINAGE[dice.weighted(50, 30, 10, 10)],
                dice.chance(35),
                stamp(job, start, dice));
    }

    private ProjectRow.Address address(Dice dice) {
        List<String> place = dice.pick(places);
        return new ProjectRow.Address(
                dice.between(1, 9999) + " " + dice.pick(streets),
                place.get(0),
                fold(place.get(0)),
                place.get(1),
                place.get(2) + String.format(Locale.ROOT, "%02d", dice.between(1, 99)));
    }

    /** In ten-thousandths of a dollar; most contracts are in whole dollars, some have fractions of a cent. */
    private static long contractAmount(Job job, Dice dice) {
        long dollars = (long) (job.weight() * dice.between(60_000, 180_000));
        return dollars * 10_000 + (dice.chance(40) ? dice.below(10_000) : 0);
    }

    private Stamp stamp(Job job, LocalDate start, Dice dice) {
        String created = Instants.text(instants.at(start.minusDays(dice.between(20, 120)), 10 * 60, dice));
        if (job.finished() == null) {
            return Stamp.created(created);
        }
        LocalDate finish = LocalDate.ofEpochDay(job.finished());
        Stamp finished = new Stamp(null, created, Instants.text(instants.at(finish, 16 * 60, dice)), 3);
        boolean archived = job.status().equals("CLOSED") && dice.chance(30);
        return archived ? finished.archived(Instants.text(instants.at(finish.plusDays(60), 9 * 60, dice))) : finished;
    }

    private static @Nullable String date(@Nullable Integer epochDay) {
        return epochDay == null ? null : LocalDate.ofEpochDay(epochDay).toString();
    }
}
