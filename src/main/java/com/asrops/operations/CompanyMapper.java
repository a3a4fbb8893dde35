package com.asrops.operations;

import com.asrops.kernel.entity.WritableMapper;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface CompanyMapper extends WritableMapper<Company> {

    /** Our own company; null when there is none. */
    @Nullable
    Company own();
}
