package com.asrops.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the timecards of a day say of a project: whose people were there, and what was worked on. */
final class SiteDay {

    private final int projectId;
    private final LocalDate day;
    private final List<Integer> workers = new ArrayList<>();
    private final TreeMap<Integer, Crew> crews = new TreeMap<>();
    private final TreeMap<Integer, Integer> hoursByCostCode = new TreeMap<>();

    SiteDay(int projectId, LocalDate day) {
        this.projectId = projectId;
        this.day = day;
    }

    /** Adds a card, of which only the hours on site count. */
    void add(int workerId, int companyId, List<EntryRow> entries) {
        int hours = 0;
        for (EntryRow entry : entries) {
            if (entry.payTypeId() <= References.DOUBLE_TIME) {
                hours += entry.hours();
                hoursByCostCode.merge(entry.costCodeId(), entry.hours(), Integer::sum);
            }
        }
        if (hours > 0) {
            workers.add(workerId);
            crews.merge(companyId, new Crew(1, hours), Crew::plus);
        }
    }

    int projectId() {
        return projectId;
    }

    LocalDate day() {
        return day;
    }

    /** Who was there. */
    List<Integer> workers() {
        return workers;
    }

    /** How many were there, by company; none on a holiday. */
    SortedMap<Integer, Crew> crews() {
        return crews;
    }

    /** In hundredths. */
    SortedMap<Integer, Integer> hoursByCostCode() {
        return hoursByCostCode;
    }

    /** @param hours of all of them, in hundredths */
    record Crew(int workers, int hours) {

        Crew plus(Crew other) {
            return new Crew(workers + other.workers, hours + other.hours);
        }
    }
}
