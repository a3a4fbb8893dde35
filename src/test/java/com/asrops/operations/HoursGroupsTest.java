package com.asrops.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The sums of hours that a dashboard shows. Each timecard of the sample has 8 hours of REG on 26 05 19 and a quarter of OT on
 * 26 00 00; the first is moved to the other project.
 */
@OnBothDatabases
class HoursGroupsTest {

    private final TestServer server;

    HoursGroupsTest(TestServer server) {
        this.server = server;
    }

    @BeforeEach
    void load() {
        server.clear();
        Sample.load(server);
        server.execute("UPDATE timecards SET project_id = 2 WHERE id = 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{timecard: {project: {field: JOB_NUMBER}}} | timecard { project { jobNumber } } | J-1 41.25, j-2 8.25",
                "{timecard: {field: WORK_DATE, bucket: WEEK}} | timecard { workDate } | 2025-12-28 33.00, 2026-01-04 16.50",
                "{costCode: {field: CODE}} | costCode { code } | 26 00 00 1.50, 26 05 19 48.00",
                "{costCode: {field: DIVISION}} | costCode { division } | 26 Electrical 49.50",
                "{timecard: {worker: {field: FULL_NAME}}} | timecard { worker { fullName } } | anna Brown 24.75, Łukasz Żak 24.75",
                "{classification: {field: NAME}} | classification { name } | Electrician Journeyworker 48.00, null 1.50",
                "{payType: {field: CODE}} | payType { code } | OT 1.50, REG 48.00",
            })
    void hoursBy(String by, String key, String expected) {
        assertThat(String.join(", ", groups("by: [" + by + "]", key))).isEqualTo(expected);
    }

    @Test
    void unapprovedHoursBySupervisorAndAge() {
        server.execute(
                "UPDATE timecards SET status = 'REJECTED' WHERE id = 5",
                "UPDATE team_members SET supervisor_id = NULL WHERE id = 2");
        assertThat(groups(
                        "filter: {timecard: {status: {in: [DRAFT, SUBMITTED, REJECTED]}}},"
                                + " by: [{timecard: {worker: {supervisor: {field: FULL_NAME}}}}, {timecard: {field: WORK_DATE}}]",
                        "timecard { worker { supervisor { fullName } } workDate }"))
                .containsExactly(
                        "Zoë Ångström 2026-01-03 8.25",
                        "Zoë Ångström 2026-01-04 8.25",
                        "null 2026-01-03 8.25",
                        "null 2026-01-04 8.25");
    }

    /** The row that groups are made by is the one that the filter tests: without a value it is no match, and so one of the others. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{timecard: {approvedAt: {gte: \"2020-01-01T00:00:00Z\"}}} | J-1 8.25",
                "{not: {timecard: {approvedAt: {gte: \"2020-01-01T00:00:00Z\"}}}} | J-1 33.00, j-2 8.25",
                "{timecard: {project: {jobNumber: {eq: \"j-2\"}}}} | j-2 8.25",
            })
    void ofRowsThatAreFilteredAndGroupedBy(String filter, String expected) {
        server.execute("UPDATE timecards SET approved_at = '2026-01-05T00:00:00.000000Z' WHERE id = 5");
        assertThat(String.join(
                        ", ",
                        groups(
                                "filter: " + filter + ", by: [{timecard: {project: {field: JOB_NUMBER}}}]",
                                "timecard { project { jobNumber } }")))
                .isEqualTo(expected);
    }

    /** Each group as its keys and its hours. */
    private List<String> groups(String arguments, String key) {
        List<String> groups = new ArrayList<>();
        server.graphQl()
                .document("{ timecardEntryGroups(" + arguments + ") { nodes { key { " + key + " } sum { hours } } } }")
                .execute()
                .path("timecardEntryGroups.nodes")
                .entityList(Map.class)
                .get()
                .forEach(group -> groups.add(
                        String.join(" ", leaves(group.get("key"))) + " " + String.join(" ", leaves(group.get("sum")))));
        return groups;
    }

    private static List<String> leaves(Object part) {
        List<String> leaves = new ArrayList<>();
        if (part instanceof Map<?, ?> object) {
            object.values().forEach(each -> leaves.addAll(leaves(each)));
        } else {
            leaves.add(String.valueOf(part));
        }
        return leaves;
    }
}
