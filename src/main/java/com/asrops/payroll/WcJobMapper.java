package com.asrops.payroll;

import com.asrops.kernel.entity.EntityMapper;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface WcJobMapper extends EntityMapper<WcJob> {}
