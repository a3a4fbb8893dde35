package com.asrops.operations;

import com.asrops.kernel.entity.WritableMapper;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ProjectAssignmentMapper extends WritableMapper<ProjectAssignment> {

    /** How many other assignments in use give the same person the same role on the same project at the same time. */
    long overlapping(@Param("row") ProjectAssignment assignment);
}
