package com.asrops.limit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.asrops.limit.Limit.Parameters;
import com.asrops.limit.Rows.Assignment;
import com.asrops.limit.Rows.CostCode;
import com.asrops.limit.Rows.Entry;
import com.asrops.limit.Rows.Named;
import com.asrops.limit.Rows.Project;
import com.asrops.limit.Rows.ProjectDetail;
import com.asrops.limit.Rows.ProjectHours;
import com.asrops.limit.Rows.Timecard;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/** The works: each reads its levels one after the other, gives the connection back, and writes. */
final class Works {

    private static final int PAGE = 100;

    private final Database database;

    Works(Database database) {
        this.database = database;
    }

    /** Q1: one project. */
    void project(Parameters parameters, JsonGenerator json) throws IOException, SQLException {
        ProjectDetail project;
        try (Connection connection = database.connect()) {
            project = database.rows(connection, "project", ProjectDetail::read, parameters.number("id"))
                    .getFirst();
        }
        new Answer(json).project(project);
    }

    /** Q2: fifty projects with their managers, latest timecards, workers, entries and cost codes. */
    void projects(Parameters parameters, JsonGenerator json) throws IOException, SQLException {
        List<Project> projects;
        Map<Long, List<Timecard>> timecards;
        Map<Long, String> members;
        Map<Long, List<Entry>> entries;
        Map<Long, CostCode> costCodes;
        try (Connection connection = database.connect()) {
            projects = database.rows(
                    connection, "projects", Project::read, parameters.text("key"), parameters.number("id"));
            List<Timecard> allTimecards = timecards(connection, ids(projects, Project::id), 10);
            LongStream managers = projects.stream().mapToLong(Project::managerId);
            LongStream workers = allTimecards.stream().mapToLong(Timecard::workerId);
            members = names(connection, "members", LongStream.concat(managers, workers));
            List<Entry> allEntries = entries(connection, allTimecards);
            costCodes = costCodes(connection, allEntries.stream().mapToLong(Entry::costCodeId));
            timecards = allTimecards.stream().collect(groupingBy(Timecard::projectId));
            entries = allEntries.stream().collect(groupingBy(Entry::timecardId));
        }
        new Answer(json).projects(projects, timecards, members, entries, costCodes);
    }

    /** Q3: a later page of a project's timecards of a year and a status, and how many there are in all. */
    void timecards(Parameters parameters, JsonGenerator json) throws IOException, SQLException {
        Object[] filter = {
            parameters.number("project"), parameters.text("status"), parameters.text("from"), parameters.text("to")
        };
        Object[] page = {
            filter[0], filter[1], filter[2], filter[3], parameters.text("key"), parameters.number("id")
        };
        long total;
        List<Timecard> timecards;
        Map<Long, String> workers;
        Map<Long, String> projects;
        try (Connection connection = database.connect()) {
            timecards = database.rows(connection, "filtered timecards", Timecard::readFiltered, page);
            total = database.rows(connection, "count of filtered timecards", row -> row.getLong(1), filter)
                    .getFirst();
            workers = names(connection, "members", timecards.stream().mapToLong(Timecard::workerId));
            projects = names(connection, "project names", timecards.stream().mapToLong(Timecard::projectId));
        }
        boolean hasNextPage = timecards.size() > PAGE;
        new Answer(json)
                .timecards(
                        total, hasNextPage ? timecards.subList(0, PAGE) : timecards, hasNextPage, workers, projects);
    }

    /** Q4: the twenty projects with most hours in a month. */
    void hoursByProject(Parameters parameters, JsonGenerator json) throws IOException, SQLException {
        List<ProjectHours> hours;
        try (Connection connection = database.connect()) {
            hours = database.rows(
                    connection, "hours by project", ProjectHours::read, parameters.text("from"), parameters.text("to"));
        }
        new Answer(json).hoursByProject(hours);
    }

    /** Q5: twenty members, and down through their assignments to the parents of cost codes. */
    void teamMembers(Parameters parameters, JsonGenerator json) throws IOException, SQLException {
        List<Named> members;
        Map<Long, List<Assignment>> assignments;
        Map<Long, String> projects;
        Map<Long, List<Timecard>> timecards;
        Map<Long, List<Entry>> entries;
        Map<Long, CostCode> costCodes;
        try (Connection connection = database.connect()) {
            members = database.rows(
                    connection, "team members", Named::read, parameters.text("key"), parameters.number("id"));
            List<Assignment> allAssignments = database.rows(
                    connection, "assignments of members", Assignment::read, (Object) ids(members, Named::id));
            projects = names(connection, "project names", allAssignments.stream().mapToLong(Assignment::projectId));
            long[] projectIds = projects.keySet().stream().mapToLong(Long::longValue).toArray();
            List<Timecard> allTimecards = timecards(connection, projectIds, 5);
            List<Entry> allEntries = entries(connection, allTimecards);
            costCodes = costCodes(connection, allEntries.stream().mapToLong(Entry::costCodeId));
            costCodes.putAll(costCodes(connection, costCodes.values().stream().mapToLong(CostCode::parentId)));
            assignments = allAssignments.stream().collect(groupingBy(Assignment::memberId));
            timecards = allTimecards.stream().collect(groupingBy(Timecard::projectId));
            entries = allEntries.stream().collect(groupingBy(Entry::timecardId));
        }
        new Answer(json).teamMembers(members, assignments, projects, timecards, entries, costCodes);
    }

    private List<Timecard> timecards(Connection connection, long[] projectIds, int first) throws SQLException {
        return database.rows(connection, "timecards of projects", Timecard::read, projectIds, first);
    }

    private List<Entry> entries(Connection connection, List<Timecard> timecards) throws SQLException {
        return database.rows(
                connection, "entries of timecards", Entry::read, (Object) ids(timecards, Timecard::id));
    }

    private Map<Long, CostCode> costCodes(Connection connection, LongStream ids) throws SQLException {
        return database
                .rows(connection, "cost codes", CostCode::read, (Object) distinct(ids))
                .stream()
                .collect(toMap(CostCode::id, Function.identity()));
    }

    private Map<Long, String> names(Connection connection, String statement, LongStream ids) throws SQLException {
        return database.rows(connection, statement, Named::read, (Object) distinct(ids)).stream()
                .collect(toMap(Named::id, Named::name));
    }

    private static <T> long[] ids(List<T> rows, ToLongFunction<T> id) {
        return rows.stream().mapToLong(id).toArray();
    }

    /** The ids without those that are missing, which are 0. */
    private static long[] distinct(LongStream ids) {
        return ids.filter(id -> id != 0).distinct().toArray();
    }
}
