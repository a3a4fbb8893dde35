package com.asrops.kernel.write;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Tells what a database's refusal means to the caller. Only what two writers can do to each other comes this far: all
 * else is checked before.
 */
final class Violations {

    /** Both databases name a unique index or its column; an index is named after its table and columns. */
    private static final Pattern COLUMN = Pattern.compile("(?:\\w+\\.)?(\\w+?)(?:_folded)?");

    private Violations() {}

    /**
     * The user error behind a failure.
     *
     * @throws DataAccessException the failure itself, when it is no violation of a unique index
     */
    static UserError explain(DataAccessException failure) {
        String column = uniqueColumn(failure.getMostSpecificCause());
        if (column == null) {
            throw failure;
        }
        String field = camelCase(column);
        return new UserError("TAKEN", List.of(field), "Another row already has this " + field + ": choose another.");
    }

    private static @Nullable String uniqueColumn(Throwable cause) {
        if (cause instanceof PSQLException e && "23505".equals(e.getSQLState())) {
            ServerErrorMessage message = e.getServerErrorMessage();
            return message == null || message.getConstraint() == null || message.getTable() == null
                    ? null
                    : bare(message.getConstraint().substring(message.getTable().length() + 1));
        }
        if (cause instanceof SQLiteException e && e.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE) {
            String message = String.valueOf(e.getMessage());
            return bare(message.substring(message.lastIndexOf(": ") + 2).replace(")", ""));
        }
        return null;
    }

    private static @Nullable String bare(String column) {
        Matcher matcher = COLUMN.matcher(column);
        return matcher.matches() ? matcher.group(1) : null;
    }

    private static String camelCase(String snakeCase) {
        return Pattern.compile("_(\\w)")
                .matcher(snakeCase)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }
}
