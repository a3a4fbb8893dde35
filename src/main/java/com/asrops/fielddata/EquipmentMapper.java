package com.asrops.fielddata;

import com.asrops.kernel.entity.WritableMapper;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface EquipmentMapper extends WritableMapper<Equipment> {}
