package com.asrops.kernel.migration;

import org.apache.ibatis.annotations.Param;

/** The statements of the migrations themselves, run on their own connection. */
interface MigrationMapper {

    /** Takes the lock of this database for as long as the connection lives; false when another connection has it. */
    boolean tryLock();

    /** Removes the newest row of Flyway's history if it has this version, and returns how many rows that were. */
    int forget(@Param("version") String version);
}
