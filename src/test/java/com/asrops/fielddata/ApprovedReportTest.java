package com.asrops.fielddata;

import com.asrops.operations.EntityClient;
import com.asrops.operations.Sample;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A daily report that is approved stays as it is, with all that belongs to it. */
@OnBothDatabases
class ApprovedReportTest {

    private static final String CODE = "REPORT_APPROVED";

    private final TestServer server;

    ApprovedReportTest(TestServer server) {
        this.server = server;
    }

    @BeforeEach
    void load() {
        server.clear();
        Sample.load(server);
        SampleReport.load(server);
    }

    private void setStatus(String status) {
        server.execute("UPDATE daily_reports SET status = '" + status + "'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            DailyNote | daily_notes | text: "x", dailyReportId: @DailyReport:1
            WeatherReading | weather_readings | readingTime: "08:00", condition: RAIN, dailyReportId: @DailyReport:1
            WorkLog | work_logs | projectId: @Project:1, workDate: "2026-01-05", companyId: @Company:2, workerCount: 2, hours: "8"
            ProductionLog | production_logs | projectId: @Project:1, workDate: "2026-01-05", costCodeId: @CostCode:2, quantity: "1", unit: "LF"
            EquipmentLog | equipment_logs | projectId: @Project:1, workDate: "2026-01-05", equipmentId: @Equipment:1, hoursRun: "1", hoursIdle: "1"
            MaterialLog | material_logs | projectId: @Project:1, workDate: "2026-01-05", materialId: @Material:1, quantity: "1"
            """)
    void partsAreReadOnly(String type, String table, String row) {
        EntityClient client = new EntityClient(server, type, table);
        boolean log = !row.contains("dailyReportId");
        String in = log ? row + ", dailyReportId: @DailyReport:1" : row;
        String one = "{id: @" + type + ":1, version: 1";
        setStatus("APPROVED");
        client.refuses("Create", "{" + in + "}", CODE, "dailyReportId");
        client.refuses("Update", one + "}", CODE, "dailyReportId");
        client.refuses("Archive", one + "}", CODE, "id");
        if (log) {
            client.refuses("Update", one + ", dailyReportId: null}", CODE, "dailyReportId");
            server.execute("UPDATE " + table + " SET daily_report_id = NULL");
            client.refuses("Update", one + ", dailyReportId: @DailyReport:1}", CODE, "dailyReportId");
            client.writes("Archive", one + "}", "version", "{\"version\": 2}");
            server.execute("UPDATE " + table + " SET daily_report_id = 1");
        } else {
            setStatus("SUBMITTED");
            client.writes("Archive", one + "}", "version", "{\"version\": 2}");
            setStatus("APPROVED");
        }
        String back = "{id: @" + type + ":1, version: 2, archived: false}";
        client.refuses("Archive", back, CODE, "dailyReportId");
        setStatus("DRAFT");
        client.writes("Archive", back, "version", "{\"version\": 3}");
    }

    @Test
    void isNotTakenOutOfUse() {
        EntityClient reports = new EntityClient(server, "DailyReport", "daily_reports");
        setStatus("APPROVED");
        reports.refuses("Archive", "{id: @DailyReport:1, version: 1}", "WRONG_STATUS", "id");
        setStatus("SUBMITTED");
        reports.writes("Archive", "{id: @DailyReport:1, version: 1}", "version", "{\"version\": 2}");
    }
}
