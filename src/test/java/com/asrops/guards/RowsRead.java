package com.asrops.guards;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many rows of which tables a statement went through on PostgreSQL, as its plan tells: those that it threw away count, too. */
final class RowsRead {

    private static final Pattern SCAN = Pattern.compile(
            "(?:Scan|Scan using \\w+|Scan Backward using \\w+) on (\\w+).*\\(actual .*rows=([\\d.]+) loops=(\\d+)\\)");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by (?:Filter|Index Recheck): (\\d+)");

    private RowsRead() {}

    /** By table, as EXPLAIN ANALYZE has counted. */
    private static Map<String, Long> counted(List<String> plan) {
        Map<String, Long> rows = new HashMap<>();
        String table = "";
        long loops = 0;
        for (String line : plan) {
            Matcher scan = SCAN.matcher(line);
            Matcher removed = REMOVED.matcher(line);
            if (scan.find()) {
                table = scan.group(1);
                loops = Long.parseLong(scan.group(3));
                rows.merge(table, (long) (Double.parseDouble(scan.group(2)) * loops), Long::sum);
            } else if (removed.find()) {
                rows.merge(table, Long.parseLong(removed.group(1)) * loops, Long::sum);
            } else if (line.contains("->")) {
                table = "";
            }
        }
        rows.remove("");
        return rows;
    }

    /** The large tables of which a statement reads a fifth or more, each with how much. */
    static Map<String, String> tooMany(List<String> plan, Map<String, Long> sizes) {
        Map<String, String> found = new HashMap<>();
        counted(plan).forEach((table, rows) -> {
            Long size = sizes.get(table);
            if (size != null && rows * 5 > size) {
                found.put(table, "%,d of %,d rows".formatted(rows, size));
            }
        });
        return found;
    }
}
