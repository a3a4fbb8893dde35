package com.asrops.kernel.write;

import com.asrops.kernel.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rules of rows that are looked at together: as many statements for a thousand as for one. A row alone is a list of one.
 *
 * @param <T> the record
 */
public interface ListRules<T extends Record> extends Rules<T> {

    @Override
    default void check(T row, @Nullable T before, Caller caller, UserErrors errors) {
        checkAll(List.of(new Draft<>(row, before, errors)), caller);
    }

    @Override
    void checkAll(List<Draft<T>> drafts, Caller caller);

    @Override
    default void checkArchive(T row, Caller caller, UserErrors errors) {
        checkArchiveAll(List.of(new Draft<>(row, row, errors)), caller);
    }

    @Override
    default void checkArchiveAll(List<Draft<T>> drafts, Caller caller) {}
}
