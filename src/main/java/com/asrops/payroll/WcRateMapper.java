package com.asrops.payroll;

import com.asrops.kernel.entity.WritableMapper;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface WcRateMapper extends WritableMapper<WcRate> {

    /** Makes other writers of rates wait until this one has ended. */
    int lockDates();

    /** How many other rates in use hold for the same class code at the same time. */
    long overlapping(@Param("row") WcRate rate);
}
