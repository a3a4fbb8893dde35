package com.asrops.integration;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What another system says of rows of a type.
 *
 * @param type the type
 * @param row a row: {@code #} is its number, {@code ~DAY} a day that no other has
 * @param right a part of it
 * @param changed what it may say there instead
 * @param wrong what it may not say there
 * @param error what it is then told
 */
record BulkRows(String type, String row, String right, String changed, String wrong, String error) {

    /** All types, each after those that its rows refer to by outside ids. */
    static final List<BulkRows> ALL = List.of(
            new BulkRows(
                    "Company",
                    "'name': 'Firm #', 'kind': 'CLIENT', 'timeZone': 'UTC', 'weekStart': 'MONDAY'",
                    "'UTC'",
                    "'Europe/Paris'",
                    "'Mars'",
                    "UNKNOWN_TIME_ZONE at timeZone"),
            new BulkRows(
                    "Classification",
                    "'name': 'Trade #', 'trade': 'Trade', 'level': 'FOREMAN'",
                    "'Trade'",
                    "'Craft'",
                    "' '",
                    "REQUIRED at trade"),
            new BulkRows(
                    "CostCode",
                    "'code': '27 #', 'division': '27', 'parent': {'code': '26 00 00'}, 'description': 'Data'",
                    "'Data'",
                    "'Voice'",
                    "'Data', 'parent': {'code': '99'}",
                    "NOT_FOUND at parent"),
            new BulkRows(
                    "TeamMember",
                    "'employeeNumber': 'N#', 'firstName': 'Iris', 'lastName': 'No', 'company': {'externalId': 'e1'}, 'hireDate': '2020-01-01', 'terminationDate': '2025-01-01'",
                    "'2025-01-01'",
                    "null",
                    "'2019-12-31'",
                    "BEFORE_HIRE at terminationDate"),
            new BulkRows(
                    "Project",
                    "'jobNumber': 'P#', 'name': 'Dock #', 'client': {'code': 'FIRM 1'}, 'projectManager': {'externalId': 'e2'}, 'contractAmount': '12.50', 'certifiedPayroll': true",
                    "'12.50'",
                    "'12.5001'",
                    "'-1'",
                    "OUT_OF_RANGE at contractAmount"),
            new BulkRows(
                    "ProjectAssignment",
                    "'project': {'externalId': 'e1'}, 'teamMember': {'externalId': 'e1'}, 'fromDate': '~DAY', 'toDate': '~DAY', 'role': 'CREW'",
                    "'CREW'",
                    "'SAFETY'",
                    "'CREW', 'fromDate': '2030-01-02', 'toDate': '2030-01-01'",
                    "BEFORE_START at toDate"),
            new BulkRows(
                    "PayType",
                    "'code': 'P#', 'name': 'Pay', 'multiplier': '2'",
                    "'2'",
                    "'3'",
                    "'11'",
                    "OUT_OF_RANGE at multiplier"),
            new BulkRows(
                    "Shift",
                    "'name': 'Shift #', 'startTime': '06:00', 'endTime': '14:00'",
                    "'14:00'",
                    "'15:00'",
                    "'06:00'",
                    "ENDS_AT_START at endTime"),
            new BulkRows("Material", "'name': 'Pipe #', 'unit': 'FT'", "'FT'", "'LF'", "''", "REQUIRED at unit"),
            new BulkRows(
                    "Equipment",
                    "'unitNumber': 'U#', 'name': 'Lift', 'ownership': 'OWNED', 'hourlyRate': '18.5', 'company': {'externalId': 'e1'}",
                    "'18.5'",
                    "'19'",
                    "'-1'",
                    "OUT_OF_RANGE at hourlyRate"),
            new BulkRows(
                    "DailyReport",
                    "'project': {'externalId': 'e1'}, 'reportDate': '~DAY', 'status': 'DRAFT', 'summary': 'Conduit'",
                    "'DRAFT'",
                    "'SUBMITTED'",
                    "'SUBMITTED', 'author': {'code': 'E0'}",
                    "NOT_FOUND at author"),
            new BulkRows(
                    "DailyNote",
                    "'dailyReport': {'externalId': 'e1'}, 'text': 'Rain #'",
                    "{'externalId': 'e1'}",
                    "{'externalId': 'e2'}",
                    "{'code': 'e1'}",
                    "NO_CODE at dailyReport"),
            new BulkRows(
                    "WeatherReading",
                    "'dailyReport': {'externalId': 'e1'}, 'readingTime': '07:00', 'condition': 'RAIN', 'temperature': '50'",
                    "'50'",
                    "null",
                    "'201'",
                    "OUT_OF_RANGE at temperature"),
            log("WorkLog", "'company': {'externalId': 'e1'}, 'workerCount': 2, 'hours': '16'"),
            log("ProductionLog", "'costCode': {'code': '26 05 19'}, 'quantity': '40', 'unit': 'LF'"),
            log("EquipmentLog", "'equipment': {'code': 'u1'}, 'operator': {'externalId': 'e1'}, 'hoursRun': '6'"),
            log("MaterialLog", "'material': {'externalId': 'e1'}, 'quantity': '40'"),
            new BulkRows(
                    "Observation",
                    "'project': {'externalId': 'e1'}, 'kind': 'HAZARD', 'severity': 'HIGH', 'category': 'Edges', 'description': 'Open #', 'observedAt': '2026-01-20T15:00:00Z'",
                    "'HIGH'",
                    "'LOW'",
                    "null",
                    "SEVERITY_MISSING at severity"),
            new BulkRows(
                    "ToolboxTalk",
                    "'project': {'externalId': 'e1'}, 'topic': 'Ladders', 'talkDate': '2026-01-20'",
                    "'Ladders'",
                    "'Wind'",
                    "' '",
                    "REQUIRED at topic"),
            new BulkRows(
                    "ToolboxTalkAttendee",
                    "'toolboxTalk': {'externalId': 'e#'}, 'teamMember': {'externalId': 'e1'}, 'signed': false",
                    "'signed': false",
                    "'signed': true",
                    "'signed': true, 'toolboxTalk': {'externalId': 'e1'}, 'teamMember': {'externalId': 'nobody'}",
                    "NOT_FOUND at teamMember"),
            new BulkRows(
                    "Timecard",
                    "'project': {'code': 'J-1'}, 'worker': {'code': 'E2'}, 'workDate': '~CARD', 'entries': [{'costCode': {'externalId': 'e1'}, 'payType': {'externalId': 'e1'}, 'hours': '1'}]",
                    "'1'}]",
                    "'2'}]",
                    "'25'}]",
                    "OUT_OF_RANGE at entries.0.hours DAY_TOO_LONG at entries"));

    private static BulkRows log(String type, String more) {
        return new BulkRows(
                type,
                "'project': {'externalId': 'e1'}, 'workDate': '" + day(1) + "', 'dailyReport': {'externalId': 'e1'}, "
                        + more,
                "'" + day(1) + "', 'dailyReport': {'externalId': 'e1'}",
                "'2026-01-05'",
                "'2099-01-01'",
                "IN_FUTURE at workDate");
    }

    private static LocalDate day(int number) {
        return LocalDate.of(2025, 12, 31).minusDays(number);
    }

    String row(int number) {
        return "{'externalId': 'e" + number + "', "
                + row.replace(
                                "~CARD",
                                LocalDate.of(2026, 1, 5).plusDays(number % 300).toString())
                        .replace("~DAY", day(number).toString())
                        .replace("#", Integer.toString(number))
                + "}";
    }

    private String row(int number, String instead) {
        if (!row.contains(right)) {
            throw new IllegalStateException(right + " is no part of " + row);
        }
        return new BulkRows(type, row.replace(right, instead), right, changed, wrong, error).row(number);
    }

    String changedRow(int number) {
        return row(number, changed);
    }

    String wrongRow(int number) {
        return row(number, wrong);
    }

    List<String> rows(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::row).toList();
    }

    /** The same rows, each saying something else. */
    List<String> changedRows(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::changedRow).toList();
    }

    /** The same rows, each saying what it may not. */
    List<String> wrongRows(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::wrongRow).toList();
    }

    @Override
    public String toString() {
        return type;
    }
}
