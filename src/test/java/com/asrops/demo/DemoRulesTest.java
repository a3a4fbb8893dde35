package com.asrops.demo;

import static com.asrops.kernel.text.Folding.fold;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is true of the data, whatever its size. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoRulesTest {

    private DemoDatabase small;
    private DemoDatabase large;

    @BeforeAll
    void load(@TempDir Path folder) throws Exception {
        small = DemoDatabase.sqlite(folder).loaded(DemoDataTest.small(1));
        large = DemoDatabase.sqlite(folder).loaded(new DemoData(Size.of(400, 60_000), 20_260_630, DemoDataTest.AS_OF));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // more than 24 hours a day
                """
                SELECT worker_id, work_date FROM timecards t JOIN timecard_entries e ON e.timecard_id = t.id
                GROUP BY worker_id, work_date HAVING sum(hours) > 2400""",
                // not assigned to the project
                """
                SELECT id FROM timecards t WHERE NOT EXISTS (
                  SELECT 1 FROM project_assignments a
                  WHERE a.project_id = t.project_id AND a.team_member_id = t.worker_id
                    AND t.work_date BETWEEN a.from_date AND ifnull(a.to_date, '9999'))""",
                // not employed, or only invited
                """
                SELECT t.id FROM timecards t JOIN team_members m ON m.id = t.worker_id
                WHERE m.status = 'INVITED' OR m.hire_date IS NULL OR t.work_date < m.hire_date OR t.work_date > m.termination_date""",
                // the project has not begun or is over
                """
                SELECT t.id FROM timecards t JOIN projects p ON p.id = t.project_id
                WHERE p.status = 'PLANNED' OR t.work_date < p.start_date OR t.work_date > p.actual_finish_date""",
                // booked on something that is not in use, or not labor
                """
                SELECT e.id FROM timecard_entries e JOIN cost_codes c ON c.id = e.cost_code_id JOIN pay_types p ON p.id = e.pay_type_id
                LEFT JOIN classifications k ON k.id = e.classification_id
                WHERE c.archived_at IS NOT NULL OR c.cost_type <> 'LABOR' OR p.archived_at IS NOT NULL OR k.archived_at IS NOT NULL""",
                // the same cost code and pay type twice on one card
                "SELECT timecard_id FROM timecard_entries GROUP BY timecard_id, cost_code_id, pay_type_id HAVING count(*) > 1",
                // in the future, a card or an instant; the day begins at 07:00 UTC
                "SELECT id FROM timecards WHERE work_date > '2026-06-30' OR updated_at > '2026-06-30T07:00:00.000000Z'",
                // approved or rejected by the worker or by who submitted it
                """
                SELECT id FROM timecards
                WHERE approved_by_id IN (worker_id, submitted_by_id) OR rejected_by_id IN (worker_id, submitted_by_id)""",
                // a status without what belongs to it, or with what does not
                """
                SELECT id FROM timecards
                WHERE (status = 'DRAFT') <> (submitted_at IS NULL) OR (submitted_at IS NULL) <> (submitted_by_id IS NULL)
                  OR (status IN ('APPROVED', 'EXPORTED')) <> (approved_at IS NOT NULL) OR (approved_at IS NULL) <> (approved_by_id IS NULL)
                  OR (status = 'REJECTED') <> (rejected_at IS NOT NULL) OR (rejected_at IS NULL) <> (rejected_by_id IS NULL)
                  OR (rejected_at IS NULL) <> (rejection_reason IS NULL)""",
                // not in the order of time
                """
                SELECT id FROM timecards
                WHERE created_at > submitted_at OR submitted_at > approved_at OR submitted_at > rejected_at
                  OR updated_at < max(created_at, ifnull(submitted_at, ''), ifnull(approved_at, ''), ifnull(rejected_at, ''))""",
                // hours that are not the time between start and end less the break
                """
                SELECT id FROM timecard_entries
                WHERE (start_time IS NULL) <> (end_time IS NULL) OR (start_time IS NULL) <> (break_minutes IS NULL)
                  OR (1440 + substr(end_time, 1, 2) * 60 + substr(end_time, 4) - substr(start_time, 1, 2) * 60 - substr(start_time, 4))
                    % 1440 - break_minutes <> hours * 60 / 100""",
                // more than 8 regular or 12 regular and overtime hours on a weekday
                """
                SELECT timecard_id FROM timecard_entries e JOIN timecards t ON t.id = timecard_id
                WHERE strftime('%w', work_date) BETWEEN '1' AND '5' GROUP BY timecard_id
                HAVING sum(hours) FILTER (WHERE pay_type_id = 1) > 800 OR sum(hours) FILTER (WHERE pay_type_id IN (1, 2)) > 1200
                  OR (sum(hours) FILTER (WHERE pay_type_id = 2) > 0 AND sum(hours) FILTER (WHERE pay_type_id = 1) < 800)""",
                // one's own supervisor, or in a circle
                "SELECT id FROM team_members WHERE supervisor_id >= id",
                // statuses that dates contradict
                """
                SELECT id FROM projects
                WHERE (status IN ('COMPLETE', 'CLOSED')) <> (actual_finish_date IS NOT NULL)
                  OR actual_finish_date > '2026-06-30' OR (status = 'PLANNED') <> (ifnull(start_date, '9999') > '2026-06-30')""",
                "SELECT id FROM team_members WHERE (status = 'INACTIVE') <> (termination_date IS NOT NULL)",
                // a company that is the wrong kind for it
                "SELECT p.id FROM projects p JOIN companies c ON c.id = client_id WHERE kind <> 'CLIENT'",
                "SELECT m.id FROM team_members m JOIN companies c ON c.id = company_id WHERE kind NOT IN ('OWN', 'SUBCONTRACTOR')",
                // a timecard without entries
                "SELECT id FROM timecards WHERE id NOT IN (SELECT timecard_id FROM timecard_entries)",
                "PRAGMA foreign_key_check",
            })
    void nothingBreaksARule(String violations) {
        assertThat(small.rows(violations)).isEmpty();
        assertThat(large.rows(violations)).isEmpty();
    }

    @Test
    void nobodyWorksInTwoPlacesAtOnce() {
        // Minutes since 1970; an end that is not after its start lies on the next day.
        String overlaps = """
                WITH spans AS (
                  SELECT t.worker_id, e.id,
                    unixepoch(work_date || ' ' || start_time) AS begins,
                    unixepoch(work_date || ' ' || end_time) + CASE WHEN end_time <= start_time THEN 86400 ELSE 0 END AS ends
                  FROM timecards t JOIN timecard_entries e ON e.timecard_id = t.id WHERE start_time IS NOT NULL),
                following AS (
                  SELECT id, ends, lead(begins) OVER (PARTITION BY worker_id ORDER BY begins, id) AS next_begins FROM spans)
                SELECT id FROM following WHERE next_begins < ends""";
        assertThat(small.rows(overlaps)).isEmpty();
        assertThat(large.rows(overlaps)).isEmpty();
    }

    @Test
    void nightsCrossMidnight() {
        String nights =
                "SELECT count(*) FROM timecard_entries e JOIN timecards t ON t.id = timecard_id WHERE end_time < start_time AND shift_id = 3";
        assertThat(small.number(nights)).isPositive();
    }

    @Test
    void everyColumnThatMayBeEmptyIsSometimes() {
        for (String table : Digests.TABLES) {
            for (String column : small.rows(
                    "SELECT name FROM pragma_table_info('" + table + "') WHERE \"notnull\" = 0 AND pk = 0")) {
                if (column.equals("override_reason")) {
                    continue; // every rule holds, so nothing is overridden
                }
                if (table.endsWith("_lines") && column.equals("classification_id")) {
                    continue; // whoever keeps timecards is something
                }
                String count = "SELECT count(*) FROM " + table + " WHERE " + column;
                assertThat(small.number(count + " IS NULL"))
                        .as("%s.%s", table, column)
                        .isPositive();
                assertThat(small.number(count + " IS NOT NULL"))
                        .as("%s.%s", table, column)
                        .isPositive();
            }
        }
    }

    @Test
    void foldedColumnsAreFolded() {
        for (String table : Digests.TABLES) {
            for (String folded : small.rows(
                    "SELECT name FROM pragma_table_xinfo('" + table + "') WHERE name LIKE '%\\_folded' ESCAPE '\\'")) {
                String raw = folded.replace("_folded", "");
                for (DemoDatabase database : List.of(small, large)) {
                    List<String> texts = database.rows(
                            "SELECT " + raw + " FROM " + table + " WHERE " + raw + " IS NOT NULL ORDER BY id");
                    assertThat(database.rows("SELECT " + folded + " FROM " + table + " WHERE " + raw
                                    + " IS NOT NULL ORDER BY id"))
                            .as("%s.%s", table, folded)
                            .isEqualTo(texts.stream().map(text -> fold(text)).toList());
                }
            }
        }
    }

    @Test
    void everyStatusAndKindOccurs() {
        assertThat(distinct("timecards", "status"))
                .containsExactly("APPROVED", "DRAFT", "EXPORTED", "REJECTED", "SUBMITTED");
        assertThat(distinct("timecards", "source")).containsExactly("IMPORT", "MANUAL", "RAKEN");
        assertThat(distinct("projects", "status"))
                .containsExactly("ACTIVE", "CLOSED", "COMPLETE", "ON_HOLD", "PLANNED");
        assertThat(distinct("team_members", "status")).containsExactly("ACTIVE", "INACTIVE", "INVITED");
        assertThat(distinct("companies", "kind")).containsExactly("CLIENT", "OWN", "SUBCONTRACTOR", "SUPPLIER");
        assertThat(distinct("project_assignments", "role"))
                .containsExactly("CREW", "FOREMAN", "OFFICE", "PROJECT_MANAGER", "SAFETY", "SUPERINTENDENT");
        assertThat(distinct("classifications", "level"))
                .containsExactly("APPRENTICE", "FOREMAN", "JOURNEYWORKER", "SUPERINTENDENT");
        assertThat(distinct("cost_codes", "cost_type"))
                .containsExactly("EQUIPMENT", "LABOR", "MATERIAL", "OTHER", "SUBCONTRACT");
        assertThat(distinct("timecard_entries", "pay_type_id")).containsExactly("1", "2", "3", "4", "5");
        assertThat(distinct("projects", "certified_payroll")).containsExactly("0", "1");
    }

    @Test
    void someOldCardsWereForgotten() {
        String forgotten =
                "SELECT count(*) FROM timecards WHERE work_date < '2026-05-01' AND status IN ('DRAFT', 'SUBMITTED')";
        assertThat(small.number(forgotten)).isPositive();
    }

    @Test
    void aFewProjectsDrawMostOfTheWork() {
        for (DemoDatabase database : List.of(small, large)) {
            List<Long> counts = database.rows("SELECT count(*) FROM timecards GROUP BY project_id ORDER BY 1").stream()
                    .map(Long::valueOf)
                    .toList();
            assertThat(counts.getLast()).isGreaterThanOrEqualTo(5 * counts.get(counts.size() / 2));
        }
    }

    @Test
    void summersAreBusierThanWintersAndWeekendsAreQuiet() {
        String month = "SELECT count(*) FROM timecards WHERE work_date LIKE '%s-%%'";
        assertThat(large.number(month.formatted("2025-07")))
                .isGreaterThan(large.number(month.formatted("2025-12")) * 3 / 2);
        String weekend = "SELECT count(*) FROM timecards WHERE strftime('%w', work_date) IN ('0', '6')";
        assertThat(large.number(weekend)).isLessThan(large.number("SELECT count(*) FROM timecards") / 20);
    }

    @Test
    void namesComeInSeveralScriptsAndSomeTwice() {
        List<String> names = small.rows("SELECT full_name FROM team_members");
        List<Character.UnicodeScript> scripts = names.stream()
                .flatMapToInt(String::codePoints)
                .mapToObj(Character.UnicodeScript::of)
                .filter(script ->
                        script != Character.UnicodeScript.COMMON && script != Character.UnicodeScript.INHERITED)
                .distinct()
                .toList();
        assertThat(scripts).hasSizeGreaterThanOrEqualTo(4).contains(Character.UnicodeScript.LATIN);
        assertThat(names.stream().distinct().count()).isLessThan(names.size());
    }

    private List<String> distinct(String table, String column) {
        return small.rows("SELECT DISTINCT " + column + " FROM " + table + " ORDER BY 1");
    }
}
