package com.asrops.safety;

import com.asrops.kernel.entity.WritableMapper;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface ToolboxTalkAttendeeMapper extends WritableMapper<ToolboxTalkAttendee> {}
