package com.asrops.demo;

import org.apache.ibatis.annotations.Param;

/** Writes chunks of what the suppliers domain holds; a chunk is a JSON array. */
interface SuppliersDemoMapper {

    void insertPrices(@Param("rows") String rows);

    /** Lets the next ids follow those that were given, and returns of how many tables. */
    int alignIdentities();

    /** Tells the query planner what the tables hold; outside a transaction. */
    void analyze();
}
