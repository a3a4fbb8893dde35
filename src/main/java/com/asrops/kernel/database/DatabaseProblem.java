package com.asrops.kernel.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/** What can be wrong with a database as a whole; the names are codes that clients see and rely on. */
public enum DatabaseProblem {
    /** Nobody answers at its address, or it is starting or stopping. */
    DATABASE_UNREACHABLE,
    /** It answers and refuses user, password or encryption. */
    DATABASE_REFUSED,
    /** The server is there and has no database of this name. */
    DATABASE_UNKNOWN,
    /** All connections are taken, or another program holds its lock. */
    DATABASE_BUSY,
    /** It cannot be written. */
    DATABASE_READ_ONLY,
    /** The file is no database, or a damaged one. */
    DATABASE_DAMAGED,
    /** Its path no longer leads to the file that is open. */
    DATABASE_FILE_REPLACED,
    /** No space is left to write. */
    DISK_FULL,
    /** Anything else; the log has the reason. */
    DATABASE_ERROR;

    /** Recognises the problem behind a driver's exception. */
    public static DatabaseProblem of(SQLException exception) {
        if (exception instanceof SQLTransientConnectionException) {
            return DATABASE_BUSY; // a pool that had none to give; the state in it is that of some earlier failure
        }
        String state = exception.getSQLState();
        return state == null ? ofSqlite(exception.getErrorCode()) : ofPostgresql(state);
    }

    /** Whether this state means that the connection is gone, and only the connection. */
    static boolean isConnectionLost(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.matches("57P0[123]"));
    }

    private static DatabaseProblem ofPostgresql(String state) {
        return switch (state) {
            case "08004", "28000", "28P01" -> DATABASE_REFUSED;
            case "3D000" -> DATABASE_UNKNOWN;
            case "53300" -> DATABASE_BUSY;
            case "53100" -> DISK_FULL;
            case "25006" -> DATABASE_READ_ONLY;
            default -> isConnectionLost(state) ? DATABASE_UNREACHABLE : DATABASE_ERROR;
        };
    }

    private static DatabaseProblem ofSqlite(int code) {
        int primary = code & 0xff; // the bits above tell variants of the same error apart
        for (SQLiteErrorCode known : SQLiteErrorCode.values()) {
            if (known.code == primary) {
                return ofSqlite(known);
            }
        }
        return DATABASE_ERROR;
    }

    private static DatabaseProblem ofSqlite(SQLiteErrorCode code) {
        return switch (code) {
            case SQLITE_BUSY, SQLITE_LOCKED -> DATABASE_BUSY;
            case SQLITE_READONLY -> DATABASE_READ_ONLY;
            case SQLITE_NOTADB, SQLITE_CORRUPT -> DATABASE_DAMAGED;
            case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH -> DATABASE_UNREACHABLE;
            case SQLITE_FULL -> DISK_FULL;
            default -> DATABASE_ERROR;
        };
    }
}
