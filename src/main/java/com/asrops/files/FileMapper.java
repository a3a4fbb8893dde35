package com.asrops.files;

import com.asrops.kernel.entity.EntityMapper;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface FileMapper extends EntityMapper<File> {}
