package com.asrops.fielddata;

import com.asrops.kernel.Caller;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What the hours of machines cost, for many rows at once. */
@Mapper
interface EquipmentCostMapper {

    /** By budget line: the machines of its project on its cost code, up to a day. Lines without any are left out. */
    List<EquipmentCost> ofBudgetLines(
            @Param("ids") List<Long> ids, @Param("asOf") LocalDate asOf, @Param("caller") Caller caller);
}
