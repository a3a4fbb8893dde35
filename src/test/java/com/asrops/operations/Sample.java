package com.asrops.operations;

import com.asrops.testing.TestServer;

/**
 * A small company, the same for every test of the domain: two projects, four people, six timecards. Ids are given, so that
 * both databases hold the same.
 */
public final class Sample {

    private static final String ROW = ", '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 1)";

    private Sample() {}

    /** Writes the rows into an empty database. */
    public static void load(TestServer server) {
        String yes = "1";
        String no = "0";
        boolean scaled = server.dialect() == com.asrops.kernel.database.Dialect.SQLITE;
        if (!scaled) {
            yes = "TRUE";
            no = "FALSE";
        }
        server.execute(
                insert(
                        "companies",
                        "id, name, name_folded, kind, time_zone, week_start",
                        "1, 'Ölbaum Électric', 'olbaum electric', 'OWN', 'America/Los_Angeles', 'SUNDAY'"),
                insert(
                        "companies",
                        "id, name, name_folded, kind, time_zone, week_start",
                        "2, 'Harbor 100% Works', 'harbor 100% works', 'CLIENT', 'America/New_York', 'MONDAY'"),
                insert(
                        "classifications",
                        "id, name, name_folded, trade, trade_folded, level, union_local",
                        "1, 'Electrician Journeyworker', 'electrician journeyworker', 'Electrician', 'electrician', 'JOURNEYWORKER', 'IBEW 11'"),
                insert(
                        "pay_types",
                        "id, code, code_folded, name, name_folded, multiplier",
                        "1, 'REG', 'reg', 'Regular', 'regular', " + (scaled ? "10000" : "1")),
                insert(
                        "pay_types",
                        "id, code, code_folded, name, name_folded, multiplier",
                        "2, 'OT', 'ot', 'Overtime', 'overtime', " + (scaled ? "15000" : "1.5")),
                insert(
                        "shifts",
                        "id, name, name_folded, start_time, end_time",
                        "1, 'Night', 'night', '22:00', '06:30'"),
                insert(
                        "cost_codes",
                        "id, code, code_folded, division, division_folded, description, description_folded, cost_type, parent_id",
                        "1, '26 00 00', '26 00 00', '26 Electrical', '26 electrical', 'Electrical', 'electrical', 'LABOR', NULL"),
                insert(
                        "cost_codes",
                        "id, code, code_folded, division, division_folded, description, description_folded, cost_type, parent_id",
                        "2, '26 05 19', '26 05 19', '26 Electrical', '26 electrical', 'Conductors', 'conductors', 'LABOR', 1"),
                member(1, "Zoë", "Ångström", "zoe", "angstrom", "NULL"),
                member(2, "anna", "Brown", "anna", "brown", "1"),
                member(3, "Łukasz", "Żak", "łukasz", "zak", "1"),
                member(4, "Bob", "O''Brien", "bob", "o''brien", "NULL"),
                insert(
                        "projects",
                        "id, job_number, job_number_folded, name, name_folded, client_id, project_manager_id, status, start_date, contract_amount, certified_payroll",
                        "1, 'J-1', 'j-1', 'Harbor Tower', 'harbor tower', 2, 1, 'ACTIVE', '2025-12-01', "
                                + (scaled ? "12500001234" : "1250000.1234") + ", " + yes),
                insert(
                        "projects",
                        "id, job_number, job_number_folded, name, name_folded, client_id, project_manager_id, status, start_date, contract_amount, certified_payroll",
                        "2, 'j-2', 'j-2', 'élan School', 'elan school', 2, NULL, 'PLANNED', NULL, NULL, " + no),
                insert(
                        "project_assignments",
                        "id, project_id, team_member_id, role, from_date, to_date",
                        "1, 1, 2, 'CREW', '2026-01-01', NULL"),
                insert(
                        "project_assignments",
                        "id, project_id, team_member_id, role, from_date, to_date",
                        "2, 1, 3, 'FOREMAN', '2026-01-01', '2026-03-31'"));
        server.execute("UPDATE team_members SET hire_date = '2020-05-01' WHERE id IN (1, 4)");
        for (int card = 1; card <= 6; card++) {
            server.execute(
                    insert(
                            "timecards",
                            "id, project_id, worker_id, work_date, shift_id, status, submitted_by_id, signed, source",
                            card + ", 1, " + (card % 2 + 2) + ", '2026-01-0" + (card + 3) / 2 + "', "
                                    + (card == 1 ? "1" : "NULL") + ", '" + (card < 3 ? "APPROVED" : "SUBMITTED")
                                    + "', 1, "
                                    + yes + ", 'MANUAL'"),
                    insert(
                            "timecard_entries",
                            "id, timecard_id, cost_code_id, classification_id, pay_type_id, hours, billable",
                            (2 * card - 1) + ", " + card + ", 2, 1, 1, " + (scaled ? "800" : "8") + ", " + yes),
                    insert(
                            "timecard_entries",
                            "id, timecard_id, cost_code_id, classification_id, pay_type_id, hours, billable",
                            (2 * card) + ", " + card + ", 1, NULL, 2, " + (scaled ? "25" : "0.25") + ", " + no));
        }
        if (!scaled) {
            // Rows with ids of their own do not move the counter of the ids.
            for (String table : new String[] {
                "companies",
                "classifications",
                "pay_types",
                "shifts",
                "cost_codes",
                "team_members",
                "projects",
                "project_assignments",
                "budget_lines",
                "timecards",
                "timecard_entries"
            }) {
                server.execute("SELECT setval(pg_get_serial_sequence('" + table + "', 'id'), 100)");
            }
        }
        server.indexSearch();
    }

    private static String insert(String table, String columns, String values) {
        return "INSERT INTO " + table + " (" + columns + ", created_at, updated_at, version) VALUES (" + values + ROW;
    }

    private static String member(
            int id, String first, String last, String foldedFirst, String foldedLast, String boss) {
        return insert(
                "team_members",
                "id, employee_number, employee_number_folded, first_name, first_name_folded, last_name, last_name_folded, status, company_id, classification_id, supervisor_id",
                id + ", 'E" + id + "', 'e" + id + "', '" + first + "', '" + foldedFirst + "', '" + last + "', '"
                        + foldedLast + "', 'ACTIVE', 1, " + (id == 4 ? "NULL" : "1") + ", " + boss);
    }
}
