package com.asrops.fielddata;

import com.asrops.kernel.entity.EntityMapper;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface SyncIssueMapper extends EntityMapper<SyncIssue> {

    /**
     * Writes how an issue was settled, or that it is open.
     *
     * @return 1, or 0 when somebody else has changed it meanwhile
     */
    int resolve(@Param("row") SyncIssue row);
}
