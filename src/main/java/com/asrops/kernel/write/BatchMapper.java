package com.asrops.kernel.write;

import com.asrops.kernel.sql.WrittenColumns.Written;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Writes many rows of any entity at once. Names of tables and columns come from the entities, never from a caller. */
@Mapper
interface BatchMapper {

    /** Ids for new rows of a table. */
    List<Long> nextIds(@Param("table") String table, @Param("count") int count);

    /**
     * Writes new rows.
     *
     * @param written what is written of each
     * @param rows all that they hold, column by column
     */
    int insertMany(
            @Param("table") String table,
            @Param("written") List<Written> written,
            @Param("rows") Map<String, List<@Nullable Object>> rows);

    /**
     * Writes changed rows over those that they were made of.
     *
     * @return how many: fewer when somebody else has changed one meanwhile, for each row's version is one above what must be there
     */
    int updateMany(
            @Param("table") String table,
            @Param("written") List<Written> written,
            @Param("rows") Map<String, List<@Nullable Object>> rows);

    /**
     * Deletes rows that are still as these are.
     *
     * @return how many
     */
    int deleteMany(@Param("table") String table, @Param("rows") Map<String, List<@Nullable Object>> rows);

    /**
     * Those of some ids that a column holds, whoever asks.
     *
     * @param own whether the ids are those of the same table: then references among these rows do not count
     */
    List<Long> referredTo(
            @Param("table") String table,
            @Param("column") String column,
            @Param("ids") List<Long> ids,
            @Param("own") boolean own);

    /** The rows that hold the same as these in some columns, whoever asks: the rows themselves are then read by their ids. */
    List<Match> matches(
            @Param("table") String table,
            @Param("written") List<Written> written,
            @Param("rows") Map<String, List<@Nullable Object>> rows);

    /**
     * A row that is there.
     *
     * @param place the place, among those asked for, of the one that it is like
     * @param id its id
     */
    record Match(int place, long id) {}
}
