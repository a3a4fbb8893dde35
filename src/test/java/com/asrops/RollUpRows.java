package com.asrops;

import com.asrops.kernel.database.Dialect;
import com.asrops.operations.Sample;
import com.asrops.testing.TestServer;

/**
 * Two weeks of January 2026 beside the people and projects of the sample, in numbers that can be added up in the head. An hour
 * of Anna costs 50 and 10 of fringe; one of another electrician 40, from the 12th on 45, and 5 of fringe; of Bob nothing is known.
 *
 * <pre>
 * project  worker         day      state      hours
 * J-1      Anna           Mon  5   APPROVED   8 REG on 26 05 19 as an electrician, 2 OT on 26 00 00
 * J-1      Łukasz         Mon 12   APPROVED   8 REG on 26 05 19 as an electrician
 * j-2      Anna           Tue 13   SUBMITTED  4 REG on 26 05 19
 * j-2      Bob            Wed 14   DRAFT      6 REG on 26 05 19
 * </pre>
 */
final class RollUpRows {

    private static final String ROW = ", '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 1)";

    private final TestServer server;
    private final boolean scaled;

    private RollUpRows(TestServer server) {
        this.server = server;
        this.scaled = server.dialect() == Dialect.SQLITE;
    }

    static void load(TestServer server) {
        server.clear();
        Sample.load(server);
        server.execute("DELETE FROM timecard_entries", "DELETE FROM timecards");
        RollUpRows rows = new RollUpRows(server);
        rows.timecards();
        rows.payroll();
        rows.safety();
        rows.prices();
    }

    private void timecards() {
        String columns = "project_id, worker_id, work_date, status, signed, source";
        insert("timecards", columns, 1, "1, 2, '2026-01-05', 'APPROVED', " + yes() + ", 'MANUAL'");
        insert("timecards", columns, 2, "1, 3, '2026-01-12', 'APPROVED', " + yes() + ", 'MANUAL'");
        insert("timecards", columns, 3, "2, 2, '2026-01-13', 'SUBMITTED', " + yes() + ", 'MANUAL'");
        insert("timecards", columns, 4, "2, 4, '2026-01-14', 'DRAFT', " + yes() + ", 'MANUAL'");
        String entry = "timecard_id, cost_code_id, classification_id, pay_type_id, hours, billable";
        insert("timecard_entries", entry, 1, "1, 2, 1, 1, " + hours(8) + ", " + yes());
        insert("timecard_entries", entry, 2, "1, 1, NULL, 2, " + hours(2) + ", " + yes());
        insert("timecard_entries", entry, 3, "2, 2, 1, 1, " + hours(8) + ", " + yes());
        insert("timecard_entries", entry, 4, "3, 2, NULL, 1, " + hours(4) + ", " + yes());
        insert("timecard_entries", entry, 5, "4, 2, NULL, 1, " + hours(6) + ", " + yes());
    }

    private void payroll() {
        String rate = "team_member_id, classification_id, rate, fringe, from_date, to_date";
        insert("pay_rates", rate, 1, "2, NULL, " + money(50) + ", " + money(10) + ", '2026-01-01', NULL");
        insert("pay_rates", rate, 2, "NULL, 1, " + money(40) + ", " + money(5) + ", '2026-01-01', '2026-01-11'");
        insert("pay_rates", rate, 3, "NULL, 1, " + money(45) + ", " + money(5) + ", '2026-01-12', NULL");
        String period = "from_date, to_date, pay_date, status";
        insert("pay_periods", period, 1, "'2026-01-04', '2026-01-10', '2026-01-16', 'OPEN'");
        insert("pay_periods", period, 2, "'2026-01-11', '2026-01-13', '2026-01-23', 'OPEN'");
        String budget = "project_id, cost_code_id, original_amount, approved_changes, hours";
        insert("budget_lines", budget, 1, "1, 2, " + money(1000) + ", " + money(200) + ", " + hours(20));
        insert("budget_lines", budget, 2, "1, 1, " + money(100) + ", " + money(0) + ", NULL");
        insert("budget_lines", budget, 3, "2, 2, " + money(500) + ", " + money(0) + ", NULL");
        String code = "state, code, code_folded, description, description_folded";
        insert("wc_class_codes", code, 1, "'CA', '5190', '5190', 'Wiring', 'wiring'");
        insert("wc_class_codes", code, 2, "'CA', '8810', '8810', 'Office', 'office'");
        String job = "from_date, to_date, status, step, steps, progress, started_by, started_at, hours, wages, premium";
        String sums = hours(18) + ", " + money(900) + ", " + money(45);
        insert("wc_jobs", job, 1, "'2026-01-01', '2026-01-31', 'DONE', 1, 1, 100, 'Pat', '2026-02-01', " + sums);
        wcLine(1, 2, 1, 500, 25);
        wcLine(2, 3, 1, 300, 15);
        wcLine(3, 1, 2, 100, 5);
    }

    private void wcLine(int id, int worker, int code, int wages, int premium) {
        insert(
                "wc_job_lines",
                "job_id, worker_id, project_id, class_code_id, from_date, to_date, entries, hours, wage_rate, wages, rate,"
                        + " modifier, premium",
                id,
                "1, " + worker + ", 1, " + code + ", '2026-01-05', '2026-01-12', 1, " + hours(6) + ", " + money(50)
                        + ", " + money(wages) + ", " + money(5) + ", " + money(1) + ", " + money(premium));
    }

    private void safety() {
        String incident = "project_id, occurred_at, kind, summary, osha_recordable, days_away, days_restricted";
        // Half an hour before midnight of the 12th where the company is.
        insert("incidents", incident, 1, "1, '2026-01-13T07:30:00.000000Z', 'INJURY', 'Cut', " + yes() + ", 0, 2");
        insert("incidents", incident, 2, "1, '2026-01-06T18:00:00.000000Z', 'INJURY', 'Dust', " + yes() + ", 0, 0");
        insert("incidents", incident, 3, "2, '2026-01-13T18:00:00.000000Z', 'NEAR_MISS', 'Drop', " + no() + ", 0, 0");
        String observation = "project_id, kind, category, severity, status, description, observed_at";
        String at = ", '2026-01-07T16:30:00.000000Z'";
        insert("observations", observation, 1, "1, 'HAZARD', 'Falls', 'HIGH', 'INITIATED', 'Edge'" + at);
        insert("observations", observation, 2, "1, 'HAZARD', 'Falls', 'HIGH', 'NOT_ACCEPTED', 'Rail'" + at);
        insert("observations", observation, 3, "1, 'HAZARD', 'Falls', 'LOW', 'CLOSED', 'Step'" + at);
        insert("observations", observation, 4, "2, 'POSITIVE', 'Order', NULL, 'INITIATED', 'Swept'" + at);
    }

    private void prices() {
        String company = "name, name_folded, kind, time_zone, week_start";
        insert("companies", company, 3, "'Pier Supply', 'pier supply', 'SUPPLIER', 'UTC', 'MONDAY'");
        insert("companies", company, 4, "'Wire Works', 'wire works', 'SUPPLIER', 'UTC', 'MONDAY'");
        insert("materials", "name, name_folded, unit", 1, "'Strut', 'strut', 'FT'");
        String price = "supplier_id, material_id, price, quoted_date, source";
        insert("supplier_prices", price, 1, "3, 1, " + money(4) + ", '2025-11-01', 'QUOTE'");
        insert("supplier_prices", price, 2, "3, 1, " + money(5) + ", '2026-01-02', 'QUOTE'");
        insert("supplier_prices", price, 3, "3, 1, " + money(6) + ", '2026-02-02', 'QUOTE'");
        insert("supplier_prices", price, 4, "4, 1, " + money(7) + ", '2026-01-02', 'QUOTE'");
    }

    private void insert(String table, String columns, int id, String values) {
        server.execute("INSERT INTO " + table + " (id, " + columns + ", created_at, updated_at, version) VALUES (" + id
                + ", " + values + ROW);
    }

    private String yes() {
        return scaled ? "1" : "TRUE";
    }

    private String no() {
        return scaled ? "0" : "FALSE";
    }

    private int hours(int hours) {
        return scaled ? hours * 100 : hours;
    }

    private int money(int dollars) {
        return scaled ? dollars * 10_000 : dollars;
    }
}
