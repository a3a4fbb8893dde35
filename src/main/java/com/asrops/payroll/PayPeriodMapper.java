package com.asrops.payroll;

import com.asrops.kernel.entity.WritableMapper;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PayPeriodMapper extends WritableMapper<PayPeriod> {

    /** Makes other writers of periods' dates wait until this one has ended. */
    int lockDates();

    /** How many other periods in use have a day of this one. */
    long overlapping(@Param("row") PayPeriod period);

    /** How it stands with the periods of these days, which stay so until the transaction ends. A day of no period is left out. */
    List<DayStatus> ofDays(@Param("days") Collection<LocalDate> days);

    /** A day and the status of its period. */
    record DayStatus(LocalDate workDate, PayPeriodStatus status) {}
}
