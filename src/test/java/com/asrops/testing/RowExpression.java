package com.asrops.testing;

import com.asrops.kernel.database.Dialect;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a column of {@link ManyRows} holds: an expression of {@code i}, the row's number.
 *
 * @param type as the catalog names it
 * @param checks the table's constraints, which say what a text may be
 * @param number what a number is that is no id
 */
record RowExpression(Dialect dialect, String column, String type, String checks, String number) {

    String sql() {
        Matcher allowed = Pattern.compile("\\b" + column + "\\b\\)? (?:IN \\(|= ANY \\(+ARRAY\\[)('[^\\])]+)")
                .matcher(checks);
        if (allowed.find()) {
            return oneOf(allowed.group(1).replace("::text", "").split(", "));
        }
        return switch (type) {
            case "text" -> text();
            case "boolean" -> "TRUE";
            case "date" -> "DATE '2020-01-01' + i % 2000";
            case "time without time zone" -> "TIME '07:30'";
            case "timestamp with time zone" -> "TIMESTAMPTZ '2026-01-02T03:04:05.678901Z'";
            case "bytea", "blob" -> "CAST('x' AS " + type + ")";
            case "jsonb", "json" -> "CAST('{}' AS " + type + ")";
            default -> column.equals("id") ? "i" : number;
        };
    }

    private String text() {
        if (column.equals("time_zone")) {
            return "'UTC'";
        }
        if (dialect == Dialect.SQLITE && (column.endsWith("_date") || column.equals("date"))) {
            return "date('2020-01-01', '+' || (i % 2000) || ' days')";
        }
        if (dialect == Dialect.SQLITE && column.endsWith("_time")) {
            return "'07:30'";
        }
        return dialect == Dialect.SQLITE && column.endsWith("_at")
                ? "'2026-01-02T03:04:05.678901Z'"
                : "'x' || (1000000 + i)";
    }

    private static String oneOf(String[] values) {
        StringBuilder cases = new StringBuilder("CASE i % " + values.length);
        for (int i = 0; i < values.length; i++) {
            cases.append(" WHEN ").append(i).append(" THEN ").append(values[i]);
        }
        return cases + " END";
    }
}
