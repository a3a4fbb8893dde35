package com.asrops.kernel.write;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Keys under which callers want something done once. A key is its caller's own. */
@Mapper
interface IdempotencyMapper {

    /**
     * Takes a key, and makes others that want the same one wait until this transaction has ended.
     *
     * @return 1, or 0 when it is taken
     */
    int insert(
            @Param("caller") String caller,
            @Param("key") String key,
            @Param("request") Request request,
            @Param("now") Instant now);

    /** What is kept under a key. */
    @Nullable
    Kept find(@Param("caller") String caller, @Param("key") String key);

    /** Keeps the answer. */
    int answer(@Param("caller") String caller, @Param("key") String key, @Param("answer") String answer);

    /** Gives a key back. */
    int delete(@Param("caller") String caller, @Param("key") String key);

    /** Deletes some of the keys that were taken before a time, the oldest first. */
    int deleteBefore(@Param("before") Instant before, @Param("most") int most);

    /** What is asked: a mutation, and the hash of its input. */
    record Request(String mutation, String hash) {}

    /**
     * What is kept under a key.
     *
     * @param requestHash the hash of the input
     * @param answer JSON
     */
    record Kept(
            String mutation, String requestHash, @Nullable String answer) {}
}
