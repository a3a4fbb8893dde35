package com.asrops.operations;

import com.asrops.kernel.entity.EntityMapper;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface TimecardEntryMapper extends EntityMapper<TimecardEntry> {

    /** Writes the lines of a timecard and returns them as they are now; the lines' own timecard is not looked at. */
    List<TimecardEntry> insertAll(@Param("timecardId") long timecardId, @Param("rows") List<TimecardEntry> rows);

    /** All lines of a timecard, in the order in which they were written. */
    List<TimecardEntry> ofTimecard(@Param("timecardId") long timecardId);

    int deleteAll(@Param("timecardId") long timecardId);
}
