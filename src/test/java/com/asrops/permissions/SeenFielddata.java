package com.asrops.permissions;

import com.asrops.testing.TestServer;
import java.util.Map;
import java.util.Set;

/** Of each table a row of project 1, which the supervisor sees, and one of project 2, which they do not. */
final class SeenFielddata {

    static final Map<String, Set<Long>> ROWS = Map.of(
            "DailyReport", Set.of(1L),
            "DailyNote", Set.of(1L),
            "WeatherReading", Set.of(1L),
            "WorkLog", Set.of(1L),
            "ProductionLog", Set.of(1L),
            "EquipmentLog", Set.of(1L),
            "MaterialLog", Set.of(1L));

    private static final String ROW = ", '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 1)";

    private SeenFielddata() {}

    static void load(TestServer server) {
        server.execute(
                insert(
                        "equipments",
                        "id, unit_number, unit_number_folded, name, name_folded, ownership, status, hourly_rate, company_id",
                        "1, 'SL-1', 'sl-1', 'Lift', 'lift', 'OWNED', 'IN_SERVICE', 18, 1"),
                insert("materials", "id, name, name_folded, unit", "1, 'Pipe', 'pipe', 'FT'"));
        for (int project = 1; project <= 2; project++) {
            server.execute(
                    insert(
                            "daily_reports",
                            "id, project_id, report_date, author_id, status",
                            project + ", " + project + ", '2026-01-09', " + (project == 1 ? 2 : 4) + ", 'DRAFT'"),
                    insert(
                            "daily_notes",
                            "id, daily_report_id, category, text",
                            project + ", " + project + ", 'SAFETY', 'Loose rail'"),
                    insert(
                            "weather_readings",
                            "id, daily_report_id, reading_time, condition",
                            project + ", " + project + ", '07:00', 'FOG'"),
                    insert(
                            "work_logs",
                            "id, project_id, work_date, company_id, daily_report_id, worker_count, hours",
                            project + ", " + project + ", '2026-01-09', 1, " + project + ", 2, 16"),
                    insert(
                            "production_logs",
                            "id, project_id, work_date, cost_code_id, daily_report_id, quantity, unit",
                            project + ", " + project + ", '2026-01-09', 2, " + project + ", 40, 'LF'"),
                    insert(
                            "equipment_logs",
                            "id, equipment_id, project_id, work_date, operator_id, daily_report_id, hours_run, hours_idle",
                            project + ", 1, " + project + ", '2026-01-09', " + (project == 1 ? 2 : 4) + ", " + project
                                    + ", 6, 2"),
                    insert(
                            "material_logs",
                            "id, material_id, project_id, work_date, supplier_id, daily_report_id, quantity",
                            project + ", 1, " + project + ", '2026-01-09', 1, " + project + ", 40"));
        }
    }

    private static String insert(String table, String columns, String values) {
        return "INSERT INTO " + table + " (" + columns + ", created_at, updated_at, version) VALUES (" + values + ROW;
    }
}
