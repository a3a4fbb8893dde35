package com.asrops.operations;

import com.asrops.kernel.entity.WritableMapper;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CostCodeMapper extends WritableMapper<CostCode> {

    /** Makes others who change parents wait until this write has ended, and returns 1. */
    int lockParents();

    /** These cost codes, and all that they are parts of over any number of parents. */
    List<Circles.Link> wholesOf(@Param("ids") Collection<Long> ids);
}
