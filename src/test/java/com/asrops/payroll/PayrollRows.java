package com.asrops.payroll;

import com.asrops.kernel.database.Dialect;
import com.asrops.testing.TestServer;
import java.util.Locale;

/** Rows of the domain for tests. Their ids are far from those that are given out. */
public final class PayrollRows {

    private static final String ROW = ", '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 1)";

    private PayrollRows() {}

    public static String period(int id, String from, String to, String status) {
        String locked = status.equals("OPEN") ? "NULL, NULL" : "'Pat', '2026-01-20T00:00:00.000000Z'";
        return "INSERT INTO pay_periods (id, from_date, to_date, pay_date, status, locked_by, locked_at, created_at, updated_at,"
                + " version) VALUES (" + id + ", '" + from + "', '" + to + "', '" + to + "', '" + status + "', "
                + locked + ROW;
    }

    /** @param subject as in {@code "2, NULL, NULL"}: team member, classification, pay type */
    static String rate(TestServer server, int id, String subject, String dollars, String from, String to) {
        return "INSERT INTO pay_rates (id, team_member_id, classification_id, pay_type_id, rate, fringe, from_date, to_date,"
                + " created_at, updated_at, version) VALUES (" + id + ", " + subject + ", " + money(server, dollars)
                + ", "
                + money(server, "2.5") + ", '" + from + "', " + (to == null ? "NULL" : "'" + to + "'") + ROW;
    }

    static String report(TestServer server, int id, int period, String project, int number) {
        return "INSERT INTO wage_reports (id, pay_period_id, project_id, payroll_number, status, hours, gross, fringe, created_at,"
                + " updated_at, version) VALUES (" + id + ", " + period + ", " + project + ", " + number + ", 'FINAL', "
                + hours(server, "8") + ", " + money(server, "600") + ", " + money(server, "20") + ROW;
    }

    /** Four hours of overtime. */
    static String reportLine(TestServer server, int id, int report, int worker, String classification, String day) {
        return "INSERT INTO wage_report_lines (id, wage_report_id, worker_id, classification_id, pay_type_id, work_date, hours,"
                + " rate, multiplier, fringe_rate, gross, fringe, created_at, updated_at, version) VALUES (" + id + ", "
                + report + ", " + worker + ", " + classification + ", 2, '" + day + "', " + hours(server, "4") + ", "
                + money(server, "50") + ", " + money(server, "1.5") + ", " + money(server, "2.5") + ", "
                + money(server, "300") + ", " + money(server, "10") + ROW;
    }

    static String classCode(int id, String state, String code, String highWageCode) {
        return "INSERT INTO wc_class_codes (id, state, code, code_folded, description, description_folded, high_wage_code_id,"
                + " created_at, updated_at, version) VALUES (" + id + ", '" + state + "', '" + code + "', '" + code
                + "', 'Work "
                + code + "', 'work " + code + "', " + highWageCode + ROW;
    }

    static String wcRate(TestServer server, int id, int classCode, String from, String to) {
        return "INSERT INTO wc_rates (id, class_code_id, from_date, to_date, rate, modifier, wage_threshold, created_at,"
                + " updated_at, version) VALUES (" + id + ", " + classCode + ", '" + from + "', '" + to + "', "
                + money(server, "6.12") + ", " + money(server, "0.91") + ", " + money(server, "34") + ROW;
    }

    static String wcJob(TestServer server, int id) {
        return "INSERT INTO wc_jobs (id, from_date, to_date, status, step, steps, progress, started_by, started_at, hours, wages,"
                + " premium, created_at, updated_at, version) VALUES (" + id
                + ", '2026-01-01', '2026-03-31', 'DONE', 3, 3, 100,"
                + " 'Pat', '2026-04-02T00:00:00.000000Z', " + hours(server, "16") + ", " + money(server, "800") + ", "
                + money(server, "44.55") + ROW;
    }

    static String wcJobLine(TestServer server, int id, int job, String worker, String classification, String premium) {
        return "INSERT INTO wc_job_lines (id, job_id, worker_id, project_id, classification_id, class_code_id, from_date, to_date,"
                + " entries, hours, wage_rate, wages, rate, modifier, premium, created_at, updated_at, version) VALUES ("
                + id
                + ", " + job + ", " + worker + ", 1, " + classification + ", 1001, '2026-01-02', '2026-01-05', 2, "
                + hours(server, "8") + ", " + money(server, "50") + ", " + money(server, "400") + ", "
                + money(server, "6.12") + ", " + money(server, "0.91") + ", " + money(server, premium) + ROW;
    }

    static String payType(TestServer server, int id, String code, String multiplier) {
        return "INSERT INTO pay_types (id, code, code_folded, name, name_folded, multiplier, created_at, updated_at, version)"
                + " VALUES (" + id + ", '" + code + "', '" + code.toLowerCase(Locale.ROOT) + "', '" + code + "', '"
                + code.toLowerCase(Locale.ROOT) + "', " + money(server, multiplier) + ROW;
    }

    /** REG, OT and DT are pay types 1, 2 and 3; thresholds are those of day, day, week and seventh day. */
    static String policy(TestServer server, int id, String name, String... thresholds) {
        StringBuilder values = new StringBuilder();
        for (String threshold : thresholds) {
            values.append(threshold == null ? "NULL" : hours(server, threshold)).append(", ");
        }
        return "INSERT INTO overtime_policies (id, name, name_folded, regular_pay_type_id, overtime_pay_type_id,"
                + " double_pay_type_id, daily_overtime_after, daily_double_after, weekly_overtime_after,"
                + " seventh_day_double_after, created_at, updated_at, version) VALUES (" + id + ", '" + name + "', '"
                + name.toLowerCase(Locale.ROOT) + "', 1, 2, 3, " + values.substring(0, values.length() - 2) + ROW;
    }

    /** @param subject as in {@code "'CA', NULL, NULL"}: state, classification, team member */
    static String coverage(int id, int policy, String subject, String from, String to) {
        return "INSERT INTO overtime_coverages (id, policy_id, state, classification_id, team_member_id, from_date, to_date,"
                + " created_at, updated_at, version) VALUES (" + id + ", " + policy + ", " + subject + ", '" + from
                + "', "
                + (to == null ? "NULL" : "'" + to + "'") + ROW;
    }

    /** An amount as the column holds it. */
    static String money(TestServer server, String dollars) {
        return server.dialect() == Dialect.SQLITE ? "CAST(round(" + dollars + " * 10000) AS INTEGER)" : dollars;
    }

    /** Hours as the column holds them. */
    static String hours(TestServer server, String hours) {
        return server.dialect() == Dialect.SQLITE ? "CAST(round(" + hours + " * 100) AS INTEGER)" : hours;
    }
}
