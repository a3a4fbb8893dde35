package com.asrops.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a database holds, as one number for each table that does not depend on how the product stores a value. */
final class Digests {

    static final List<String> TABLES = List.of(
            "companies",
            "classifications",
            "pay_types",
            "shifts",
            "cost_codes",
            "team_members",
            "projects",
            "budget_lines",
            "project_assignments",
            "timecards",
            "timecard_entries",
            "daily_reports",
            "daily_notes",
            "weather_readings",
            "work_logs",
            "production_logs",
            "equipments",
            "equipment_logs",
            "materials",
            "material_logs",
            "sync_runs",
            "sync_issues",
            "external_refs",
            "observations",
            "incidents",
            "incident_persons",
            "toolbox_talks",
            "toolbox_talk_attendees",
            "files",
            "observation_photos",
            "receipts",
            "documents",
            "supplier_prices",
            "pay_periods",
            "pay_rates",
            "overtime_policies",
            "overtime_coverages",
            "wage_reports",
            "wage_report_lines",
            "wc_class_codes",
            "wc_rates",
            "wc_jobs",
            "wc_job_lines");

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

    private Digests() {}

    static Map<String, String> of(DemoDatabase database) throws SQLException {
        Map<String, String> digests = new TreeMap<>();
        try (Connection connection = database.connect()) {
            for (String table : TABLES) {
                digests.put(table, of(connection, table));
            }
        }
        return digests;
    }

    private static String of(Connection connection, String table) throws SQLException {
        MessageDigest digest = sha256();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table + " ORDER BY id")) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    digest.update(text(rows, i).getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static String text(ResultSet rows, int column) throws SQLException {
        return switch (rows.getMetaData().getColumnTypeName(column)) {
            // bpchar is not used; these are the types whose text differs.
            case "bool" -> rows.getObject(column) == null ? "null" : rows.getBoolean(column) ? "1" : "0";
            case "numeric" -> unscaled(rows.getBigDecimal(column));
            case "timestamptz" -> instant(rows.getTimestamp(column));
            case "time" ->
                rows.getString(column) == null ? "null" : rows.getString(column).substring(0, 5);
            default -> String.valueOf(rows.getString(column));
        };
    }

    private static String unscaled(BigDecimal value) {
        return value == null ? "null" : value.unscaledValue().toString();
    }

    private static String instant(Timestamp value) {
        return value == null ? "null" : INSTANT.format(value.toInstant().atOffset(ZoneOffset.UTC));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
