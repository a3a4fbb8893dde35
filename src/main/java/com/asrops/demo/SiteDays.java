package com.asrops.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Makes site days of the timecards as they pass by: they come day by day, so that only one day is in memory. */
final class SiteDays implements Timecards.Sink {

    private final Team team;
    private final Consumer<SiteDay> sink;
    private final TreeMap<Integer, SiteDay> byProject = new TreeMap<>();
    private String date = "";

    SiteDays(Team team, Consumer<SiteDay> sink) {
        this.team = team;
        this.sink = sink;
    }

    @Override
    public void accept(TimecardRow card, List<EntryRow> entries) {
        if (!card.workDate().equals(date)) {
            flush();
            date = card.workDate();
        }
        int company = team.members().get(card.workerId() - 1).companyId();
        byProject
                .computeIfAbsent(card.projectId(), project -> new SiteDay(project, LocalDate.parse(date)))
                .add(card.workerId(), company, entries);
    }

    /** Hands on the last day. */
    void flush() {
        byProject.values().stream().filter(day -> !day.crews().isEmpty()).forEach(sink);
        byProject.clear();
    }
}
