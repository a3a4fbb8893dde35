package com.asrops.kernel.sql;

import com.asrops.kernel.database.RequestTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.apache.ibatis.cursor.Cursor;
import org.apache.ibatis.executor.parameter.ParameterHandler;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.session.ResultHandler;

/** A statement of a request, which ends when the request's time is over. */
record TimedStatementHandler(StatementHandler handler, RequestTime time) implements StatementHandler {

    @Override
    public Statement prepare(Connection connection, Integer timeout) throws SQLException {
        return handler.prepare(connection, timeout);
    }

    @Override
    public void parameterize(Statement statement) throws SQLException {
        handler.parameterize(statement);
    }

    @Override
    public void batch(Statement statement) throws SQLException {
        handler.batch(statement);
    }

    @Override
    public int update(Statement statement) throws SQLException {
        return time.run(statement, () -> handler.update(statement));
    }

    @Override
    @SuppressWarnings("rawtypes") // MyBatis declares it so
    public <E> List<E> query(Statement statement, ResultHandler results) throws SQLException {
        return time.run(statement, () -> handler.query(statement, results));
    }

    @Override
    public <E> Cursor<E> queryCursor(Statement statement) throws SQLException {
        return time.run(statement, () -> handler.queryCursor(statement));
    }

    @Override
    public BoundSql getBoundSql() {
        return handler.getBoundSql();
    }

    @Override
    public ParameterHandler getParameterHandler() {
        return handler.getParameterHandler();
    }
}
