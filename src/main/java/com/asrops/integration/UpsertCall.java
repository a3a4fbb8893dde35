package com.asrops.integration;

import com.asrops.kernel.write.UserErrors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.util.StringUtils;

/**
 * A call that brings rows of another system.
 *
 * @param shape how its rows are read
 * @param source the other system
 * @param rows its rows, in their order
 * @param onError what becomes of the others when some fail
 * @param validateOnly whether nothing is to be written
 */
record UpsertCall(RowShape shape, String source, List<UpsertRow> rows, OnError onError, boolean validateOnly) {

    static final String ROWS = "rows";

    private static final int MAX_ROWS = 1_000;
    private static final Pattern SOURCE = Pattern.compile("[A-Z][A-Z0-9_]{0,49}");

    /** Tells what is wrong with the call as a whole through the errors; of a row, through the row's own. */
    static UpsertCall of(RowShape shape, Map<String, Object> input, UserErrors errors) {
        String source = (String) Objects.requireNonNull(input.get("source"));
        if (!SOURCE.matcher(source).matches()) {
            errors.add(
                    "BAD_SOURCE",
                    "source",
                    "A source is named by 1 to 50 capital letters, digits and underscores, the first a letter.");
        }
        @SuppressWarnings("unchecked") // the schema has checked the shapes
        List<Map<String, Object>> given = (List<Map<String, Object>>) Objects.requireNonNull(input.get(ROWS));
        if (given.isEmpty()) {
            errors.add("NO_ROWS", ROWS, "Send at least one row.");
        }
        if (given.size() > MAX_ROWS) {
            errors.add(
                    "TOO_MANY_ROWS",
                    ROWS,
                    "Send at most " + MAX_ROWS + " rows in one call: these are " + given.size() + ".");
            given = List.of();
        }
        return new UpsertCall(
                shape,
                source,
                rows(given, errors),
                OnError.valueOf((String) Objects.requireNonNull(input.get("onError"))),
                Boolean.TRUE.equals(input.get("validateOnly")));
    }

    private static List<UpsertRow> rows(List<Map<String, Object>> given, UserErrors errors) {
        List<UpsertRow> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            UpsertRow row = new UpsertRow(i, given.get(i), errors.apart(ROWS, i));
            if (row.isValid() && !seen.add(row.externalId())) {
                row.errors().add("DUPLICATE", RowShape.EXTERNAL_ID, "An earlier row has this id: send each row once.");
            }
            rows.add(row);
        }
        return rows;
    }

    /** The type of its rows. */
    String type() {
        return shape.entity().name();
    }

    /** The mutation that was called. */
    String mutation() {
        return StringUtils.uncapitalize(type()) + "UpsertMany";
    }

    /** Whether nothing may be written because rows have failed. */
    boolean isRejected() {
        return onError == OnError.REJECT_ALL && !rows.stream().allMatch(UpsertRow::isValid);
    }

    boolean isWritten() {
        return !validateOnly && !isRejected();
    }
}
