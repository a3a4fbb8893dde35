package com.asrops.kernel.change;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The events of the audit as a feed. */
@Mapper
interface ChangeMapper {

    /**
     * Events of these types after a position, and the last of those that were looked through, whatever its type.
     *
     * @param window how many are looked through at most
     */
    List<ChangeRow> page(
            @Param("after") ChangePosition after,
            @Param("types") Collection<String> types,
            @Param("window") int window,
            @Param("limit") int limit);

    /** What rows held that are gone, of those among these events that tell it. */
    List<FormerRow> formerRows(@Param("ids") Collection<Long> events);

    /** Where the feed ends now; null when it is empty. */
    @Nullable
    ChangePosition last();

    /** How many events are at a position: one, or none. */
    long count(@Param("at") ChangePosition position);

    /** Makes new events follow those that were restored from somewhere else; null when there is no need. */
    @Nullable
    Long rebase();

    /** Wakes other servers of this database. */
    @Nullable
    String announce();
}
