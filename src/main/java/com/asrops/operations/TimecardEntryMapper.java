package com.asrops.operations;

import com.asrops.kernel.entity.EntityMapper;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface TimecardEntryMapper extends EntityMapper<TimecardEntry> {

    /** All lines of these timecards, those of each in the order in which they were written. */
    List<TimecardEntry> ofTimecards(@Param("timecardIds") Collection<Long> timecardIds);

    /** Ids for new rows, each given out once. */
    List<Long> nextIds(@Param("count") int count);

    /** Writes new lines with the ids that their rows have. */
    int insertMany(@Param("rows") Map<String, List<@Nullable Object>> rows, @Param("now") Instant now);

    /** Writes what no index knows of changed lines; their timecards are this writer's. */
    int updateMany(@Param("rows") Map<String, List<@Nullable Object>> rows, @Param("now") Instant now);

    /** The same, also with another cost code, classification or pay type. */
    int rebookMany(@Param("rows") Map<String, List<@Nullable Object>> rows, @Param("now") Instant now);

    int deleteMany(@Param("ids") Collection<Long> ids);
}
