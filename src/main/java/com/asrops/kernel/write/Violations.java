package com.asrops.kernel.write;

import com.asrops.kernel.database.DatabaseProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Tells what a database's refusal means to the caller. Only what two writers can do to each other comes this far: all
 * else is checked before.
 */
final class Violations {

    /** "Key (project_id, cost_code_id)=(1, 2) already exists.", in the server's language but for what matters. */
    private static final Pattern POSTGRESQL = Pattern.compile("\\(([\\w, ]+)\\)=");

    /** "UNIQUE constraint failed: budget_lines.project_id, budget_lines.cost_code_id". */
    private static final Pattern SQLITE = Pattern.compile(": ((?:\\w+\\.\\w+(?:, )?)+)\\)?$");

    private Violations() {}

    /**
     * The user error behind a failure. Where several columns are unique together, it is at the last of them.
     *
     * @throws DataAccessException the failure itself, when it is no violation of a unique index
     */
    static UserError explain(DataAccessException failure) {
        List<String> fields = uniqueFields(failure.getMostSpecificCause());
        if (fields.isEmpty()) {
            throw failure;
        }
        return new UserError(
                "TAKEN",
                List.of(fields.getLast()),
                "Another row already has this " + String.join(" and ", fields) + ": choose another.");
    }

    /**
     * Whether a transaction failed because of other writers alone, so that it may go well when it is begun again: a deadlock, a
     * row that somebody else has changed meanwhile, a SQLite file that another program writes. Its connection is still good.
     */
    static boolean isPassing(RuntimeException failure) {
        return failure instanceof ConcurrencyFailureException
                || NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLiteException sqlite
                        && DatabaseProblem.of(sqlite) == DatabaseProblem.DATABASE_BUSY;
    }

    private static List<String> uniqueFields(Throwable cause) {
        if (cause instanceof PSQLException e && "23505".equals(e.getSQLState())) {
            ServerErrorMessage message = e.getServerErrorMessage();
            return fields(POSTGRESQL, message == null ? null : message.getDetail());
        }
        if (cause instanceof SQLiteException e && e.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE) {
            return fields(SQLITE, e.getMessage());
        }
        return List.of();
    }

    private static List<String> fields(Pattern columns, @Nullable String message) {
        Matcher matcher = columns.matcher(String.valueOf(message));
        return matcher.find()
                ? Arrays.stream(matcher.group(1).split(", "))
                        .map(Violations::field)
                        .toList()
                : List.of();
    }

    private static String field(String column) {
        String bare = column.replaceFirst("^\\w+\\.", "").replaceFirst("_folded$", "");
        return Pattern.compile("_(\\w)")
                .matcher(bare)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }
}
