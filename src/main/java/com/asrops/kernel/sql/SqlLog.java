package com.asrops.kernel.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.jspecify.annotations.Nullable;

/** The statements that ran for one request, in order. */
public final class SqlLog {

    private static final ThreadLocal<@Nullable SqlLog> CURRENT = new ThreadLocal<>();

    private final List<Entry> entries = Collections.synchronizedList(new ArrayList<>());

    /**
     * One statement that ran.
     *
     * @param sql its text, with placeholders
     * @param rows rows read or written
     * @param nanoseconds from sending it to having its last row
     */
    public record Entry(String sql, int rows, long nanoseconds) {}

    /** Ends a recording. */
    @FunctionalInterface
    public interface Recording extends AutoCloseable {
        @Override
        void close();
    }

    /** Starts to record what the current thread runs; the caller closes what it is given. */
    public Recording record() {
        SqlLog outer = CURRENT.get();
        CURRENT.set(this);
        return () -> CURRENT.set(outer);
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Sees every statement that MyBatis runs. */
    @Intercepts({
        @Signature(
                type = StatementHandler.class,
                method = "query",
                args = {java.sql.Statement.class, ResultHandler.class}),
        @Signature(
                type = StatementHandler.class,
                method = "update",
                args = {java.sql.Statement.class})
    })
    static final class Recorder implements Interceptor {

        @Override
        public Object intercept(Invocation invocation) throws Throwable {
            SqlLog log = CURRENT.get();
            if (log == null) {
                return invocation.proceed();
            }
            long start = System.nanoTime();
            Object result = invocation.proceed();
            int rows = result instanceof Collection<?> list ? list.size() : (Integer) result;
            String sql =
                    ((StatementHandler) invocation.getTarget()).getBoundSql().getSql();
            log.entries.add(new Entry(sql, rows, System.nanoTime() - start));
            return result;
        }
    }
}
