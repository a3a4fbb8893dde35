package com.asrops.kernel.entity;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Finds ids by what else tells rows from each other. */
@Mapper
public interface LookupMapper {

    /**
     * The rows that have one of these texts, whoever asks: the rows themselves are then read by their ids.
     *
     * @param table an entity's table
     * @param column the folded twin of one of its columns
     * @param texts folded texts
     */
    List<Found> idsByText(
            @Param("table") String table, @Param("column") String column, @Param("texts") Collection<String> texts);

    /** A row's id and its text. */
    record Found(long id, String text) {}
}
