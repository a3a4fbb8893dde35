package com.asrops.security;

import com.asrops.kernel.entity.EntityMapper;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface AuditEventMapper extends EntityMapper<AuditEvent> {}
