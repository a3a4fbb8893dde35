package com.asrops.operations;

import com.asrops.kernel.entity.WritableMapper;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface TeamMemberMapper extends WritableMapper<TeamMember> {

    /** Makes others who change supervisors wait until this write has ended, and returns 1. */
    int lockSupervisors();

    /** These team members, and all to whom they report over any number of supervisors. */
    List<Circles.Link> supervisorsOf(@Param("ids") Collection<Long> ids);
}
