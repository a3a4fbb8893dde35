package com.asrops;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.Caller.Role;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each sum that a dashboard shows is one query. What it answers can be added up from {@link RollUpRows}. */
@OnBothDatabases
class RollUpsTest {

    private final TestServer server;

    RollUpsTest(TestServer server) {
        this.server = server;
    }

    @BeforeEach
    void load() {
        RollUpRows.load(server);
    }

    /** Anna 8 × 60, 2 × (50 × 1.5 + 10) and 4 × 60; Łukasz 8 × 50; Bob's 6 hours have no rate. */
    @Test
    void hoursAndLaborCost() {
        labor("{project: {field: JOB_NUMBER}}", "project { jobNumber }", "J-1 18.00 1050.0000", "j-2 10.00 240.0000");
        labor("{field: WORK_DATE, bucket: WEEK}", "workDate", "2026-01-04 10.00 650.0000", "2026-01-11 18.00 640.0000");
        labor("{costCode: {field: CODE}}", "costCode { code }", "26 00 00 2.00 170.0000", "26 05 19 26.00 1120.0000");
        labor(
                "{worker: {field: FULL_NAME}}",
                "worker { fullName }",
                "anna Brown 14.00 890.0000",
                "Bob O'Brien 6.00 0.0000",
                "Łukasz Żak 8.00 400.0000");
        labor(
                "{classification: {field: NAME}}",
                "classification { name }",
                "Electrician Journeyworker 22.00 1290.0000",
                "null 6.00 0.0000");
        labor("{payType: {field: CODE}}", "payType { code }", "OT 2.00 170.0000", "REG 26.00 1120.0000");
        labor(
                "{payPeriod: {field: FROM_DATE}}",
                "payPeriod { fromDate }",
                "2026-01-04 10.00 650.0000",
                "2026-01-11 12.00 640.0000",
                "null 6.00 0.0000");
    }

    /** Who may see pay rates may see what a person cost; who runs the jobs sees what the work cost. */
    @Test
    void whatAPersonCostIsForPayroll() {
        String byProject = "{ laborLineGroups(by: [{project: {field: JOB_NUMBER}}]) { nodes { sum { amount } } } }";
        String byWorker = "{ laborLineGroups(by: [{worker: {field: FULL_NAME}}]) { nodes { sum { amount } } } }";
        String ofWorker =
                "{ laborLineGroups(filter: {worker: {firstName: {eq: \"Bob\"}}}) { totals { sum { amount } } } }";
        assertThat(server.as(Role.OPERATIONS).answer(byProject)).doesNotContainKey("errors");
        assertThat(server.as(Role.OPERATIONS).codeOf(byWorker)).isEqualTo("FORBIDDEN");
        assertThat(server.as(Role.OPERATIONS).codeOf(ofWorker)).isEqualTo("FORBIDDEN");
        assertThat(server.as(Role.SUPERVISOR).codeOf(byProject)).isEqualTo("FORBIDDEN");
    }

    @Test
    void laborLinesAreThoseOfEntries() {
        String fields =
                "workDate status hours rate fringe hoursWithoutRate amount worker { firstName } timecard { status }"
                        + " payPeriod { fromDate }";
        is(
                "{ laborLines(filter: {project: {jobNumber: {eq: \"j-2\"}}}) { totalCount nodes { " + fields + " } } }",
                """
                {"laborLines": {"totalCount": 2, "nodes": [
                  {"workDate": "2026-01-14", "status": "DRAFT", "hours": "6.00", "rate": null, "fringe": null, "hoursWithoutRate": "6.00",
                   "amount": "0.0000", "worker": {"firstName": "Bob"}, "timecard": {"status": "DRAFT"}, "payPeriod": null},
                  {"workDate": "2026-01-13", "status": "SUBMITTED", "hours": "4.00", "rate": "50.0000", "fringe": "10.0000",
                   "hoursWithoutRate": "0.00", "amount": "240.0000", "worker": {"firstName": "anna"},
                   "timecard": {"status": "SUBMITTED"}, "payPeriod": {"fromDate": "2026-01-11"}}]}}""");
    }

    /** J-1 on 26 05 19: 16 hours for 880, so that the 4 that are left of 20 cost 220. */
    @Test
    void budgetActualAndForecast() {
        is("""
                { lines: budgetLines(orderBy: [{field: ID}]) { nodes { project { jobNumber } costCode { code } originalAmount
                    approvedChanges laborCost { amount } laborForecast } }
                  projects: budgetLineGroups(by: [{project: {field: JOB_NUMBER}}]) { nodes { key { project { jobNumber } }
                    sum { originalAmount approvedChanges } } }
                  actual: projects(orderBy: [{field: JOB_NUMBER}]) { nodes { jobNumber laborCostToDate { amount } } } }""", """
                {"lines": {"nodes": [
                   {"project": {"jobNumber": "J-1"}, "costCode": {"code": "26 05 19"}, "originalAmount": "1000.0000",
                    "approvedChanges": "200.0000", "laborCost": {"amount": "880.0000"}, "laborForecast": "1100.0000"},
                   {"project": {"jobNumber": "J-1"}, "costCode": {"code": "26 00 00"}, "originalAmount": "100.0000",
                    "approvedChanges": "0.0000", "laborCost": {"amount": "170.0000"}, "laborForecast": "170.0000"},
                   {"project": {"jobNumber": "j-2"}, "costCode": {"code": "26 05 19"}, "originalAmount": "500.0000",
                    "approvedChanges": "0.0000", "laborCost": {"amount": "240.0000"}, "laborForecast": "500.0000"}]},
                 "projects": {"nodes": [
                   {"key": {"project": {"jobNumber": "J-1"}}, "sum": {"originalAmount": "1100.0000", "approvedChanges": "200.0000"}},
                   {"key": {"project": {"jobNumber": "j-2"}}, "sum": {"originalAmount": "500.0000", "approvedChanges": "0.0000"}}]},
                 "actual": {"nodes": [{"jobNumber": "J-1", "laborCostToDate": {"amount": "1050.0000"}},
                   {"jobNumber": "j-2", "laborCostToDate": {"amount": "240.0000"}}]}}""");
    }

    /** As of the 15th: what is up to a day old, and what is older. */
    @Test
    void unapprovedHoursBySupervisorAndAge() {
        assertThat(groups("""
                { timecardEntryGroups(filter: {timecard: {approvedAt: {isNull: true}, status: {in: [DRAFT, SUBMITTED, REJECTED]}}},
                    by: [{timecard: {worker: {supervisor: {field: FULL_NAME}}}}, {timecard: {field: WORK_DATE, bucket: DAY}}]) {
                  nodes { key { timecard { worker { supervisor { fullName } } workDate } } sum { hours } } } }""")).containsExactly("Zoë Ångström 2026-01-13 4.00", "null 2026-01-14 6.00");
        assertThat(groups("""
                { timecardEntryGroups(filter: {timecard: {workDate: {lt: "2026-01-14"}, status: {in: [DRAFT, SUBMITTED, REJECTED]}}},
                    by: [{timecard: {worker: {supervisor: {field: FULL_NAME}}}}]) {
                  nodes { key { timecard { worker { supervisor { fullName } } } } sum { hours } } } }""")).containsExactly("Zoë Ångström 4.00");
    }

    @Test
    void premiumByClassCode() {
        assertThat(groups("""
                { wcJobLineGroups(by: [{classCode: {field: CODE}}], orderBy: [{field: SUM_PREMIUM, direction: DESC}]) {
                  nodes { key { classCode { code } } sum { wages premium } } } }""")).containsExactly("5190 800.0000 40.0000", "8810 100.0000 5.0000");
    }

    /** J-1: 2 incidents in 18 hours, one of them with days; on the 12th alone 1 in 8. j-2: none in 4, as drafts do not count. */
    @Test
    void openObservationsAndIncidentRates() {
        assertThat(groups("""
                { observationGroups(filter: {status: {neq: CLOSED}}, by: [{project: {field: JOB_NUMBER}}, {field: SEVERITY}]) {
                  nodes { key { project { jobNumber } severity } count } } }""")).containsExactly("J-1 HIGH 2", "j-2 null 1");
        is("""
                { all: incidentRate(to: "2026-01-31") { recordables dartCases hours rate dartRate }
                  worked: incidentRate(from: "2026-01-01", to: "9999-12-31", payTypes: ["REG"]) { recordables hours }
                  none: incidentRate(to: "2025-12-31") { recordables hours rate }
                  projects(orderBy: [{field: JOB_NUMBER}]) { nodes { jobNumber
                    incidentRate(from: "2026-01-01", to: "2026-01-31") { recordables hours rate }
                    oneDay: incidentRate(from: "2026-01-12", to: "2026-01-12") { recordables hours rate } } } }""", """
                {"all": {"recordables": 2, "dartCases": 1, "hours": "22.00", "rate": "18181.82", "dartRate": "9090.91"},
                 "worked": {"recordables": 2, "hours": "20.00"},
                 "none": {"recordables": 0, "hours": "0.00", "rate": null},
                 "projects": {"nodes": [
                   {"jobNumber": "J-1", "incidentRate": {"recordables": 2, "hours": "18.00", "rate": "22222.22"},
                    "oneDay": {"recordables": 1, "hours": "8.00", "rate": "25000.00"}},
                   {"jobNumber": "j-2", "incidentRate": {"recordables": 0, "hours": "4.00", "rate": "0.00"},
                    "oneDay": {"recordables": 0, "hours": "0.00", "rate": null}}]}}""");
    }

    @Test
    void priceTrendBySupplier() {
        assertThat(groups("""
                { supplierPriceGroups(filter: {material: {name: {eq: "Strut"}}},
                    by: [{supplier: {field: NAME}}, {field: QUOTED_DATE, bucket: QUARTER}]) {
                  nodes { key { supplier { name } quotedDate } avg { price } max { price } } } }"""))
                .containsExactly(
                        "Pier Supply 2025-10-01 4.0000 4.0000",
                        "Pier Supply 2026-01-01 5.5000 6.0000",
                        "Wire Works 2026-01-01 7.0000 7.0000");
    }

    /** Groups of labor, each as its key, its hours and what they cost. */
    private void labor(String by, String key, String... expected) {
        assertThat(groups(
                        "{ laborLineGroups(by: [" + by + "]) { nodes { key { " + key + " } sum { hours amount } } } }"))
                .as(by)
                .containsExactly(expected);
    }

    private void is(String query, String expected) {
        server.graphQl().document(query).execute().path("").matchesJsonStrictly(expected);
    }

    /** Each group as its values, in the order of the selection. */
    private List<String> groups(String query) {
        Map<?, ?> data = (Map<?, ?>) Objects.requireNonNull(server.answer(query).get("data"), query);
        Map<?, ?> groups = (Map<?, ?>) data.values().iterator().next();
        return ((List<?>) groups.get("nodes"))
                .stream().map(node -> String.join(" ", leaves(node))).toList();
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
