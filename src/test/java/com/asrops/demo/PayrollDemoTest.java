package com.asrops.demo;

import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Computes anew, from the timecards and the rates that the database holds, what payroll's rows say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PayrollDemoTest {

    private DemoDatabase small;
    private DemoDatabase longer;

    @BeforeAll
    void load(@TempDir Path folder) throws Exception {
        small = DemoDatabase.sqlite(folder).loaded(DemoDataTest.small(1));
        longer = DemoDatabase.sqlite(folder).loaded(new DemoData(new Size(60, 150, 6_000, 36), 3, DemoDataTest.AS_OF));
    }

    @Test
    void theLinesOfWageReportsAreTheApprovedEntriesOfTheirDays() {
        for (DemoDatabase database : List.of(small, longer)) {
            List<String> lines = database.rows("""
                    SELECT p.from_date, ifnull(r.project_id, 'all'), l.worker_id, l.classification_id, l.pay_type_id, l.work_date,
                      l.hours, l.rate, l.multiplier, l.fringe_rate, l.gross, l.fringe
                    FROM wage_report_lines l JOIN wage_reports r ON r.id = wage_report_id JOIN pay_periods p ON p.id = pay_period_id""");
            assertThat(lines).hasSizeGreaterThan(2_000).containsExactlyInAnyOrderElementsOf(wageLines(database));
        }
    }

    private static List<String> wageLines(DemoDatabase database) {
        Map<String, Long> sums = new TreeMap<>();
        for (String row : database.rows("""
                SELECT p.from_date, t.project_id, s.certified_payroll, t.worker_id,
                  ifnull(e.classification_id, m.classification_id), e.pay_type_id, t.work_date, e.hours
                FROM timecards t JOIN timecard_entries e ON e.timecard_id = t.id JOIN team_members m ON m.id = t.worker_id
                JOIN projects s ON s.id = t.project_id
                JOIN pay_periods p ON t.work_date BETWEEN p.from_date AND p.to_date AND p.status <> 'OPEN'
                WHERE t.status IN ('APPROVED', 'EXPORTED')""")) {
            List<String> cell = List.of(row.split("\\|"));
            String key = String.join("|", cell.subList(3, 7));
            sums.merge(cell.get(0) + "|all|" + key, Long.valueOf(cell.get(7)), Long::sum);
            if (cell.get(2).equals("1")) {
                sums.merge(cell.get(0) + "|" + cell.get(1) + "|" + key, Long.valueOf(cell.get(7)), Long::sum);
            }
        }
        Map<String, BigDecimal> multipliers = database.rows("SELECT id, multiplier FROM pay_types").stream()
                .map(row -> row.split("\\|"))
                .collect(Collectors.toMap(row -> row[0], row -> decimal(row[1], 4)));
        Rates rates = new Rates(database);
        List<String> lines = new ArrayList<>();
        sums.forEach((key, sum) -> {
            String[] cell = key.split("\\|");
            String[] rate = rates.of(cell[2], cell[3], cell[4], cell[5]);
            BigDecimal hours = decimal(sum.toString(), 2);
            BigDecimal multiplier = multipliers.get(cell[4]);
            BigDecimal gross = hours.multiply(decimal(rate[3], 4)).multiply(multiplier);
            BigDecimal fringe = hours.multiply(decimal(rate[4], 4));
            lines.add(String.join(
                    "|", key, sum.toString(), rate[3], text(multiplier), rate[4], cents(gross), cents(fringe)));
        });
        return lines;
    }

    @Test
    void theLinesOfPremiumJobsAreTheApprovedEntriesOfTheirDays() {
        for (DemoDatabase database : List.of(small, longer)) {
            List<String> lines = database.rows("""
                    SELECT j.from_date, l.worker_id, l.project_id, l.classification_id, l.wage_rate, c.state || c.code, l.rate, l.modifier,
                      l.from_date, l.to_date, l.entries, l.hours, l.wages, l.premium
                    FROM wc_job_lines l JOIN wc_jobs j ON j.id = job_id JOIN wc_class_codes c ON c.id = class_code_id""");
            assertThat(lines).hasSizeGreaterThan(500).containsExactlyInAnyOrderElementsOf(premiumLines(database));
            assertThat(lines.stream().map(line -> line.split("\\|")[5]))
                    .as("both classes of a pair")
                    .contains("CA5190", "CA5140", "CA5183", "CA5187");
        }
    }

    private static List<String> premiumLines(DemoDatabase database) {
        Rates rates = new Rates(database);
        Classes classes = new Classes(database);
        Map<String, List<String[]>> entries = new TreeMap<>();
        for (String row : database.rows("""
                SELECT t.work_date, t.worker_id, t.project_id, ifnull(e.classification_id, m.classification_id) AS classification,
                  e.pay_type_id, e.hours, s.state, k.trade, strftime('%Y', t.work_date)
                    || CASE WHEN t.work_date LIKE '%-0_-%' THEN '-0' ELSE '-' END
                    || ((strftime('%m', t.work_date) - 1) / 3 * 3 + 1) || '-01'
                FROM timecards t JOIN timecard_entries e ON e.timecard_id = t.id JOIN team_members m ON m.id = t.worker_id
                JOIN projects s ON s.id = t.project_id JOIN classifications k ON k.id = classification
                WHERE t.status IN ('APPROVED', 'EXPORTED') ORDER BY t.work_date""")) {
            String[] cell = row.split("\\|");
            String wage = rates.of(cell[1], cell[3], cell[4], cell[0])[3];
            String rate = classes.of(cell[6], cell[7], Long.parseLong(wage), cell[0]);
            entries.computeIfAbsent(
                            String.join("|", cell[8], cell[1], cell[2], cell[3], wage, rate), key -> new ArrayList<>())
                    .add(cell);
        }
        List<String> lines = new ArrayList<>();
        entries.forEach((key, of) -> {
            String[] cell = key.split("\\|");
            long hours =
                    of.stream().mapToLong(entry -> Long.parseLong(entry[5])).sum();
            BigDecimal wages = decimal(String.valueOf(hours), 2)
                    .multiply(decimal(cell[4], 4))
                    .setScale(4, HALF_UP);
            BigDecimal premium =
                    wages.movePointLeft(2).multiply(decimal(cell[6], 4)).multiply(decimal(cell[7], 4));
            lines.add(String.join(
                    "|",
                    key,
                    of.getFirst()[0],
                    of.getLast()[0],
                    String.valueOf(of.size()),
                    String.valueOf(hours),
                    text(wages),
                    cents(premium)));
        });
        return lines;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // totals that are not those of the lines
                """
                SELECT r.id FROM wage_reports r LEFT JOIN wage_report_lines l ON l.wage_report_id = r.id GROUP BY r.id
                HAVING ifnull(sum(l.hours), 0) <> r.hours OR sum(l.gross) <> r.gross OR sum(l.fringe) <> r.fringe""",
                """
                SELECT j.id FROM wc_jobs j LEFT JOIN wc_job_lines l ON l.job_id = j.id GROUP BY j.id
                HAVING ifnull(sum(l.hours), 0) <> j.hours OR ifnull(sum(l.wages), 0) <> j.wages OR ifnull(sum(l.premium), 0) <> j.premium""",
                // a day of work in no period, or one that is exported in a period that is open
                """
                SELECT t.id FROM timecards t LEFT JOIN pay_periods p ON p.archived_at IS NULL AND t.work_date BETWEEN p.from_date AND p.to_date
                WHERE p.id IS NULL OR p.status = 'OPEN' AND t.status = 'EXPORTED'""",
                // two at once
                """
                SELECT a.id FROM pay_periods a JOIN pay_periods b ON a.id < b.id AND a.from_date <= b.to_date AND b.from_date <= a.to_date
                WHERE a.archived_at IS NULL AND b.archived_at IS NULL""",
                """
                SELECT a.id FROM pay_rates a JOIN pay_rates b ON a.id < b.id AND a.team_member_id IS b.team_member_id
                  AND a.classification_id IS b.classification_id AND a.pay_type_id IS b.pay_type_id
                  AND a.from_date <= ifnull(b.to_date, '9999') AND b.from_date <= ifnull(a.to_date, '9999')
                WHERE a.archived_at IS NULL AND b.archived_at IS NULL""",
                """
                SELECT a.id FROM wc_rates a JOIN wc_rates b ON a.id < b.id AND a.class_code_id = b.class_code_id
                  AND a.from_date <= ifnull(b.to_date, '9999') AND b.from_date <= ifnull(a.to_date, '9999')
                WHERE a.archived_at IS NULL AND b.archived_at IS NULL""",
                // of nobody, or of both
                "SELECT id FROM pay_rates WHERE (team_member_id IS NULL) = (classification_id IS NULL)",
                // reports of what is open, numbers with gaps
                "SELECT r.id FROM wage_reports r JOIN pay_periods p ON p.id = pay_period_id WHERE p.status = 'OPEN'",
                "SELECT project_id FROM wage_reports GROUP BY project_id HAVING max(payroll_number) <> count(*)",
                // an instant in the future; the day begins at 07:00 UTC
                """
                SELECT locked_at FROM pay_periods WHERE locked_at > '2026-06-30T07:00:00.000000Z' UNION ALL
                SELECT updated_at FROM wage_reports WHERE updated_at > '2026-06-30T07:00:00.000000Z' UNION ALL
                SELECT updated_at FROM wc_jobs WHERE updated_at > '2026-06-30T07:00:00.000000Z'""",
            })
    void nothingBreaksARule(String violations) {
        assertThat(small.rows(violations)).isEmpty();
        assertThat(longer.rows(violations)).isEmpty();
    }

    @Test
    void everyStatusOccurs() {
        assertThat(small.rows("SELECT DISTINCT status FROM pay_periods ORDER BY 1"))
                .containsExactly("EXPORTED", "LOCKED", "OPEN");
        assertThat(small.rows("SELECT DISTINCT status FROM wage_reports ORDER BY 1"))
                .containsExactly("DRAFT", "FILED", "FINAL");
        assertThat(small.rows("SELECT DISTINCT status FROM wc_jobs ORDER BY 1")).containsExactly("DONE", "QUEUED");
    }

    private static BigDecimal decimal(String stored, int scale) {
        return new BigDecimal(stored).movePointLeft(scale);
    }

    private static String text(BigDecimal value) {
        return value.movePointRight(4).toBigIntegerExact().toString();
    }

    private static String cents(BigDecimal value) {
        return text(value.setScale(2, HALF_UP));
    }

    /** As {@code pay_rates} has them: of a person for a kind of hours, of a person, of work for a kind of hours, of work. */
    private record Rates(List<String[]> rows) {

        Rates(DemoDatabase database) {
            this(database.rows("""
                    SELECT ifnull(team_member_id, ''), ifnull(classification_id, ''), ifnull(pay_type_id, ''), rate, fringe, from_date,
                      ifnull(to_date, '9999') FROM pay_rates WHERE archived_at IS NULL""").stream().map(row -> row.split("\\|")).toList());
        }

        String[] of(String worker, String classification, String payType, String day) {
            for (String subject : List.of(
                    worker + "||" + payType,
                    worker + "||",
                    "|" + classification + "|" + payType,
                    "|" + classification + "|")) {
                for (String[] row : rows) {
                    if (subject.equals(row[0] + "|" + row[1] + "|" + row[2])
                            && row[5].compareTo(day) <= 0
                            && row[6].compareTo(day) >= 0) {
                        return row;
                    }
                }
            }
            throw new AssertionError("No rate for " + classification + " on " + day);
        }
    }

    /** As {@code wc_class_codes} and {@code wc_rates} have them; which class a trade is in says the word list. */
    private record Classes(List<List<String>> words, Map<String, List<String[]>> byCode) {

        Classes(DemoDatabase database) {
            this(
                    WordList.rows("class_codes.tsv"),
                    database.rows("""
                    SELECT c.state || c.code, ifnull(c.state || h.code, ''), r.rate, r.modifier, ifnull(r.wage_threshold, 0), r.from_date,
                      ifnull(r.to_date, '9999')
                    FROM wc_rates r JOIN wc_class_codes c ON c.id = class_code_id
                    LEFT JOIN wc_class_codes h ON h.id = c.high_wage_code_id""").stream()
                            .map(row -> row.split("\\|"))
                            .collect(Collectors.groupingBy(row -> row[0])));
        }

        /** The code, the rate and the modifier. */
        String of(String state, String trade, long wage, String day) {
            String low = words.stream()
                    .filter(line -> line.get(0).equals(state)
                            && List.of(line.get(3).split(",")).contains(trade))
                    .map(line -> line.get(0) + line.get(1))
                    .collect(Collectors.joining());
            String[] row = on(day, low);
            String[] used = !row[1].isEmpty() && wage >= Long.parseLong(row[4]) ? on(day, row[1]) : row;
            return used[0] + "|" + used[2] + "|" + used[3];
        }

        private String[] on(String day, String code) {
            return byCode.get(code).stream()
                    .filter(row -> row[5].compareTo(day) <= 0 && row[6].compareTo(day) >= 0)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
