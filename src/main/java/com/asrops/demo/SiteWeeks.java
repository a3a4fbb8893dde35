package com.asrops.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Each week of each project that has a crew, in the order of time, made one at a time. */
final class SiteWeeks {

    private static final int SMALLEST_CREW = 2;
    private static final int WORKDAYS = 5;

    private final History history;
    private final Jobs jobs;
    private final List<Member> workers;
    private final List<List<Stint>> stints = new ArrayList<>();
    private final int[] current;

    SiteWeeks(Recipe recipe, Team team, Jobs jobs) {
        this.jobs = jobs;
        history = recipe.history();
        workers = team.members().stream().filter(Member::keepsTimecards).toList();
        Itineraries itineraries = new Itineraries(recipe, jobs);
        workers.forEach(worker -> stints.add(itineraries.of(worker)));
        current = new int[workers.size()];
    }

    /** Up to the day before the last one: nothing of today is known yet. */
    void forEach(Consumer<SiteWeek> sink) {
        for (int i = 0; i < history.days() - 1; i++) {
            LocalDate day = history.from().plusDays(i);
            if (day.getDayOfWeek().getValue() <= WORKDAYS && !Holidays.isHoliday(day)) {
                day(day, sink);
            }
        }
    }

    private void day(LocalDate day, Consumer<SiteWeek> sink) {
        crews(day).forEach((projectId, crew) -> {
            if (crew.size() >= SMALLEST_CREW) {
                sink.accept(new SiteWeek(jobs.get(projectId), day, crew));
            }
        });
    }

    /** Those who are sent to the projects that come together on this day of the week, by project. */
    private SortedMap<Integer, List<Member>> crews(LocalDate day) {
        SortedMap<Integer, List<Member>> crews = new TreeMap<>();
        for (int worker = 0; worker < workers.size(); worker++) {
            int projectId = projectOf(worker, Math.toIntExact(day.toEpochDay()));
            if (projectId > 0 && projectId % WORKDAYS == day.getDayOfWeek().getValue() - 1) {
                crews.computeIfAbsent(projectId, first -> new ArrayList<>()).add(workers.get(worker));
            }
        }
        return crews;
    }

    /** Where a worker is on a day; 0 for nowhere. Days only go forward. */
    private int projectOf(int worker, int day) {
        List<Stint> all = stints.get(worker);
        while (current[worker] < all.size() && all.get(current[worker]).to() < day) {
            current[worker]++;
        }
        return current[worker] == all.size() || all.get(current[worker]).from() > day
                ? 0
                : all.get(current[worker]).projectId();
    }
}
