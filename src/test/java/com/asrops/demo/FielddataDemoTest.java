package com.asrops.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the crews record fits what their timecards say. */
class FielddataDemoTest {

    private static DemoDatabase small;

    @BeforeAll
    static void load(@TempDir Path folder) throws Exception {
        small = DemoDatabase.sqlite(folder).loaded(DemoDataTest.small(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // a day with a report, but without work on site, or the other way round
                """
                SELECT r.id FROM daily_reports r WHERE NOT EXISTS (
                  SELECT 1 FROM timecards t JOIN timecard_entries e ON e.timecard_id = t.id
                  WHERE t.project_id = r.project_id AND t.work_date = r.report_date AND e.pay_type_id <= 3)""",
                """
                SELECT t.id FROM timecards t JOIN timecard_entries e ON e.timecard_id = t.id
                WHERE e.pay_type_id <= 3 AND NOT EXISTS (
                  SELECT 1 FROM daily_reports r WHERE t.project_id = r.project_id AND t.work_date = r.report_date)""",
                // an author who was not the project's superintendent
                """
                SELECT r.id FROM daily_reports r WHERE author_id IS NOT NULL AND NOT EXISTS (
                  SELECT 1 FROM project_assignments a
                  WHERE a.project_id = r.project_id AND a.team_member_id = r.author_id AND a.role = 'SUPERINTENDENT')""",
                // in the future
                "SELECT id FROM daily_reports WHERE report_date > '2026-06-30' OR updated_at > '2026-06-30T07:00:00.000000Z'",
                "SELECT id FROM daily_reports WHERE updated_at < created_at",
                // another project or day than the report's
                """
                SELECT l.id FROM work_logs l JOIN daily_reports r ON r.id = l.daily_report_id
                WHERE l.project_id <> r.project_id OR l.work_date <> r.report_date""",
                """
                SELECT l.id FROM production_logs l JOIN daily_reports r ON r.id = l.daily_report_id
                WHERE l.project_id <> r.project_id OR l.work_date <> r.report_date""",
                """
                SELECT l.id FROM equipment_logs l JOIN daily_reports r ON r.id = l.daily_report_id
                WHERE l.project_id <> r.project_id OR l.work_date <> r.report_date""",
                """
                SELECT l.id FROM material_logs l JOIN daily_reports r ON r.id = l.daily_report_id
                WHERE l.project_id <> r.project_id OR l.work_date <> r.report_date""",
                // a machine in two places, out of use or broken, or driven by somebody who was not there
                "SELECT equipment_id FROM equipment_logs GROUP BY equipment_id, work_date HAVING count(*) > 1",
                "SELECT l.id FROM equipment_logs l JOIN equipments e ON e.id = equipment_id WHERE e.status <> 'IN_SERVICE'",
                """
                SELECT l.id FROM equipment_logs l WHERE operator_id IS NOT NULL AND NOT EXISTS (
                  SELECT 1 FROM timecards t
                  WHERE t.project_id = l.project_id AND t.worker_id = l.operator_id AND t.work_date = l.work_date)""",
                "SELECT id FROM equipment_logs WHERE hours_run + hours_idle NOT BETWEEN 50 AND 2400",
                // owned by others, or rented from ourselves
                "SELECT id FROM equipments WHERE (ownership = 'OWNED') <> ifnull(company_id = 1, FALSE)",
                // brought by somebody who is no supplier, a material out of use, a part of a piece
                """
                SELECT l.id FROM material_logs l JOIN materials m ON m.id = material_id LEFT JOIN companies c ON c.id = supplier_id
                WHERE c.kind <> 'SUPPLIER' OR c.archived_at IS NOT NULL OR m.archived_at IS NOT NULL
                  OR m.unit = 'EA' AND quantity % 10000 > 0""",
                // more than a day's hours, or a company twice
                "SELECT id FROM work_logs WHERE worker_count < 1 OR hours > 2400 * worker_count",
                "SELECT project_id FROM work_logs GROUP BY project_id, work_date, company_id HAVING count(*) > 1",
                // hours of our own people that are not those of their timecards
                """
                SELECT l.id FROM work_logs l WHERE company_id = 1 AND hours <> (
                  SELECT sum(e.hours) FROM timecards t JOIN timecard_entries e ON e.timecard_id = t.id
                  JOIN team_members m ON m.id = t.worker_id
                  WHERE t.project_id = l.project_id AND t.work_date = l.work_date AND m.company_id = 1 AND e.pay_type_id <= 3)""",
                // counted otherwise than in the budget, or on a cost code that nobody worked on
                """
                SELECT l.id FROM production_logs l
                LEFT JOIN budget_lines b ON b.project_id = l.project_id AND b.cost_code_id = l.cost_code_id
                WHERE b.unit IS NOT l.unit OR l.quantity NOT BETWEEN 1 AND b.quantity""",
                // weather that no place has
                """
                SELECT w.id FROM weather_readings w JOIN daily_reports r ON r.id = daily_report_id
                WHERE temperature NOT BETWEEN 1000 AND 11500 OR (condition IN ('RAIN', 'SNOW')) > (precipitation > 0)
                  OR condition = 'SNOW' AND strftime('%m', report_date) BETWEEN '05' AND '09'""",
                "PRAGMA foreign_key_check",
            })
    void nothingContradictsAnything(String contradictions) {
        assertThat(small.rows(contradictions)).isEmpty();
    }

    @Test
    void everyStatusAndKindOccurs() {
        assertThat(distinct("daily_reports", "status")).containsExactly("APPROVED", "DRAFT", "SUBMITTED", "UNKNOWN");
        assertThat(distinct("daily_notes", "category"))
                .containsExactly("DELAY", "GENERAL", "INSPECTION", "QUALITY", "SAFETY", "UNKNOWN", "VISITOR");
        assertThat(distinct("equipments", "ownership")).containsExactly("LEASED", "OWNED", "RENTED", "UNKNOWN");
        assertThat(distinct("equipments", "status")).containsExactly("IN_REPAIR", "IN_SERVICE", "RETIRED", "UNKNOWN");
        assertThat(distinct("weather_readings", "condition"))
                .contains("CLEAR", "CLOUDY", "FOG", "PARTLY_CLOUDY", "RAIN", "UNKNOWN");
    }

    @Test
    void summersAreWarmerThanWinters() {
        String degrees =
                "SELECT CAST(avg(temperature) / 100 AS INTEGER) FROM weather_readings w JOIN daily_reports r ON r.id = daily_report_id WHERE report_date LIKE '%s'";
        assertThat(small.number(degrees.formatted("2025-07-%")))
                .isGreaterThan(small.number(degrees.formatted("2026-01-%")) + 15);
    }

    private List<String> distinct(String table, String column) {
        return small.rows("SELECT DISTINCT " + column + " FROM " + table + " ORDER BY 1");
    }
}
