package com.asrops.security;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Counts attempts to sign in. All times are milliseconds. */
@Mapper
interface LoginAttemptMapper {

    /**
     * Counts an attempt, unless it comes while nothing is allowed.
     *
     * @param who whose attempt it is, as a hash
     * @param allowed how many there may be in a minute
     * @return since when the attempts of this minute are counted; later than now while nothing is allowed
     */
    long count(
            @Param("who") String who,
            @Param("allowed") int allowed,
            @Param("now") long now,
            @Param("minute") long minute);

    /** Forgets how often somebody was refused. */
    void forgive(@Param("who") String who);

    /** Deletes what has no bearing on what is allowed: minutes that are over, and after a day also who was refused. */
    void forget(@Param("now") long now, @Param("minute") long minute, @Param("day") long day);
}
