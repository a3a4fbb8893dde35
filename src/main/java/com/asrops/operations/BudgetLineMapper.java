package com.asrops.operations;

import com.asrops.kernel.entity.EntityMapper;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface BudgetLineMapper extends EntityMapper<BudgetLine> {}
