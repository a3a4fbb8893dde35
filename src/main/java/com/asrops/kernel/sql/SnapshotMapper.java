package com.asrops.kernel.sql;

import org.apache.ibatis.annotations.Mapper;

/** What a transaction is told before it reads. */
@Mapper
interface SnapshotMapper {

    /** Makes the transaction, of which this is the first statement, read one state of the database to its end. */
    void begin();
}
