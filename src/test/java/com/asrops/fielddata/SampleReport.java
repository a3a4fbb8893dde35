package com.asrops.fielddata;

import com.asrops.kernel.database.Dialect;
import com.asrops.testing.TestServer;

/** A daily report of the sample's project 1, with a row of each table that tells of its day. */
final class SampleReport {

    private static final String ROW = ", '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 1)";

    private SampleReport() {}

    /** Adds the rows to the sample; all of them have the id 1. */
    static void load(TestServer server) {
        boolean scaled = server.dialect() == Dialect.SQLITE;
        server.execute(
                insert(
                        "daily_reports",
                        "id, project_id, report_date, author_id, status, summary, delays",
                        "1, 1, '2026-01-05', 2, 'DRAFT', 'Rough-in', NULL"),
                insert("daily_notes", "id, daily_report_id, category, text", "1, 1, 'SAFETY', 'Rail was loose'"),
                insert(
                        "weather_readings",
                        "id, daily_report_id, reading_time, condition, temperature, wind_speed, precipitation",
                        "1, 1, '07:00', 'RAIN', " + (scaled ? "-75, 1250, 7" : "-0.75, 12.5, 0.07")),
                insert(
                        "work_logs",
                        "id, project_id, work_date, company_id, cost_code_id, daily_report_id, worker_count, hours",
                        "1, 1, '2026-01-05', 1, 2, 1, 3, " + (scaled ? "2450" : "24.5")),
                insert(
                        "production_logs",
                        "id, project_id, work_date, cost_code_id, daily_report_id, quantity, unit",
                        "1, 1, '2026-01-05', 2, 1, " + (scaled ? "1200001" : "120.0001") + ", 'LF'"),
                insert(
                        "equipments",
                        "id, unit_number, unit_number_folded, name, name_folded, ownership, status, hourly_rate, company_id",
                        "1, 'SL-014', 'sl-014', 'Élévateur', 'elevateur', 'RENTED', 'IN_SERVICE', "
                                + (scaled ? "185000" : "18.5") + ", 2"),
                insert(
                        "equipment_logs",
                        "id, equipment_id, project_id, work_date, operator_id, cost_code_id, daily_report_id, hours_run, hours_idle",
                        "1, 1, 1, '2026-01-05', 2, 2, 1, " + (scaled ? "625, 175" : "6.25, 1.75")),
                insert(
                        "materials",
                        "id, name, name_folded, unit, category, category_folded",
                        "1, 'EMT conduit', 'emt conduit', 'FT', 'Conduit', 'conduit'"),
                insert(
                        "material_logs",
                        "id, material_id, project_id, work_date, supplier_id, daily_report_id, quantity, ticket",
                        "1, 1, 1, '2026-01-05', 2, 1, " + (scaled ? "2000005" : "200.0005") + ", 'T-7'"));
        if (!scaled) {
            // Rows with ids of their own do not move the counter of the ids.
            for (String table :
                    new String[] {"daily_reports", "daily_notes", "weather_readings", "work_logs", "production_logs"}) {
                server.execute("SELECT setval(pg_get_serial_sequence('" + table + "', 'id'), 100)");
            }
        }
    }

    private static String insert(String table, String columns, String values) {
        return "INSERT INTO " + table + " (" + columns + ", created_at, updated_at, version) VALUES (" + values + ROW;
    }
}
