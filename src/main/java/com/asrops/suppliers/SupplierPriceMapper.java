package com.asrops.suppliers;

import com.asrops.kernel.entity.WritableMapper;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface SupplierPriceMapper extends WritableMapper<SupplierPrice> {}
