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

    /** The periods in use that some of these days are in. They stay as they are until the transaction ends. */
    List<Span> ofDays(@Param("days") Collection<LocalDate> days);

    /** The days of a period, and how it stands with it. */
    record Span(LocalDate fromDate, LocalDate toDate, PayPeriodStatus status) {

        boolean holds(LocalDate day) {
            return !day.isBefore(fromDate) && !day.isAfter(toDate);
        }
    }
}
