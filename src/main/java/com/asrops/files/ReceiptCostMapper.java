package com.asrops.files;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Scale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What receipts come to, for many rows at once. */
@Mapper
interface ReceiptCostMapper {

    /** By budget line: the receipts of its project on its cost code, up to a day. Lines without any are left out. */
    List<Sum> ofBudgetLines(
            @Param("ids") List<Long> ids,
            @Param("asOf") LocalDate asOf,
            @Param("statuses") List<String> statuses,
            @Param("caller") Caller caller);

    /**
     * A sum.
     *
     * @param id the row that it belongs to
     * @param amount four decimals
     */
    record Sum(long id, @Scale(4) BigDecimal amount) {}
}
