package com.asrops.demo;

import org.apache.ibatis.annotations.Param;

/** Writes chunks of what the files domain holds; a chunk is a JSON array. */
interface FilesDemoMapper {

    void insertFiles(@Param("rows") String rows);

    void insertPhotos(@Param("rows") String rows);

    void insertReceipts(@Param("rows") String rows);

    void insertDocuments(@Param("rows") String rows);

    /** Lets the next ids follow those that were given, and returns of how many tables. */
    int alignIdentities();

    /** Tells the query planner what the tables hold; outside a transaction. */
    void analyze();
}
