package com.asrops.operations;

import com.asrops.kernel.entity.WritableMapper;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface TeamMemberMapper extends WritableMapper<TeamMember> {

    /** Makes others who change supervisors wait until this write has ended, and returns 1. */
    int lockSupervisors();

    /** Whether a team member is another one, or reports to them over any number of supervisors. */
    boolean reportsTo(@Param("id") long id, @Param("bossId") long bossId);
}
