package com.asrops.fielddata;

import com.asrops.kernel.entity.EntityMapper;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface SyncRunMapper extends EntityMapper<SyncRun> {

    /** The latest run of each resource of each system, in their order. */
    List<Latest> latest();

    /**
     * The latest run of a resource.
     *
     * @param source the system
     * @param resource what is read there
     * @param runId the run that began last
     * @param lastSucceededAt when the last run ended that read everything
     * @param openIssues how many issues of all its runs are open
     */
    record Latest(
            String source,
            String resource,
            long runId,
            @Nullable Instant lastSucceededAt,
            int openIssues) {}
}
