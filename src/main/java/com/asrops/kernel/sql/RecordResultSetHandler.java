package com.asrops.kernel.sql;

import java.sql.CallableStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.ibatis.cursor.Cursor;
import org.apache.ibatis.executor.resultset.ResultSetHandler;

/** What MyBatis calls with the result of a statement whose rows are records. */
final class RecordResultSetHandler implements ResultSetHandler {

    /** Finds the reader of a statement's rows. */
    @FunctionalInterface
    interface Readers {
        RowReader of(ResultSet rows) throws SQLException;
    }

    /** Reads the row that a result stands on. */
    @FunctionalInterface
    interface RowReader {
        Object read(ResultSet row) throws SQLException;
    }

    private final Readers readers;

    RecordResultSetHandler(Readers readers) {
        this.readers = readers;
    }

    @Override
    @SuppressWarnings("unchecked") // MyBatis asks for the rows as whatever the mapper's method returns
    public <E> List<E> handleResultSets(Statement statement) throws SQLException {
        List<Object> rows = new ArrayList<>();
        try (ResultSet result = statement.getResultSet()) {
            RowReader reader = readers.of(result);
            while (result.next()) {
                rows.add(reader.read(result));
            }
        }
        return (List<E>) rows;
    }

    @Override
    public <E> Cursor<E> handleCursorResultSets(Statement statement) throws SQLException {
        throw new SQLFeatureNotSupportedException("Records are read as lists");
    }

    @Override
    public void handleOutputParameters(CallableStatement call) throws SQLException {
        throw new SQLFeatureNotSupportedException("No stored procedures here");
    }
}
