package com.asrops.demo;

import static com.asrops.kernel.text.Folding.fold;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
                // seen by somebody, or put right by somebody, who is not assigned to the project on that day
                """
                SELECT id FROM observations o WHERE EXISTS (
                  SELECT 1 FROM (SELECT o.reporter_id AS member UNION ALL SELECT o.assignee_id) WHERE member IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM project_assignments a
                    WHERE a.project_id = o.project_id AND a.team_member_id = member
                      AND date(o.observed_at, '-8 hours') BETWEEN a.from_date AND ifnull(a.to_date, '9999')))""",
                // a hazard without a severity, or something else with one; closed without a time, or not in the order
                // of time
                """
                SELECT id FROM observations
                WHERE (kind = 'HAZARD') <> (severity IS NOT NULL) OR (status = 'CLOSED') <> (closed_at IS NOT NULL) OR closed_at < observed_at
                  OR observed_at > '2026-06-30T07:00:00.000000Z' OR closed_at > '2026-06-30T07:00:00.000000Z'""",
                // days away from work or an entry in OSHA's form without an injury
                """
                SELECT id FROM incidents
                WHERE (osha_recordable AND kind <> 'INJURY') OR (days_away + days_restricted > 0 AND NOT osha_recordable)
                  OR occurred_at > '2026-06-30T07:00:00.000000Z'""",
                // an injury without somebody who was injured, or the other way round
                """
                SELECT i.id FROM incidents i LEFT JOIN incident_persons p ON p.incident_id = i.id AND p.role = 'INJURED'
                GROUP BY i.id HAVING (i.kind = 'INJURY') <> (count(p.id) = 1) OR count(p.id) <> count(p.injury)""",
                // at an incident or a talk of a project without being assigned to it on that day
                """
                SELECT p.id FROM incident_persons p JOIN incidents i ON i.id = p.incident_id WHERE NOT EXISTS (
                  SELECT 1 FROM project_assignments a
                  WHERE a.project_id = i.project_id AND a.team_member_id = p.team_member_id
                    AND date(i.occurred_at, '-8 hours') BETWEEN a.from_date AND ifnull(a.to_date, '9999'))""",
                """
                SELECT t.id FROM toolbox_talks t LEFT JOIN toolbox_talk_attendees p ON p.toolbox_talk_id = t.id WHERE EXISTS (
                  SELECT 1 FROM (SELECT t.conductor_id AS member UNION ALL SELECT p.team_member_id) WHERE member IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM project_assignments a
                    WHERE a.project_id = t.project_id AND a.team_member_id = member
                      AND t.talk_date BETWEEN a.from_date AND ifnull(a.to_date, '9999')))""",
                // bought by somebody who is not assigned to the project on that day, or in no place, or in two
                """
                SELECT id FROM receipts r WHERE (vendor_id IS NULL) = (vendor_name IS NULL) OR receipt_date > '2026-06-30' OR NOT EXISTS (
                  SELECT 1 FROM project_assignments a
                  WHERE a.project_id = r.project_id AND a.team_member_id = r.team_member_id
                    AND r.receipt_date BETWEEN a.from_date AND ifnull(a.to_date, '9999'))""",
                // bought at no supplier, or booked on something that is not in use
                """
                SELECT r.id FROM receipts r LEFT JOIN companies v ON v.id = r.vendor_id LEFT JOIN cost_codes c ON c.id = r.cost_code_id
                WHERE v.kind <> 'SUPPLIER' OR v.archived_at IS NOT NULL OR c.archived_at IS NOT NULL OR c.cost_type <> 'MATERIAL'""",
                // a revision without the one before it
                """
                SELECT d.id FROM documents d WHERE d.revision > 1 AND NOT EXISTS (
                  SELECT 1 FROM documents e WHERE e.project_id = d.project_id AND e.kind = d.kind AND e.title = d.title AND e.revision = d.revision - 1)""",
                // a file that belongs to nothing, or is not from when what it belongs to is
                """
                SELECT f.id FROM files f
                LEFT JOIN (SELECT file_id, created_at FROM documents UNION ALL SELECT file_id, created_at FROM receipts
                  UNION ALL SELECT file_id, created_at FROM observation_photos) o ON o.file_id = f.id
                WHERE o.created_at IS NOT f.created_at OR length(f.content_hash) <> 64""",
                // asked by no supplier, or ended before it was asked
                """
                SELECT p.id FROM supplier_prices p JOIN companies c ON c.id = p.supplier_id
                WHERE c.kind <> 'SUPPLIER' OR p.valid_until_date < p.quoted_date OR p.quoted_date >= '2026-06-30'""",
                // a material that fewer than two suppliers sell
                "SELECT m.id FROM materials m WHERE (SELECT count(DISTINCT supplier_id) FROM supplier_prices WHERE material_id = m.id) < 2",
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
                if (Set.of("override_reason", "corrects_id", "correction_reason", "posting_date")
                                .contains(column)
                        || table.startsWith("overtime_")) {
                    continue; // every rule holds, nothing was paid wrongly, and policies are as laws are
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
        assertThat(distinct("observations", "status"))
                .containsExactly("CLOSED", "INITIATED", "NOT_ACCEPTED", "READY_FOR_REVIEW");
        assertThat(distinct("receipts", "status")).containsExactly("APPROVED", "PAID", "REJECTED", "SUBMITTED");
        assertThat(distinct("documents", "kind")).hasSize(9);
        assertThat(distinct("incidents", "kind")).containsExactly("ENVIRONMENTAL", "INJURY", "NEAR_MISS", "PROPERTY");
        assertThat(distinct("incident_persons", "role")).containsExactly("INJURED", "INVOLVED", "WITNESS");
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
