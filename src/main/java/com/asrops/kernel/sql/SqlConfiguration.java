package com.asrops.kernel.sql;

import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.sql.types.DialectTypes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.executor.parameter.ParameterHandler;
import org.apache.ibatis.executor.resultset.ResultSetHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;

/** MyBatis for one dialect, with rows read by {@link RecordReader}. */
final class SqlConfiguration extends Configuration {

    private final Dialect dialect;
    private final Map<String, RecordReader> readers = new ConcurrentHashMap<>();

    SqlConfiguration(Dialect dialect) {
        this.dialect = dialect;
        DialectTypes.register(this, dialect);
        setDefaultScriptingLanguage(ShapeCachingDriver.class);
        // A row rule calls its rows ${t}: t in the entity's own statements, otherwise what the including one says.
        getVariables().setProperty("t", "t");
        // A statement reads the database, also the second time within a transaction.
        setLocalCacheScope(LocalCacheScope.STATEMENT);
        addInterceptor(new SqlLog.Recorder(new QueryPlan(dialect)));
    }

    @Override
    public ResultSetHandler newResultSetHandler(
            Executor executor,
            MappedStatement statement,
            RowBounds bounds,
            ParameterHandler parameters,
            ResultHandler handler,
            BoundSql sql) {
        List<ResultMap> results = statement.getResultMaps();
        if (results.size() == 1 && results.getFirst().getType().isRecord()) {
            Class<?> type = results.getFirst().getType();
            return new RecordResultSetHandler(rows -> readerOf(statement.getId(), type, rows));
        }
        return super.newResultSetHandler(executor, statement, bounds, parameters, handler, sql);
    }

    /** A statement always reads the same columns, so its reader is made once. */
    private RecordReader readerOf(String statement, Class<?> type, ResultSet rows) throws SQLException {
        RecordReader reader = readers.get(statement);
        if (reader == null) {
            reader = RecordReader.of(type, rows.getMetaData(), this, dialect);
            readers.put(statement, reader);
        }
        return reader;
    }
}
