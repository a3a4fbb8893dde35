package com.asrops.demo;

import org.apache.ibatis.annotations.Param;

/** Writes chunks of what the safety domain holds; a chunk is a JSON array. */
interface SafetyDemoMapper {

    void insertObservations(@Param("rows") String rows);

    void insertIncidents(@Param("rows") String rows);

    void insertPeople(@Param("rows") String rows);

    void insertTalks(@Param("rows") String rows);

    void insertAttendees(@Param("rows") String rows);

    /** Lets the next ids follow those that were given, and returns of how many tables. */
    int alignIdentities();

    /** Tells the query planner what the tables hold; outside a transaction. */
    void analyze();
}
