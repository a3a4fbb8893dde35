package com.asrops.payroll;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Scale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What the hours on timecards cost, each for many rows at once. What has no hours is left out. */
@Mapper
interface LaborCostMapper {

    /** By project, of the timecards up to a day that are in one of these states. */
    List<Cost> ofProjects(
            @Param("ids") List<Long> ids,
            @Param("asOf") LocalDate asOf,
            @Param("statuses") List<String> statuses,
            @Param("caller") Caller caller);

    /** By budget line, likewise: the hours of its project on its cost code. */
    List<Cost> ofBudgetLines(
            @Param("ids") List<Long> ids,
            @Param("asOf") LocalDate asOf,
            @Param("statuses") List<String> statuses,
            @Param("caller") Caller caller);

    /**
     * A sum.
     *
     * @param id the row that it belongs to
     * @param amount four decimals
     * @param hours two decimals
     * @param hoursWithoutRate two decimals
     */
    record Cost(
            long id,
            @Scale(4) BigDecimal amount,
            @Scale(2) BigDecimal hours,
            @Scale(2) BigDecimal hoursWithoutRate) {}
}
