package com.asrops.kernel.entity;

import com.asrops.kernel.Caller;
import com.asrops.kernel.query.GroupQuery;
import com.asrops.kernel.query.GroupRow;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Groups the rows of any entity. One statement serves them all: what it is made of comes from the query. */
@Mapper
public interface GroupMapper {

    /** The groups of the rows that the caller may see, in the order asked for. */
    List<GroupRow> groups(@Param("g") GroupQuery query, @Param("caller") Caller caller);
}
