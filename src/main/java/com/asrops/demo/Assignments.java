package com.asrops.demo;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who belongs to which project: its leaders for all of its time, the crew for their stints. */
final class Assignments {

    private static final double LARGE = 4;

    private final Recipe recipe;
    private final Team team;
    private final Jobs jobs;
    private final Itineraries itineraries;
    private final Instants instants;
    private final int today;

    Assignments(Recipe recipe, Team team, Jobs jobs) {
        this.recipe = recipe;
        this.team = team;
        this.jobs = jobs;
        itineraries = new Itineraries(recipe, jobs);
        instants = recipe.instants();
        today = recipe.history().lastDay();
    }

    void forEach(Consumer<AssignmentRow> sink) {
        Numbered rows = new Numbered(sink);
        jobs.all().forEach(job -> leaders(job, rows));
        team.members().forEach(member -> itineraries.of(member).forEach(stint -> crew(member, stint, rows)));
    }

    private void leaders(Job job, Numbered rows) {
        Dice dice = recipe.dice("leaders", job.id());
        if (job.managerId() != null) {
            rows.add(job.id(), job.managerId(), "PROJECT_MANAGER", job.start(), job.finished());
        }
        if (job.status().equals("PLANNED")) {
            return;
        }
        rows.add(job.id(), job.superintendentId(), "SUPERINTENDENT", job.start(), job.finished());
        if (job.weight() > LARGE || dice.chance(20)) {
            rows.add(job.id(), dice.pick(team.office()), "SAFETY", job.start(), job.finished());
        }
        if (dice.chance(30)) {
            rows.add(job.id(), dice.pick(team.office()), "OFFICE", job.start(), job.finished());
        }
        if (dice.chance(10)) {
            rows.addByMistake(job.id(), dice.pick(team.office()), "OFFICE", job.start());
        }
    }

    private void crew(Member member, Stint stint, Numbered rows) {
        String role = member.post() == Member.Post.FOREMAN ? "FOREMAN" : "CREW";
        rows.add(stint.projectId(), member.id(), role, stint.from(), endIfKnown(member, stint.to()));
        if (stint.second() != null) {
            rows.add(
                    stint.second().projectId(),
                    member.id(),
                    role,
                    stint.from(),
                    endIfKnown(member, stint.second().to()));
        }
    }

    /** For most of those who are there today nobody knows how long they stay. */
    private @Nullable Integer endIfKnown(Member member, int to) {
        return to > today && member.id() % 4 != 0 ? null : Integer.valueOf(to);
    }

    private final class Numbered {

        private final Consumer<AssignmentRow> sink;
        private int lastId;

        Numbered(Consumer<AssignmentRow> sink) {
            this.sink = sink;
        }

        void add(int project, int member, String role, int from, @Nullable Integer to) {
            add(project, member, role, from, to, created(project, member, from));
        }

        /** Taken back as soon as it was seen. */
        void addByMistake(int project, int member, String role, int from) {
            Stamp created = created(project, member, from);
            add(project, member, role, from, null, created.archived(created.createdAt()));
        }

        private Stamp created(int project, int member, int from) {
            LocalDate eve = LocalDate.ofEpochDay(from).minusDays(1);
            return Stamp.created(Instants.text(instants.at(eve, 15 * 60, recipe.dice("assignment", project, member))));
        }

        private void add(int project, int member, String role, int from, @Nullable Integer to, Stamp stamp) {
            String start = LocalDate.ofEpochDay(from).toString();
            String end = to == null ? null : LocalDate.ofEpochDay(to).toString();
            sink.accept(new AssignmentRow(++lastId, project, member, role, start, end, stamp));
        }
    }
}
