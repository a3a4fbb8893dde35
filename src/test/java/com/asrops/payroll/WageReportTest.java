package com.asrops.payroll;

import com.asrops.operations.EntityClient;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class WageReportTest {

    private final TestServer server;
    private final EntityClient client;

    WageReportTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "WageReport", "wage_reports");
    }

    @BeforeEach
    void load() {
        client.reset();
        server.execute(
                PayrollRows.period(1001, "2026-01-04", "2026-01-10", "LOCKED"),
                PayrollRows.report(server, 1001, 1001, "NULL", 1),
                PayrollRows.report(server, 1002, 1001, "1", 7),
                PayrollRows.reportLine(server, 1001, 1002, 2, "1", "2026-01-05"),
                PayrollRows.reportLine(server, 1002, 1002, 2, "NULL", "2026-01-06"));
    }

    @Test
    void readsInFull() {
        client.reads("@WageReport:1002", """
                payrollNumber status hours gross fringe createdAt updatedAt version payPeriod { fromDate } project { jobNumber }""", """
                {"payrollNumber": 7, "status": "FINAL", "hours": "8.00", "gross": "600.0000", "fringe": "20.0000",
                 "createdAt": "2026-01-01T00:00:00.000000Z", "updatedAt": "2026-01-01T00:00:00.000000Z", "version": 1,
                 "payPeriod": {"fromDate": "2026-01-04"}, "project": {"jobNumber": "J-1"}}
                """);
    }

    @Test
    void itsLinesAreReadInFullAndNewestFirst() {
        server.graphQl().document("""
                { wageReports(filter: {lines: {some: {hours: {eq: "4"}}}}) { nodes { payrollNumber lines { totalCount nodes {
                    workDate hours rate multiplier fringeRate gross fringe worker { lastName } classification { name } payType { code }
                    wageReport { payrollNumber } } } } } }
                """).execute().path("").matchesJsonStrictly("""
                {"wageReports": {"nodes": [{"payrollNumber": 7, "lines": {"totalCount": 2, "nodes": [
                  {"workDate": "2026-01-06", "hours": "4.00", "rate": "50.0000", "multiplier": "1.5000", "fringeRate": "2.5000",
                   "gross": "300.0000", "fringe": "10.0000", "worker": {"lastName": "Brown"}, "classification": null,
                   "payType": {"code": "OT"}, "wageReport": {"payrollNumber": 7}},
                  {"workDate": "2026-01-05", "hours": "4.00", "rate": "50.0000", "multiplier": "1.5000", "fringeRate": "2.5000",
                   "gross": "300.0000", "fringe": "10.0000", "worker": {"lastName": "Brown"},
                   "classification": {"name": "Electrician Journeyworker"}, "payType": {"code": "OT"},
                   "wageReport": {"payrollNumber": 7}}]}}]}}
                """);
    }

    @Test
    void isFoundFromItsPeriodItsProjectAndItsWorkers() {
        server.graphQl().document("""
                { payPeriods(filter: {wageReports: {some: {project: {jobNumber: {eq: "J-1"}}}}}) { nodes { wageReports { nodes { payrollNumber } } } }
                  projects(filter: {wageReports: {some: {status: {eq: FINAL}}}}) { nodes { jobNumber wageReports { totalCount } } }
                  teamMembers(filter: {wageReportLines: {some: {workDate: {eq: "2026-01-06"}}}}) { nodes { lastName
                    wageReportLines { nodes { workDate } } } }
                  wageReports(orderBy: [{field: PAY_PERIOD_FROM_DATE}, {field: ID}]) { nodes { payrollNumber } } }
                """).execute().path("").matchesJsonStrictly("""
                {"payPeriods": {"nodes": [{"wageReports": {"nodes": [{"payrollNumber": 7}, {"payrollNumber": 1}]}}]},
                 "projects": {"nodes": [{"jobNumber": "J-1", "wageReports": {"totalCount": 1}}]},
                 "teamMembers": {"nodes": [{"lastName": "Brown", "wageReportLines": {"nodes": [{"workDate": "2026-01-06"}, {"workDate": "2026-01-05"}]}}]},
                 "wageReports": {"nodes": [{"payrollNumber": 1}, {"payrollNumber": 7}]}}
                """);
    }
}
