package com.asrops.operations;

import com.asrops.kernel.entity.WritableMapper;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface ClassificationMapper extends WritableMapper<Classification> {}
