package com.asrops.payroll;

import com.asrops.kernel.entity.WritableMapper;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PayRateMapper extends WritableMapper<PayRate> {

    /** Makes other writers of rates wait until this one has ended. */
    int lockDates();

    /** How many other rates in use hold for the same subject and pay type at the same time. */
    long overlapping(@Param("row") PayRate rate);
}
