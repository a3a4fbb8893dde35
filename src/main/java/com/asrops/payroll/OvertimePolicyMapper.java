package com.asrops.payroll;

import com.asrops.kernel.entity.WritableMapper;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface OvertimePolicyMapper extends WritableMapper<OvertimePolicy> {}
