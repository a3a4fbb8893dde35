package com.asrops.integration;

import com.asrops.kernel.entity.WritableMapper;
import com.asrops.kernel.write.AuditOperation;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ImportBatchMapper extends WritableMapper<ImportBatch> {

    /** What a batch did to rows, the first first. */
    List<Event> events(@Param("batchId") long batchId);

    /** What was done to a row; what it held before and after is JSON, as the audit keeps it. */
    record Event(
            AuditOperation operation,
            String entity,
            String rowId,
            @Nullable String before,
            @Nullable String after) {}
}
