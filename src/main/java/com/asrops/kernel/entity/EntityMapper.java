package com.asrops.kernel.entity;

import com.asrops.kernel.Caller;
import com.asrops.kernel.query.Columns;
import com.asrops.kernel.query.PageQuery;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/**
 * The reading statements that every entity has, each written once per dialect in the entity's mapper. A mapper that
 * extends this makes its record an entity.
 *
 * @param <T> the record: a row and the GraphQL type of the same name
 */
public interface EntityMapper<T extends Record> {

    /** The rows with these ids that the caller may see, in any order; an id without a row has none. */
    default List<T> byIds(List<Long> ids, Caller caller) {
        return byIds(ids, Columns.ALL, caller);
    }

    /** The same, of each row some columns only. */
    List<T> byIds(@Param("ids") List<Long> ids, @Param("columns") Columns columns, @Param("caller") Caller caller);

    /** One page of rows, in the order asked for. */
    List<T> page(@Param("q") PageQuery query, @Param("columns") Columns columns, @Param("caller") Caller caller);

    /** How many rows the filter lets through. */
    long count(@Param("q") PageQuery query, @Param("caller") Caller caller);

    /** One page of rows for each of several parents; the rows of a parent come in the order asked for. */
    List<T> children(@Param("q") PageQuery query, @Param("columns") Columns columns, @Param("caller") Caller caller);

    /** How many rows the filter lets through for each of several parents; a parent without any is left out. */
    List<ChildCount> childCounts(@Param("q") PageQuery query, @Param("caller") Caller caller);

    /**
     * How many children a parent has.
     *
     * @param parentId the parent's id
     * @param total the number of its children
     */
    record ChildCount(long parentId, long total) {}
}
