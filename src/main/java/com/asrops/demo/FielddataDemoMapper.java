package com.asrops.demo;

import org.apache.ibatis.annotations.Param;

/** Writes chunks of the crews' records; a chunk is a JSON array. */
interface FielddataDemoMapper extends DomainTables {

    boolean isEmpty();

    void insertReports(@Param("rows") String rows);

    void insertNotes(@Param("rows") String rows);

    void insertWeather(@Param("rows") String rows);

    void insertWork(@Param("rows") String rows);

    void insertProduction(@Param("rows") String rows);

    void insertEquipment(@Param("rows") String rows);

    void insertEquipmentLogs(@Param("rows") String rows);

    void insertMaterials(@Param("rows") String rows);

    void insertMaterialLogs(@Param("rows") String rows);

    void insertRuns(@Param("rows") String rows);

    void insertIssues(@Param("rows") String rows);

    void insertRefs(@Param("rows") String rows);
}
