package com.asrops.kernel.sql;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Plugin;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.jspecify.annotations.Nullable;

/** The statements that ran for one request, in order. */
public final class SqlLog {

    private static final ThreadLocal<@Nullable SqlLog> CURRENT = new ThreadLocal<>();

    private final boolean plans;
    private final List<Entry> entries = Collections.synchronizedList(new ArrayList<>());

    /** Keeps the statements. */
    public SqlLog() {
        this(false);
    }

    /** @param plans whether the database is also asked how it goes about each statement that reads */
    public SqlLog(boolean plans) {
        this.plans = plans;
    }

    /**
     * One statement that ran.
     *
     * @param sql its text, with placeholders
     * @param rows rows read or written
     * @param nanoseconds from sending it to having its last row
     * @param plan the database's plan, line by line, where it was asked for
     */
    public record Entry(String sql, int rows, long nanoseconds, List<String> plan) {}

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

    private void add(StatementHandler handler, Object result, long nanoseconds, List<String> plan) {
        int rows = result instanceof Collection<?> list ? list.size() : (Integer) result;
        String sql = handler.getBoundSql().getSql().strip().replaceAll("\\s+", " ");
        entries.add(new Entry(sql, rows, nanoseconds, plan));
    }

    /** Sees every statement that MyBatis runs. */
    @Intercepts({
        @Signature(
                type = StatementHandler.class,
                method = "query",
                args = {Statement.class, ResultHandler.class}),
        @Signature(
                type = StatementHandler.class,
                method = "update",
                args = {Statement.class})
    })
    static final class Recorder implements Interceptor {

        private final QueryPlan plan;

        Recorder(QueryPlan plan) {
            this.plan = plan;
        }

        /** Nobody is asked to watch what nobody records. */
        @Override
        public Object plugin(Object target) {
            return target instanceof StatementHandler && CURRENT.get() != null ? Plugin.wrap(target, this) : target;
        }

        @Override
        public Object intercept(Invocation invocation) throws Throwable {
            SqlLog log = Objects.requireNonNull(CURRENT.get());
            StatementHandler handler = (StatementHandler) invocation.getTarget();
            Statement statement = (Statement) invocation.getArgs()[0];
            List<String> plan = log.plans ? planOf(handler, statement, invocation) : List.of();
            long start = System.nanoTime();
            Object result = invocation.proceed();
            log.add(handler, result, System.nanoTime() - start, plan);
            return result;
        }

        private List<String> planOf(StatementHandler handler, Statement statement, Invocation invocation)
                throws SQLException {
            boolean reads = invocation.getMethod().getName().equals("query");
            return reads ? plan.of(handler, statement.getConnection()) : List.of();
        }
    }
}
