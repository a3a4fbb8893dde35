package com.asrops.security;

import com.asrops.kernel.entity.WritableMapper;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface UserMapper extends WritableMapper<User> {}
