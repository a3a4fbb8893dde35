package com.asrops.payroll;

import com.asrops.kernel.database.Dialect;
import com.asrops.testing.TestServer;

/** Rows of the domain for tests. Their ids are far from those that are given out. */
final class PayrollRows {

    private static final String ROW = ", '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 1)";

    private PayrollRows() {}

    static String period(int id, String from, String to, String status) {
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

    /** An amount as the column holds it. */
    static String money(TestServer server, String dollars) {
        return server.dialect() == Dialect.SQLITE ? "CAST(round(" + dollars + " * 10000) AS INTEGER)" : dollars;
    }

    /** Hours as the column holds them. */
    static String hours(TestServer server, String hours) {
        return server.dialect() == Dialect.SQLITE ? "CAST(round(" + hours + " * 100) AS INTEGER)" : hours;
    }

    /** What ends the values of every row. */
    static String row() {
        return ROW;
    }
}
