package com.asrops.demo;

import org.apache.ibatis.annotations.Param;

/** Writes chunks of what the safety domain holds; a chunk is a JSON array. */
interface SafetyDemoMapper extends DomainTables {

    void insertObservations(@Param("rows") String rows);

    void insertIncidents(@Param("rows") String rows);

    void insertPeople(@Param("rows") String rows);

    void insertTalks(@Param("rows") String rows);

    void insertAttendees(@Param("rows") String rows);
}
