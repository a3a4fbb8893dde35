package com.asrops.operations;

import com.asrops.kernel.entity.WritableMapper;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CostCodeMapper extends WritableMapper<CostCode> {

    /** Makes others who change parents wait until this write has ended, and returns 1. */
    int lockParents();

    /** Whether a cost code is another one, or a part of it over any number of parents. */
    boolean isPartOf(@Param("id") long id, @Param("wholeId") long wholeId);
}
