package com.asrops.kernel.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.operations.Sample;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our company of the sample is in Los Angeles, where weeks begin on Sunday. */
@OnBothDatabases
class RelativeDatesTest {

    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private final TestServer server;

    RelativeDatesTest(TestServer server) {
        this.server = server;
    }

    @BeforeEach
    void load() {
        server.clear();
        Sample.load(server);
    }

    @Test
    void datesArePartedByOurCompanysDay() {
        LocalDate today = LocalDate.now(ZONE);
        LocalDate week = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        hire(1, today);
        hire(2, week);
        hire(3, week.minusDays(1));
        hire(4, today.plusDays(3));
        assertThat(found("{hireDate: {during: TODAY}}")).contains("E1").doesNotContain("E3", "E4");
        assertThat(found("{hireDate: {during: THIS_WEEK}}"))
                .contains("E1", "E2")
                .doesNotContain("E3");
        assertThat(found("{hireDate: {during: LAST_WEEK}}")).containsExactly("E3");
        assertThat(found("{hireDate: {pastDays: 8}}")).containsExactlyInAnyOrder("E1", "E2", "E3");
        assertThat(found("{hireDate: {nextDays: 4}}")).contains("E1", "E4").doesNotContain("E3");
        assertThat(found("{not: {hireDate: {nextDays: 3}}}")).contains("E3", "E4");
    }

    @Test
    void instantsArePartedWhereOurCompanysDayBegins() {
        LocalDate today = LocalDate.now(ZONE);
        create(1, today.atStartOfDay(ZONE).toInstant() + "");
        create(2, today.atStartOfDay(ZONE).minusSeconds(1).toInstant() + "");
        create(3, today.minusDays(1).atStartOfDay(ZONE).toInstant() + "");
        create(4, today.minusDays(1).atStartOfDay(ZONE).minusSeconds(1).toInstant() + "");
        assertThat(found("{createdAt: {during: TODAY}}")).containsExactly("E1");
        assertThat(found("{createdAt: {during: YESTERDAY}}")).containsExactlyInAnyOrder("E2", "E3");
        assertThat(found("{createdAt: {pastDays: 2}}")).containsExactlyInAnyOrder("E1", "E2", "E3");
    }

    @ParameterizedTest
    @CsvSource({"pastDays: 0", "pastDays: -1", "nextDays: 2147483647"})
    void refusesNumbersOfDaysThatCannotBe(String operator) {
        assertThat(server.codeOf("{ teamMembers(filter: {hireDate: {" + operator + "}}) { totalCount } }"))
                .isEqualTo("DAYS_OUT_OF_RANGE");
    }

    @Test
    void worksWhileThereIsNoCompanyOfOurs() {
        server.execute("UPDATE companies SET kind = 'CLIENT'");
        hire(1, LocalDate.now(ZoneId.of("UTC")));
        assertThat(found("{hireDate: {during: TODAY}}")).containsExactly("E1");
    }

    private void hire(int id, LocalDate date) {
        server.execute("UPDATE team_members SET hire_date = '" + date + "' WHERE id = " + id);
    }

    private void create(int id, String instant) {
        String text = instant.replace("Z", ".000000Z");
        server.execute("UPDATE team_members SET created_at = '" + text + "' WHERE id = " + id);
    }

    private List<String> found(String filter) {
        return server
                .graphQl()
                .document("{ teamMembers(filter: " + filter + ") { nodes { employeeNumber } } }")
                .execute()
                .path("teamMembers.nodes")
                .entityList(Map.class)
                .get()
                .stream()
                .map(node -> String.valueOf(node.get("employeeNumber")))
                .toList();
    }
}
