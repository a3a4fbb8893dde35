package com.asrops.kernel.secret;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Secrets that the server has made itself, kept so that all nodes have the same and keep it. */
@Mapper
interface SecretMapper {

    @Nullable
    String find(@Param("name") String name);

    /** Keeps a secret, unless somebody has already kept one of this name. */
    void insert(@Param("name") String name, @Param("value") String value, @Param("createdAt") Instant createdAt);
}
