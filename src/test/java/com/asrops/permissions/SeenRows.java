package com.asrops.permissions;

import com.asrops.files.FilesSample;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.NodeId;
import com.asrops.operations.Sample;
import com.asrops.safety.SafetySample;
import com.asrops.testing.TestServer;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sample and some rows beside it. Member 1 is the supervisor: manages project 1, has members 2 and 3. Project 3 is seen
 * because member 2 is on it; project 2, and what member 4 does, is nobody's of theirs.
 */
final class SeenRows {

    private static final String ROW = ", '2026-01-01 00:00:00Z', '2026-01-01 00:00:00Z', 1)";

    private static final Map<String, Set<Long>> SEEN = Map.of(
            "Project", Set.of(1L, 3L),
            "TeamMember", Set.of(1L, 2L, 3L),
            "ProjectAssignment", Set.of(1L, 2L, 3L),
            "Timecard", Set.of(1L, 2L, 3L, 4L, 5L, 6L, 7L),
            "TimecardEntry", Set.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L));

    /** A word that every row has that is searched. */
    static final String WORD = "everywhere";

    private record Loaded(TestServer server, Class<?> reader) {}

    private static @Nullable Loaded loaded;

    private SeenRows() {}

    /** The global ids of the rows of a type that the supervisor sees. */
    static Set<String> bySupervisor(String type) {
        return Stream.of(SEEN, SeenFielddata.ROWS, SafetySample.SEEN, FilesSample.SEEN)
                .flatMap(rows -> rows.getOrDefault(type, Set.of()).stream())
                .map(id -> NodeId.encode(type, id))
                .collect(Collectors.toSet());
    }

    /** For a class that does not write: makes the rows before its first test on a server only. */
    static void loadOnce(TestServer server, Class<?> reader) {
        Loaded wanted = new Loaded(server, reader);
        if (!wanted.equals(loaded)) {
            server.clear();
            load(server);
            loaded = wanted;
        }
    }

    static void load(TestServer server) {
        Sample.load(server);
        boolean scaled = server.dialect() == Dialect.SQLITE;
        String no = scaled ? "0" : "FALSE";
        String row = scaled ? ", '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 1)" : ROW;
        server.execute(
                "UPDATE team_members SET email = 'someone@example.com', email_folded = 'someone@example.com', phone = '555-0142'",
                "INSERT INTO projects (id, job_number, job_number_folded, name, name_folded, client_id, status, start_date,"
                        + " contract_amount, certified_payroll, created_at, updated_at, version) VALUES (3, 'J-3', 'j-3', 'Pier',"
                        + " 'pier', 2, 'ACTIVE', '2025-12-01', 500, " + no + row,
                assignment(3, 3, 2, row),
                assignment(4, 3, 4, row),
                assignment(5, 2, 4, row),
                timecard(7, 3, 2, no, row),
                timecard(8, 2, 4, no, row),
                timecard(9, 3, 4, no, row),
                entry(13, 7, scaled, no, row),
                entry(14, 8, scaled, no, row),
                entry(15, 9, scaled, no, row),
                "INSERT INTO budget_lines (id, project_id, cost_code_id, original_amount, approved_changes, hours, created_at,"
                        + " updated_at, version) VALUES (1, 1, 1, 100, 0, 8" + row,
                // The same numbers on both databases, whatever they mean there: payroll sees them, a supervisor none.
                "INSERT INTO pay_periods (id, from_date, to_date, pay_date, status, created_at, updated_at, version)"
                        + " VALUES (1, '2026-01-01', '2026-01-07', '2026-01-12', 'OPEN'" + row,
                "INSERT INTO pay_rates (id, team_member_id, rate, fringe, from_date, created_at, updated_at, version)"
                        + " VALUES (1, 2, 40, 5, '2026-01-01'" + row,
                "INSERT INTO overtime_policies (id, name, name_folded, regular_pay_type_id, overtime_pay_type_id, weekly_overtime_after,"
                        + " created_at, updated_at, version) VALUES (1, 'Federal', 'federal', 1, 2, 40" + row,
                "INSERT INTO overtime_coverages (id, policy_id, from_date, created_at, updated_at, version)"
                        + " VALUES (1, 1, '2026-01-01'" + row,
                "INSERT INTO wage_reports (id, pay_period_id, project_id, payroll_number, status, hours, gross, fringe,"
                        + " created_at, updated_at, version) VALUES (1, 1, 1, 1, 'FINAL', 8, 320, 40" + row,
                "INSERT INTO wage_report_lines (id, wage_report_id, worker_id, pay_type_id, work_date, hours, rate, multiplier,"
                        + " fringe_rate, gross, fringe, created_at, updated_at, version)"
                        + " VALUES (1, 1, 2, 1, '2026-01-02', 8, 40, 1, 5, 320, 40" + row,
                "INSERT INTO wc_class_codes (id, state, code, code_folded, description, description_folded, created_at,"
                        + " updated_at, version) VALUES (1, 'CA', '5190', '5190', 'Wiring', 'wiring'" + row,
                "INSERT INTO wc_rates (id, class_code_id, from_date, rate, modifier, created_at, updated_at, version)"
                        + " VALUES (1, 1, '2026-01-01', 6, 1" + row,
                "INSERT INTO wc_jobs (id, from_date, to_date, status, step, steps, progress, started_by, started_at, hours,"
                        + " wages, premium, created_at, updated_at, version) VALUES (1, '2026-01-01', '2026-03-31', 'DONE', 1,"
                        + " 1, 100, 'Pat', '2026-04-01T00:00:00.000000Z', 8, 320, 19" + row,
                "INSERT INTO wc_job_lines (id, job_id, worker_id, project_id, class_code_id, from_date, to_date, entries, hours,"
                        + " wage_rate, wages, rate, modifier, premium, created_at, updated_at, version)"
                        + " VALUES (1, 1, 2, 1, 1, '2026-01-02', '2026-01-02', 1, 8, 40, 320, 6, 1, 19" + row);
        SeenFielddata.load(server);
        SafetySample.load(server);
        FilesSample.load(server);
        server.execute(
                "UPDATE projects SET city = 'Everywhere'",
                "UPDATE team_members SET employee_number = employee_number || ' everywhere'",
                "UPDATE companies SET name = name || ' Everywhere'",
                "UPDATE daily_reports SET summary = 'Everywhere'",
                "UPDATE daily_notes SET text = text || ' everywhere'",
                "UPDATE observations SET description = description || ' everywhere'",
                "UPDATE documents SET title = title || ' everywhere'");
        server.indexSearch();
        SeenChanges.load(server);
    }

    private static String assignment(int id, int project, int member, String row) {
        return "INSERT INTO project_assignments (id, project_id, team_member_id, role, from_date, created_at, updated_at,"
                + " version) VALUES (" + id + ", " + project + ", " + member + ", 'CREW', '2026-01-01'" + row;
    }

    private static String timecard(int id, int project, int worker, String no, String row) {
        return "INSERT INTO timecards (id, project_id, worker_id, work_date, status, signed, source, created_at, updated_at,"
                + " version) VALUES (" + id + ", " + project + ", " + worker + ", '2026-01-09', 'DRAFT', " + no
                + ", 'MANUAL'" + row;
    }

    private static String entry(int id, int timecard, boolean scaled, String no, String row) {
        return "INSERT INTO timecard_entries (id, timecard_id, cost_code_id, pay_type_id, hours, billable, created_at, updated_at,"
                + " version) VALUES (" + id + ", " + timecard + ", 1, 1, " + (scaled ? 400 : 4) + ", " + no + row;
    }
}
