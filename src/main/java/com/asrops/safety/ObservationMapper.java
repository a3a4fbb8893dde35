package com.asrops.safety;

import com.asrops.kernel.entity.WritableMapper;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface ObservationMapper extends WritableMapper<Observation> {}
