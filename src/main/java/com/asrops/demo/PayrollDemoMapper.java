package com.asrops.demo;

import org.apache.ibatis.annotations.Param;

/** Writes chunks of payroll's rows; a chunk is a JSON array. */
interface PayrollDemoMapper extends DomainTables {

    boolean isEmpty();

    void insertPayPeriods(@Param("rows") String rows);

    void insertPayRates(@Param("rows") String rows);

    void insertOvertimePolicies(@Param("rows") String rows);

    void insertOvertimeCoverages(@Param("rows") String rows);

    void insertWageReports(@Param("rows") String rows);

    void insertWageReportLines(@Param("rows") String rows);

    void insertWcClassCodes(@Param("rows") String rows);

    void insertWcRates(@Param("rows") String rows);

    void insertWcJobs(@Param("rows") String rows);

    void insertWcJobLines(@Param("rows") String rows);
}
