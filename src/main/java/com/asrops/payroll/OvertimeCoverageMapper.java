package com.asrops.payroll;

import com.asrops.kernel.entity.WritableMapper;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface OvertimeCoverageMapper extends WritableMapper<OvertimeCoverage> {

    /** Makes other writers of coverages wait until this one has ended. */
    int lockDates();

    /** How many other coverages in use hold for the same subject at the same time. */
    long overlapping(@Param("row") OvertimeCoverage coverage);

    /** Those in use that hold on some of these days. */
    List<OvertimeCoverage> within(@Param("fromDate") LocalDate fromDate, @Param("toDate") LocalDate toDate);
}
