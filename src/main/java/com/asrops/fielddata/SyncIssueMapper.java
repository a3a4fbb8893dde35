package com.asrops.fielddata;

import com.asrops.kernel.entity.EntityMapper;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface SyncIssueMapper extends EntityMapper<SyncIssue> {}
