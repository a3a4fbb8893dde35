package com.asrops.demo;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoDataTest {

    static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    @Test
    void bothDatabasesHoldTheSame(@TempDir Path folder) throws Exception {
        DemoDatabase sqlite = DemoDatabase.sqlite(folder).loaded(small(1));
        DemoDatabase postgresql = DemoDatabase.postgresql().loaded(small(1));
        assertThat(Digests.of(postgresql)).isEqualTo(Digests.of(sqlite));
    }

    /** Benchmarks and examples rely on it. Where a change is meant, put the new numbers here. */
    @Test
    void theSameRecipeGivesTheSameRowsForEver(@TempDir Path folder) throws Exception {
        assertThat(Digests.of(DemoDatabase.sqlite(folder).loaded(small(1))))
                .isEqualTo(Map.ofEntries(
                        entry("budget_lines", "21bfb17db924b880"),
                        entry("classifications", "0410c9392d808dc0"),
                        entry("companies", "ad49fd3f6bddaee1"),
                        entry("cost_codes", "83121642abe299bb"),
                        entry("pay_types", "53d6f9d7b044f249"),
                        entry("project_assignments", "7deb66e5554a4455"),
                        entry("projects", "8ea0ce722214a85f"),
                        entry("shifts", "029543d27d9cc0d2"),
                        entry("team_members", "bfb032da01de4470"),
                        entry("timecard_entries", "b40dee9a801b01cb"),
                        entry("daily_notes", "43a41c4886f954d9"),
                        entry("daily_reports", "9b9da8b8af03e4fc"),
                        entry("equipment_logs", "0bf733ec88d2b3ae"),
                        entry("equipments", "5ce8330508f7b022"),
                        entry("external_refs", "7df29aba4f40c85c"),
                        entry("material_logs", "5fbc12419ea982d2"),
                        entry("materials", "60a896c7b619950b"),
                        entry("production_logs", "b4c3bfa9efde1bd5"),
                        entry("sync_issues", "d5d53b71ba9c09f8"),
                        entry("sync_runs", "353e1907f22cf5c5"),
                        entry("weather_readings", "70e19fb0d7d357fc"),
                        entry("work_logs", "1865512a8be3fed3"),
                        entry("observations", "9c1ca76837e005be"),
                        entry("incidents", "7ef0251e95bc5d0c"),
                        entry("incident_persons", "1a96af8b3e1c1a8b"),
                        entry("toolbox_talks", "8e1ca120a8cddf5c"),
                        entry("toolbox_talk_attendees", "a6912ae4bcbd644f"),
                        entry("files", "0e2fde1866c2f3ea"),
                        entry("observation_photos", "4d44dd16ae5cd64f"),
                        entry("receipts", "7978d806d5bc3828"),
                        entry("documents", "d325dda0b2adbffc"),
                        entry("supplier_prices", "d2336940c7367d4a"),
                        entry("timecards", "dbd360d7b431e461"),
                        entry("pay_periods", "f1ab9440b8e2ef11"),
                        entry("pay_rates", "40bc0fe1e9bed0a4"),
                        entry("overtime_policies", "ed7ff752452c0104"),
                        entry("overtime_coverages", "83ed9d8db642b488"),
                        entry("wage_reports", "06c5e8814aef9df8"),
                        entry("wage_report_lines", "647242f3f17c1561"),
                        entry("wc_class_codes", "a7fba4e7c656adf1"),
                        entry("wc_rates", "1a5bcfb4be13a843"),
                        entry("wc_jobs", "a1897269adda1188"),
                        entry("wc_job_lines", "d6c0765adb13a3d5")));
    }

    @Test
    void anotherSeedGivesOtherRows(@TempDir Path folder) throws Exception {
        DemoDatabase one = DemoDatabase.sqlite(folder).loaded(small(1));
        DemoDatabase two = DemoDatabase.sqlite(folder).loaded(small(2));
        assertThat(Digests.of(two).get("timecards"))
                .isNotEqualTo(Digests.of(one).get("timecards"));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 20_000", "3, 500", "500, 1_000", "40, 30_000", "300, 100_001"})
    void anySizeHasExactlyTheEntriesThatWereAskedFor(int projects, String entries) {
        int wanted = Integer.parseInt(entries.replace("_", ""));
        for (LocalDate asOf : List.of(AS_OF, LocalDate.of(2025, 12, 25), LocalDate.of(2024, 2, 29))) {
            AtomicInteger made = new AtomicInteger();
            new DemoData(Size.of(projects, wanted), 7, asOf).timecards((card, lines) -> made.addAndGet(lines.size()));
            assertThat(made).hasValue(wanted);
        }
    }

    @Test
    void largerSizesKeepTheNamesOfTheSmaller() {
        DemoData large = new DemoData(Size.of(200, 50_000), 1, AS_OF);
        assertThat(large.projects().limit(40).map(ProjectRow::name))
                .containsExactlyElementsOf(
                        small(1).projects().map(ProjectRow::name).toList());
        assertThat(large.teamMembers().limit(120).map(TeamMemberRow::lastName))
                .containsExactlyElementsOf(
                        small(1).teamMembers().map(TeamMemberRow::lastName).toList());
    }

    @Test
    void theMachinesLanguageAndZoneDoNotMatter() {
        List<String> expected = rows();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(rows()).isEqualTo(expected);
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(rows()).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static List<String> rows() {
        List<String> rows = new ArrayList<>();
        DemoData data = small(1);
        data.companies().forEach(row -> rows.add(row.toString()));
        data.teamMembers().forEach(row -> rows.add(row.toString()));
        data.projects().forEach(row -> rows.add(row.toString()));
        data.assignments(row -> rows.add(row.toString()));
        data.timecards((card, entries) -> rows.add(card + " " + entries));
        return rows;
    }

    static DemoData small(long seed) {
        return new DemoData(Size.SMALL, seed, AS_OF);
    }
}
