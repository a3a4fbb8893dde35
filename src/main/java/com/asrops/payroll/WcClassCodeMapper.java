package com.asrops.payroll;

import com.asrops.kernel.entity.WritableMapper;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface WcClassCodeMapper extends WritableMapper<WcClassCode> {}
