package com.asrops.fielddata;

import com.asrops.kernel.entity.WritableMapper;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface DailyReportMapper extends WritableMapper<DailyReport> {

    /** How far these reports are, whoever asks; until the transaction ends they stay so. */
    List<Locked> lockStatuses(@Param("ids") Collection<Long> ids);

    /** How far a report is. */
    record Locked(long id, DailyReportStatus status) {}
}
