package com.asrops.kernel.entity;

import org.apache.ibatis.annotations.Param;

/**
 * The writing statements of an entity whose rows can be written one by one.
 *
 * @param <T> the record
 */
public interface WritableMapper<T extends Record> extends EntityMapper<T> {

    /** Writes a new row and returns its id; the row's own id is not looked at. */
    long insert(@Param("row") T row);

    /**
     * Writes a changed row over the one it was made of.
     *
     * @return 1, or 0 when somebody else has changed it meanwhile: the row's version is one above what must be there
     */
    int update(@Param("row") T row);
}
