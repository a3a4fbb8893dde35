package com.asrops.demo;

import org.apache.ibatis.annotations.Param;

/** Writes chunks of what the files domain holds; a chunk is a JSON array. */
interface FilesDemoMapper extends DomainTables {

    void insertFiles(@Param("rows") String rows);

    void insertPhotos(@Param("rows") String rows);

    void insertReceipts(@Param("rows") String rows);

    void insertDocuments(@Param("rows") String rows);
}
