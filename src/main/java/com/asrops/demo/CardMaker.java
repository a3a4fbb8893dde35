package com.asrops.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes one timecard after the other and numbers them and their entries. */
final class CardMaker {

    private static final List<String> SOURCES = List.of("RAKEN", "MANUAL", "IMPORT");
    private static final int PAID_TIME_OFF_PERCENT = 2;

    private final Jobs jobs;
    private final Progressions progressions;
    private final CostCodes costCodes;
    private final List<Integer> classifications;
    private final List<String> notes = WordList.lines("notes.txt");
    private int lastCardId;
    private int lastEntryId;

    CardMaker(Recipe recipe, Jobs jobs, References references) {
        this.jobs = jobs;
        progressions = new Progressions(recipe);
        costCodes = new CostCodes(references.bookableCostCodes());
        classifications = references.classifications().stream()
                .filter(row -> row.stamp().archivedAt() == null)
                .map(ClassificationRow::id)
                .toList();
    }

    /**
     * @param start in minutes of the day
     * @param hours in hundredths
     * @param most entries at most
     */
    Timecards.Card card(Workday workday, int projectId, int start, int hours, int most, Dice dice) {
        boolean timed = dice.chance(70);
        List<Slices.Slice> slices = slices(workday, hours, timed, most, dice);
        List<Times.Span> spans = Times.of(slices, start);
        int manager = Objects.requireNonNull(jobs.get(projectId).managerId());
        Progressions.Step step =
                progressions.step(workday, manager, spans.getLast().end(), dice);
        int id = ++lastCardId;
        TimecardRow row = timecard(id, projectId, workday, step, dice);
        List<EntryRow> entries = new ArrayList<>(slices.size());
        for (int i = 0; i < slices.size(); i++) {
            entries.add(entry(row, workday, slices.get(i), isWorked(slices) && timed ? spans.get(i) : null, dice));
        }
        return new Timecards.Card(row, entries);
    }

    private static boolean isWorked(List<Slices.Slice> slices) {
        int payType = slices.getFirst().payTypeId();
        return payType != References.HOLIDAY && payType != References.PAID_TIME_OFF;
    }

    private List<Slices.Slice> slices(Workday workday, int hours, boolean timed, int most, Dice dice) {
        if (workday.isOff()) {
            return List.of(new Slices.Slice(References.HOLIDAY, hours, 0));
        }
        if (dice.chance(PAID_TIME_OFF_PERCENT)) {
            return List.of(new Slices.Slice(References.PAID_TIME_OFF, Math.min(hours, 800), 0));
        }
        // A night shift is noted with times only where one entry crosses midnight: of a second one that starts after
        // midnight nobody could tell whether it belongs to this day or to the next.
        return timed && workday.isNight()
                ? Slices.of(workday.day(), Math.min(hours, 800), 1, dice)
                : Slices.of(workday.day(), hours, most, dice);
    }

    private TimecardRow timecard(int id, int projectId, Workday workday, Progressions.Step step, Dice dice) {
        boolean draft = step.progression().status().equals("DRAFT");
        int shift = workday.stint().shift();
        return new TimecardRow(
                id,
                projectId,
                workday.worker().id(),
                workday.day().toString(),
                shift == Workday.NO_SHIFT ? null : shift,
                step.progression(),
                dice.chance(9) ? dice.pick(notes) : null,
                !draft && dice.chance(92),
                SOURCES.get(dice.weighted(72, 24, 4)),
                step.stamp());
    }

    private EntryRow entry(
            TimecardRow card, Workday workday, Slices.Slice slice, Times.@Nullable Span span, Dice dice) {
        return new EntryRow(
                ++lastEntryId,
                card.id(),
                costCodes.pick(card.projectId(), workday.epochDay(), slice.task()),
                classification(workday.worker(), dice),
                slice.payTypeId(),
                slice.hours(),
                span == null ? null : span.startText(),
                span == null ? null : span.endText(),
                span == null ? null : Integer.valueOf(span.breakMinutes()),
                slice.payTypeId() <= References.DOUBLE_TIME && dice.chance(88),
                Stamp.created(card.stamp().createdAt()));
    }

    /** Now and then somebody works as something else, or nobody said as what. */
    private @Nullable Integer classification(Member worker, Dice dice) {
        return switch (dice.weighted(90, 6, 4)) {
            case 0 -> worker.classificationId();
            case 1 -> dice.pick(classifications);
            default -> null;
        };
    }
}
