package com.asrops.guards;

import java.util.List;
import java.util.stream.Stream;

/** What {@link AuditedMutationsTest} runs: every mutation with an input. */
final class AuditedMutations {

    /**
     * What to run, in this order over the sample: a mutation and its input. {@code @Shift:1} is the id of that row;
     * {@code @Shift} the id and the version of the newest one.
     */
    private static final List<String> MUTATIONS = List.of(
            "companyCreate {name: \"Pier Supply\", kind: SUPPLIER, timeZone: \"UTC\", weekStart: MONDAY}",
            "companyUpdate {@Company, name: \"Pier\"}",
            "companyArchive {@Company}",
            "classificationCreate {name: \"Apprentice\", trade: \"Pipefitter\", level: APPRENTICE}",
            "classificationUpdate {@Classification, unionLocal: \"UA 250\"}",
            "classificationArchive {@Classification}",
            "payTypeCreate {code: \"DT\", name: \"Double time\", multiplier: \"2\"}",
            "payTypeUpdate {@PayType, multiplier: \"3\"}",
            "payTypeArchive {@PayType}",
            "shiftCreate {name: \"Day\", startTime: \"06:30\", endTime: \"15:00\"}",
            "shiftUpdate {@Shift, endTime: \"15:30\"}",
            "shiftArchive {@Shift}",
            "costCodeCreate {code: \"27\", division: \"27\", description: \"Data\", costType: LABOR}",
            "costCodeUpdate {@CostCode, costType: MATERIAL}",
            "costCodeArchive {@CostCode}",
            "teamMemberCreate {employeeNumber: \"E9\", firstName: \"Iris\", lastName: \"No\", status: ACTIVE, companyId: @Company:1}",
            "teamMemberUpdate {@TeamMember, lastName: \"Yes\"}",
            "teamMemberArchive {@TeamMember}",
            "projectCreate {jobNumber: \"J-9\", name: \"Dock\", status: ACTIVE, clientId: @Company:2, certifiedPayroll: true}",
            "projectSetUp {project: {jobNumber: \"J-8\", name: \"Quay\", clientId: @Company:2}, assignments: [{teamMemberId: @TeamMember:2,"
                    + " role: CREW, fromDate: \"2026-01-01\"}], budgetLines: [{costCodeId: @CostCode:1, originalAmount: \"1\"}]}",
            "projectUpdate {@Project, contractAmount: \"1\"}",
            "budgetLineCreate {projectId: @Project:1, costCodeId: @CostCode:2, originalAmount: \"5\"}",
            "budgetLineUpdate {@BudgetLine, hours: \"8\"}",
            "budgetLineArchive {@BudgetLine}",
            "projectAssignmentCreate {projectId: @Project:1, teamMemberId: @TeamMember:4, role: CREW, fromDate: \"2026-01-01\"}",
            "projectAssignmentUpdate {@ProjectAssignment, role: FOREMAN}",
            "projectAssignmentArchive {@ProjectAssignment}",
            "timecardCreate {projectId: @Project:1, workerId: @TeamMember:2, workDate: \"2026-01-20\", entries: ["
                    + "{costCodeId: @CostCode:2, payTypeId: @PayType:1, hours: \"8\"},"
                    + "{costCodeId: @CostCode:1, payTypeId: @PayType:2, hours: \"1.5\"}]}",
            "timecardUpdate {@Timecard, entries: [{costCodeId: @CostCode:2, payTypeId: @PayType:1, hours: \"9\"}]}",
            "timecardUpdate {@Timecard, notes: \"Rain\"}",
            "timecardSubmit {@Timecard}",
            "timecardReject {@Timecard, rejectionReason: \"Too long\"}",
            "timecardSubmit {@Timecard}",
            "timecardApprove {@Timecard}",
            "timecardReopen {@Timecard, reopeningReason: \"Wrong day\"}",
            "payPeriodCreate {fromDate: \"2026-02-01\", toDate: \"2026-02-07\", payDate: \"2026-02-12\"}",
            "payPeriodUpdate {@PayPeriod, payDate: \"2026-02-13\"}",
            "payPeriodLock {@PayPeriod}",
            "payPeriodUnlock {@PayPeriod}",
            "payPeriodArchive {@PayPeriod}",
            "payPeriodCreate {fromDate: \"2026-01-01\", toDate: \"2026-01-02\", payDate: \"2026-01-09\"}",
            "payPeriodLock {@PayPeriod}",
            "payPeriodExport {@PayPeriod}",
            "timecardCorrect {id: @Timecard:1, version: 2, correctionReason: \"Not there\", postingDate: \"2026-01-20\", entries: []}",
            "payRateCreate {teamMemberId: @TeamMember:2, rate: \"40\", fromDate: \"2026-01-01\"}",
            "payRateUpdate {@PayRate, rate: \"41\"}",
            "payRateArchive {@PayRate}",
            "overtimePolicyCreate {name: \"Federal\", regularPayTypeId: @PayType:1, overtimePayTypeId: @PayType:2, weeklyOvertimeAfter: \"40\"}",
            "overtimePolicyUpdate {@OvertimePolicy, dailyOvertimeAfter: \"8\"}",
            "overtimeCoverageCreate {policyId: @OvertimePolicy:1, state: \"CA\", fromDate: \"2026-01-01\"}",
            "overtimeCoverageUpdate {@OvertimeCoverage, toDate: \"2026-12-31\"}",
            "overtimeCoverageArchive {@OvertimeCoverage}",
            "overtimePolicyArchive {@OvertimePolicy}",
            "wcClassCodeCreate {state: \"CA\", code: \"5190\", description: \"Electrical wiring\"}",
            "wcClassCodeUpdate {@WcClassCode, description: \"Electrical wiring within buildings\"}",
            "wcRateCreate {classCodeId: @WcClassCode:1, fromDate: \"2026-01-01\", rate: \"4.12\"}",
            "wcRateUpdate {@WcRate, modifier: \"0.91\"}",
            "wcRateArchive {@WcRate}",
            "wcClassCodeArchive {@WcClassCode}",
            "timecardUpsertMany " + upsert("4"),
            "timecardUpsertMany " + upsert("5"),
            "importUndo {batchId: @ImportBatch:2}",
            "upstreamDelete {source: \"RAKEN\", type: \"Timecard\", externalIds: [\"x1\"]}",
            "dailyReportCreate {projectId: @Project:1, reportDate: \"2026-01-20\", summary: \"Conduit\"}",
            "dailyReportUpdate {@DailyReport, status: SUBMITTED}",
            "dailyNoteCreate {dailyReportId: @DailyReport:1, text: \"Rain\"}",
            "dailyNoteUpdate {@DailyNote, category: DELAY}",
            "dailyNoteArchive {@DailyNote}",
            "weatherReadingCreate {dailyReportId: @DailyReport:1, readingTime: \"07:00\", condition: RAIN}",
            "weatherReadingUpdate {@WeatherReading, temperature: \"51.5\"}",
            "weatherReadingArchive {@WeatherReading}",
            "workLogCreate {projectId: @Project:1, workDate: \"2026-01-20\", companyId: @Company:1, workerCount: 2, hours: \"16\"}",
            "workLogUpdate {@WorkLog, dailyReportId: @DailyReport:1}",
            "workLogArchive {@WorkLog}",
            "productionLogCreate {projectId: @Project:1, workDate: \"2026-01-20\", costCodeId: @CostCode:2, quantity: \"40\", unit: \"LF\"}",
            "productionLogUpdate {@ProductionLog, quantity: \"41\"}",
            "productionLogArchive {@ProductionLog}",
            "equipmentCreate {unitNumber: \"SL-1\", name: \"Lift\", ownership: OWNED, hourlyRate: \"18.5\"}",
            "equipmentUpdate {@Equipment, status: IN_REPAIR}",
            "equipmentLogCreate {equipmentId: @Equipment:1, projectId: @Project:1, workDate: \"2026-01-20\", hoursRun: \"6\"}",
            "equipmentLogUpdate {@EquipmentLog, hoursIdle: \"2\"}",
            "equipmentLogArchive {@EquipmentLog}",
            "equipmentArchive {@Equipment}",
            "materialCreate {name: \"Pipe\", unit: \"FT\"}",
            "materialUpdate {@Material, category: \"Pipes\"}",
            "materialLogCreate {materialId: @Material:1, projectId: @Project:1, workDate: \"2026-01-20\", quantity: \"40\"}",
            "materialLogUpdate {@MaterialLog, ticket: \"T-1\"}",
            "materialLogArchive {@MaterialLog}",
            "companyUpdate {id: @Company:2, version: 1, kind: SUPPLIER}",
            "supplierPriceCreate {supplierId: @Company:2, materialId: @Material:1, price: \"9\", quotedDate: \"2026-01-20\", source: QUOTE}",
            "supplierPriceArchive {@SupplierPrice}",
            "materialArchive {@Material}",
            "dailyReportArchive {@DailyReport}",
            "observationCreate {projectId: @Project:1, kind: HAZARD, severity: HIGH, category: \"Fall protection\","
                    + " description: \"Open edge\", observedAt: \"2026-01-20T15:00:00Z\"}",
            "observationUpdate {@Observation, status: CLOSED, closedAt: \"2026-01-21T15:00:00Z\"}",
            "observationPhotoCreate {observationId: @Observation:1, fileId: @File:1}",
            "observationPhotoUpdate {@ObservationPhoto, caption: \"Edge\"}",
            "observationPhotoArchive {@ObservationPhoto}",
            "observationArchive {@Observation}",
            "incidentCreate {projectId: @Project:1, kind: INJURY, summary: \"Cut finger\", occurredAt: \"2026-01-20T15:00:00Z\"}",
            "incidentUpdate {@Incident, oshaRecordable: true, daysAway: 2}",
            "incidentPersonCreate {incidentId: @Incident:1, teamMemberId: @TeamMember:2, role: INJURED}",
            "incidentPersonUpdate {@IncidentPerson, injury: \"Cut\"}",
            "incidentPersonArchive {@IncidentPerson}",
            "incidentArchive {@Incident}",
            "toolboxTalkCreate {projectId: @Project:1, topic: \"Ladders\", talkDate: \"2026-01-20\"}",
            "toolboxTalkUpdate {@ToolboxTalk, notes: \"Wind\"}",
            "toolboxTalkAttendeeCreate {toolboxTalkId: @ToolboxTalk:1, teamMemberId: @TeamMember:2}",
            "toolboxTalkAttendeeUpdate {@ToolboxTalkAttendee, signed: true}",
            "toolboxTalkAttendeeArchive {@ToolboxTalkAttendee}",
            "receiptCreate {projectId: @Project:1, teamMemberId: @TeamMember:2, vendorName: \"Pier\", receiptDate: \"2026-01-20\", amount: \"9\"}",
            "receiptUpdate {@Receipt, status: APPROVED}",
            "receiptArchive {@Receipt}",
            "documentCreate {projectId: @Project:1, fileId: @File:1, kind: PERMIT, title: \"Permit\"}",
            "documentUpdate {@Document, revision: 2}",
            "documentArchive {@Document}",
            "toolboxTalkArchive {@ToolboxTalk}",
            "projectArchive {@Project}",
            "userCreate {login: \"iris\", role: ANALYST, password: \"a long password\"}",
            "userUpdate {@User, role: PAYROLL}",
            "userArchive {@User}",
            "apiKeyCreate {name: \"sync\", role: INTEGRATION}",
            "apiKeyRevoke {id: @ApiKey:1}",
            "syncIssueResolve {@SyncIssue, resolution: \"The worker is there now\"}",
            "syncIssueReopen {@SyncIssue}");

    /**
     * Rows of another system, by the mutation's entity, in this order after all others: each is sent twice, with the one and
     * then with the other value for {@code #}.
     */
    private static final List<String> ROWS = List.of(
            "company name: \"Dock Works\", kind: CLIENT, timeZone: #, weekStart: MONDAY | \"UTC\" | \"Europe/Paris\"",
            "classification name: \"Welder\", trade: \"Welder\", level: # | FOREMAN | APPRENTICE",
            "costCode code: \"28\", division: \"28\", description: #, parent: {code: \"26 00 00\"} | \"A\" | \"B\"",
            "teamMember employeeNumber: \"E77\", firstName: #, lastName: \"So\", company: {externalId: \"x\"} | \"Ida\" | \"Ada\"",
            "project jobNumber: \"J-77\", name: #, client: {externalId: \"x\"} | \"Dock\" | \"Pier\"",
            "projectAssignment project: {externalId: \"x\"}, teamMember: {externalId: \"x\"}, fromDate: \"2026-01-01\", role: # | CREW | OFFICE",
            "payType code: \"TT\", name: \"Triple time\", multiplier: # | \"3\" | \"4\"",
            "shift name: \"Late\", startTime: \"14:00\", endTime: # | \"22:00\" | \"22:30\"",
            "material name: \"Tray\", unit: # | \"FT\" | \"LF\"",
            "equipment unitNumber: \"CR-1\", name: \"Crane\", ownership: # | OWNED | RENTED",
            "dailyReport project: {externalId: \"x\"}, reportDate: \"2026-01-21\", summary: # | \"A\" | \"B\"",
            "dailyNote dailyReport: {externalId: \"x\"}, text: # | \"A\" | \"B\"",
            "weatherReading dailyReport: {externalId: \"x\"}, readingTime: \"07:00\", condition: # | RAIN | SNOW",
            "workLog project: {externalId: \"x\"}, workDate: \"2026-01-21\", company: {externalId: \"x\"}, workerCount: #, hours: \"8\" | 1 | 2",
            "productionLog project: {externalId: \"x\"}, workDate: \"2026-01-21\", costCode: {externalId: \"x\"}, quantity: #, unit: \"LF\" | \"1\" | \"2\"",
            "equipmentLog project: {externalId: \"x\"}, workDate: \"2026-01-21\", equipment: {externalId: \"x\"}, hoursRun: # | \"1\" | \"2\"",
            "materialLog project: {externalId: \"x\"}, workDate: \"2026-01-21\", material: {externalId: \"x\"}, quantity: # | \"1\" | \"2\"",
            "observation project: {externalId: \"x\"}, kind: POSITIVE, category: #, description: \"Tidy\", observedAt: \"2026-01-20T15:00:00Z\" | \"A\" | \"B\"",
            "toolboxTalk project: {externalId: \"x\"}, topic: #, talkDate: \"2026-01-20\" | \"Wind\" | \"Sun\"",
            "toolboxTalkAttendee toolboxTalk: {externalId: \"x\"}, teamMember: {externalId: \"x\"}, signed: # | false | true");

    private AuditedMutations() {}

    /** A mutation and its input, in the order in which they run. */
    static List<String> lines() {
        return Stream.concat(MUTATIONS.stream(), ROWS.stream().flatMap(AuditedMutations::upserts))
                .toList();
    }

    private static String upsert(String hours) {
        return "{source: \"RAKEN\", rows: [{externalId: \"x1\", project: {id: @Project:1}, worker: {id: @TeamMember:2},"
                + " workDate: \"2026-01-22\", entries: [{costCode: {id: @CostCode:2}, payType: {id: @PayType:1}, hours: \""
                + hours + "\"}]}]}";
    }

    private static Stream<String> upserts(String line) {
        String[] parts = line.split(" \\| ");
        String entity = parts[0].substring(0, parts[0].indexOf(' '));
        String row = parts[0].substring(parts[0].indexOf(' '));
        return Stream.of(parts[1], parts[2])
                .map(value -> entity + "UpsertMany {source: \"ERP\", rows: [{externalId: \"x\","
                        + row.replace("#", value) + "}]}");
    }
}
