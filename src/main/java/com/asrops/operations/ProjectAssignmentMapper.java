package com.asrops.operations;

import com.asrops.kernel.entity.WritableMapper;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ProjectAssignmentMapper extends WritableMapper<ProjectAssignment> {

    /**
     * The assignments in use of people to projects.
     *
     * @param places the columns of {@link Place}s
     */
    List<ProjectAssignment> inUse(@Param("places") Map<String, List<@Nullable Object>> places);

    /** Who is where. */
    record Place(long projectId, long teamMemberId) {}
}
