package com.asrops.security;

import com.asrops.kernel.entity.EntityMapper;
import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ApiKeyMapper extends EntityMapper<ApiKey> {

    /** Writes a new key and returns its id. */
    long insert(@Param("row") ApiKey row, @Param("secretHash") String secretHash);

    /** Ends a key that is not revoked yet. */
    void revoke(@Param("id") long id, @Param("now") Instant now);
}
