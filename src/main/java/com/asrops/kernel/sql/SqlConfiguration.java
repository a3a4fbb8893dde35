package com.asrops.kernel.sql;

import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.database.RequestTime;
import com.asrops.kernel.query.Columns;
import com.asrops.kernel.query.GroupQuery;
import com.asrops.kernel.query.GroupRow;
import com.asrops.kernel.sql.types.DialectTypes;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.executor.parameter.ParameterHandler;
import org.apache.ibatis.executor.resultset.ResultSetHandler;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.apache.ibatis.transaction.Transaction;

/** MyBatis for one dialect, with rows read by {@link RecordReader}. */
final class SqlConfiguration extends Configuration {

    /** Of a few kilobytes each. */
    private static final int READERS = 5_000;

    private record Read(String statement, Columns columns) {}

    private final Dialect dialect;
    private final Cache<Read, RecordReader> readers =
            Caffeine.newBuilder().maximumSize(READERS).build();

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
    public Executor newExecutor(Transaction transaction, ExecutorType type) {
        return new UncachedExecutor(this, transaction);
    }

    @Override
    public StatementHandler newStatementHandler(
            Executor executor,
            MappedStatement statement,
            Object parameter,
            RowBounds bounds,
            ResultHandler handler,
            BoundSql sql) {
        StatementHandler plain = super.newStatementHandler(executor, statement, parameter, bounds, handler, sql);
        RequestTime time = RequestTime.current();
        return time == null ? plain : new TimedStatementHandler(plain, time);
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
            if (type == GroupRow.class && sql.getParameterObject() instanceof Map<?, ?> named) {
                GroupQuery query = (GroupQuery) Objects.requireNonNull(named.get("g"));
                return new RecordResultSetHandler(rows -> new GroupReader(query.reads(), this, dialect));
            }
            Columns columns = sql.getParameterObject() instanceof Map<?, ?> named && named.containsKey("columns")
                    ? (Columns) named.get("columns")
                    : Columns.ALL;
            return new RecordResultSetHandler(rows -> readerOf(new Read(statement.getId(), columns), type, rows));
        }
        return super.newResultSetHandler(executor, statement, bounds, parameters, handler, sql);
    }

    /** A statement reads the columns that it is told to, or always the same, so its reader is made once. */
    private RecordReader readerOf(Read read, Class<?> type, ResultSet rows) throws SQLException {
        RecordReader reader = readers.getIfPresent(read);
        if (reader == null) {
            reader = RecordReader.of(type, read.columns.isAll(), rows.getMetaData(), this, dialect);
            readers.put(read, reader);
        }
        return reader;
    }
}
