package com.asrops.kernel.database;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.apache.ibatis.session.SqlSessionFactory;
import org.jspecify.annotations.Nullable;
import org.mybatis.spring.SqlSessionTemplate;

/**
 * Repeats a read once, on a fresh connection, when the one it had died under it.
 *
 * <p>Only outside a transaction, only on PostgreSQL, only while no row has been handed over, and only for statements that
 * do not write: whether a write took place before its connection died is not known. Any other failure, and the second one,
 * goes to the caller. Cursors are left as they are, for outside a transaction nobody can read them.
 */
public class RetryingSqlSessionTemplate extends SqlSessionTemplate {

    private final ReadRetry retry;

    public RetryingSqlSessionTemplate(SqlSessionFactory factory, Database database) {
        super(factory);
        this.retry = new ReadRetry(database);
    }

    @Override
    public <T> T selectOne(String statement) {
        return read(statement, () -> super.selectOne(statement));
    }

    @Override
    public <T> T selectOne(String statement, @Nullable Object parameter) {
        return read(statement, () -> super.selectOne(statement, parameter));
    }

    @Override
    public <K, V> Map<K, V> selectMap(String statement, String mapKey) {
        return read(statement, () -> super.selectMap(statement, mapKey));
    }

    @Override
    public <K, V> Map<K, V> selectMap(String statement, @Nullable Object parameter, String mapKey) {
        return read(statement, () -> super.selectMap(statement, parameter, mapKey));
    }

    @Override
    public <K, V> Map<K, V> selectMap(String statement, @Nullable Object parameter, String mapKey, RowBounds bounds) {
        return read(statement, () -> super.selectMap(statement, parameter, mapKey, bounds));
    }

    @Override
    public <E> List<E> selectList(String statement) {
        return read(statement, () -> super.selectList(statement));
    }

    @Override
    public <E> List<E> selectList(String statement, @Nullable Object parameter) {
        return read(statement, () -> super.selectList(statement, parameter));
    }

    @Override
    public <E> List<E> selectList(String statement, @Nullable Object parameter, RowBounds bounds) {
        return read(statement, () -> super.selectList(statement, parameter, bounds));
    }

    @Override
    @SuppressWarnings("rawtypes") // MyBatis declares it so
    public void select(String statement, ResultHandler handler) {
        select(statement, null, RowBounds.DEFAULT, handler);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void select(String statement, @Nullable Object parameter, ResultHandler handler) {
        select(statement, parameter, RowBounds.DEFAULT, handler);
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public void select(String statement, @Nullable Object parameter, RowBounds bounds, ResultHandler handler) {
        AtomicBoolean delivered = new AtomicBoolean();
        ResultHandler<Object> watched = context -> {
            delivered.set(true);
            handler.handleResult(context);
        };
        retry.run(
                () -> {
                    super.select(statement, parameter, bounds, watched);
                    return statement;
                },
                () -> !delivered.get() && isRead(statement));
    }

    private <T> T read(String statement, Supplier<T> read) {
        return retry.run(read, () -> isRead(statement));
    }

    /** A select that is marked with {@code affectData}, such as one that inserts and returns, is not a read. */
    private boolean isRead(String statement) {
        return !getConfiguration().getMappedStatement(statement).isDirtySelect();
    }
}
