package com.asrops.payroll;

import com.asrops.kernel.entity.EntityMapper;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface LaborLineMapper extends EntityMapper<LaborLine> {}
