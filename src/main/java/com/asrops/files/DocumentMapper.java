package com.asrops.files;

import com.asrops.kernel.entity.WritableMapper;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface DocumentMapper extends WritableMapper<Document> {}
