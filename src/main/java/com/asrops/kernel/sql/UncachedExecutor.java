package com.asrops.kernel.sql;

import org.apache.ibatis.cache.CacheKey;
import org.apache.ibatis.executor.SimpleExecutor;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.RowBounds;
import org.apache.ibatis.transaction.Transaction;

/**
 * Runs statements and keeps no results. Those of MyBatis keep them by a key of all values, which costs as much as setting the
 * values, also when they are told to forget them after each statement.
 */
final class UncachedExecutor extends SimpleExecutor {

    UncachedExecutor(Configuration configuration, Transaction transaction) {
        super(configuration, transaction);
    }

    /** Stands for the statement while it runs; statements do not run inside each other. */
    @Override
    public CacheKey createCacheKey(MappedStatement statement, Object parameter, RowBounds bounds, BoundSql sql) {
        return new CacheKey();
    }
}
